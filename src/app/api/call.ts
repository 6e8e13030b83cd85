import { pathOf, ROUTES, type RouteName } from '../../contract/routes';
import { getLanguage } from '../locales/language';
import { failed, ok, type ApiResult } from './api-error';
import type { Exchange, ExchangeAnswer } from './exchange';
import { noAnswer, readProblem } from './read-problem';
import { isRecord } from './shapes';

/** A page asked for twice in one session comes from here when the proxy says 304. */
const REMEMBERED_ANSWERS = 50;
const RETRIES = 2;
const FIRST_PAUSE_MS = 300;
/** Waiting longer than this is the citizen's choice, not ours. */
const LONGEST_PAUSE_MS = 3_000;

export interface CallOptions {
  params?: Record<string, string>;
  query?: Record<string, string>;
  body?: unknown;
  /** The same for every try of one and the same wish; the proxy does it once. */
  idempotencyKey?: string;
  /** `none` never signs in, the others as `Need` says. */
  auth?: 'none' | Need;
}

/**
 * Whether a session is needed. `optional` goes without when none can be had, the others are refused then. `own` is for looking at what is
 * one's own, `required` for doing something: only this signs in a citizen who had everything deleted.
 */
export type Need = 'optional' | 'own' | 'required';

export interface SessionSource {
  /** A bearer token, signing in silently when needed. */
  token(need: Need): Promise<ApiResult<string>>;
  /** The proxy no longer takes this token. */
  drop(token: string): Promise<void>;
}

export interface CallParts {
  exchange: Exchange;
  session: SessionSource;
  /** Milliseconds to wait; replaced in tests. */
  pause?: (delayMs: number) => Promise<void>;
  random?: () => number;
}

/** Tells whether a body is what the route promises, as far as the app relies on it. */
export type Shape<T> = (body: unknown) => body is T;

export type Call = <T>(name: RouteName, shape: Shape<T>, options?: CallOptions) => Promise<ApiResult<T>>;

/** Zalo did not confirm a token that was sent along, which may be used up: of the session that says nothing. */
const isOfZalo = (body: unknown): boolean => isRecord(body) && body.code === 'zalo_token_invalid';

const wait = (delayMs: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, delayMs));

/**
 * Makes the one function every route goes through: bearer token, language, ETag, retries with jitter for reads only,
 * and one new sign-in when the session has ended. Failures are values.
 */
export function createCall({ exchange, session, pause = wait, random = Math.random }: CallParts): Call {
  const remembered = new Map<string, { etag: string; body: unknown }>();

  const remember = (key: string, etag: string, body: unknown) => {
    remembered.delete(key);
    remembered.set(key, { etag, body });
    const oldest = remembered.keys().next().value;
    if (remembered.size > REMEMBERED_ANSWERS && oldest !== undefined) remembered.delete(oldest);
  };

  const pauseBefore = (attempt: number, answer: ExchangeAnswer): number | null => {
    if (answer.answered && ![502, 503, 504].includes(answer.status)) return null;
    if (!answer.answered && navigator.onLine === false) return null;
    const asked = answer.answered ? (answer.retryAfterSeconds ?? 0) * 1000 : 0;
    const delayMs = Math.max(asked, FIRST_PAUSE_MS * 2 ** attempt) * (0.75 + random() / 2);
    return delayMs > LONGEST_PAUSE_MS ? null : delayMs;
  };

  async function attempt(name: RouteName, options: CallOptions, token: string | null): Promise<ExchangeAnswer> {
    const { method } = ROUTES[name];
    const path = pathOf(name, options.params);
    const key = `${token ?? ''} ${path} ${JSON.stringify(options.query ?? {})}`;
    const known = method === 'GET' ? remembered.get(key) : undefined;
    const headers: Record<string, string> = { 'Accept-Language': getLanguage() };
    if (token !== null) headers.Authorization = `Bearer ${token}`;
    if (known) headers['If-None-Match'] = known.etag;
    if (options.idempotencyKey !== undefined) headers['Idempotency-Key'] = options.idempotencyKey;

    for (let tries = 0; ; tries += 1) {
      const answer = await exchange({ method, path, query: options.query, body: options.body, headers });
      if (answer.answered && answer.status === 304 && known) return { ...answer, status: 200, body: known.body };
      if (answer.answered && answer.status === 200 && method === 'GET' && answer.etag) remember(key, answer.etag, answer.body);
      const delayMs = method === 'GET' && tries < RETRIES ? pauseBefore(tries, answer) : null;
      if (delayMs === null) return answer;
      await pause(delayMs);
    }
  }

  return async <T>(name: RouteName, shape: Shape<T>, options: CallOptions = {}): Promise<ApiResult<T>> => {
    const auth = options.auth ?? 'none';
    const signIn = auth === 'none' ? null : await session.token(auth);
    if (auth !== 'optional' && signIn && !signIn.ok) return signIn;
    let token = signIn?.ok ? signIn.value : null;

    let answer = await attempt(name, options, token);
    if (answer.answered && answer.status === 401 && auth !== 'none' && token !== null && !isOfZalo(answer.body)) {
      await session.drop(token);
      const again = await session.token(auth);
      if (!again.ok && auth !== 'optional') return again;
      token = again.ok ? again.value : null;
      answer = await attempt(name, options, token);
    }
    if (!answer.answered) return failed(noAnswer(answer.cause));
    if (answer.status >= 400 || answer.status === 304) return failed(readProblem(answer.status, answer.body, answer.retryAfterSeconds));
    return shape(answer.body) ? ok(answer.body) : failed(readProblem(answer.status, null, null));
  };
}
