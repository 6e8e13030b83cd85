import type { UpstreamResult } from '../ports';
import { done, failed } from './fault';

export interface Token {
  value: string;
  livesMs: number;
}

export interface TokenCache {
  /**
   * Runs `use` with a token; when it answers `'expired'`, once more with a fresh one.
   * Whoever comes while a token is fetched waits for that one.
   */
  with<T>(deadlineAt: number, use: (token: string) => Promise<UpstreamResult<T> | 'expired'>): Promise<UpstreamResult<T>>;
  /** The next call fetches a fresh one, unless there is a newer one already. */
  drop(token: string): void;
}

/** Renewed in the background when this share of its life is left. */
const EARLY_SHARE = 0.2;
/** Wrong credentials are not tried again at once: systems lock accounts. */
const REFUSAL_REST_MS = 10_000;

/** Keeps the session or bearer token of one outside system in memory. */
export function createTokenCache(system: string, fetchToken: (deadlineAt: number) => Promise<UpstreamResult<Token>>): TokenCache {
  let held: { value: string; renewAt: number; endsAt: number } | null = null;
  let flight: Promise<UpstreamResult<string>> | null = null;
  let refused: { until: number; answer: UpstreamResult<string> } | null = null;

  const fetchOnce = (deadlineAt: number) => {
    flight ??= fetchAndHold(deadlineAt).finally(() => {
      flight = null;
    });
    return flight;
  };

  const fetchAndHold = async (deadlineAt: number): Promise<UpstreamResult<string>> => {
    if (refused !== null && performance.now() < refused.until) return refused.answer;
    const fetched = await fetchToken(deadlineAt);
    const now = performance.now();
    if (!fetched.ok) {
      if (fetched.fault.kind === 'refused') refused = { until: now + REFUSAL_REST_MS, answer: fetched };
      return fetched;
    }
    const { value, livesMs } = fetched.value;
    held = { value, renewAt: now + livesMs * (1 - EARLY_SHARE), endsAt: now + livesMs };
    return done(value);
  };

  const get = async (deadlineAt: number): Promise<UpstreamResult<string>> => {
    const now = performance.now();
    if (held === null || now >= held.endsAt) return fetchOnce(deadlineAt);
    if (now >= held.renewAt) void fetchOnce(deadlineAt);
    return done(held.value);
  };

  const drop = (token: string): void => {
    // Another call may have fetched a newer one meanwhile: that one stays.
    if (held?.value === token) held = null;
  };

  return {
    drop,
    async with(deadlineAt, use) {
      for (let attempt = 0; attempt < 2; attempt++) {
        const token = await get(deadlineAt);
        if (!token.ok) return token;
        const result = await use(token.value);
        if (result !== 'expired') return result;
        drop(token.value);
      }
      return failed(system, 'refused', 'a fresh token was not accepted');
    },
  };
}
