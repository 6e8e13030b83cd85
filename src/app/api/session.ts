import type { Me, SessionView } from '../../contract/schemas/session';
import { apiWords } from './api-words';
import type { DeviceStorage, Platform } from '../platform/port';
import { failed, ok, type ApiError, type ApiResult } from './api-error';
import type { Need, SessionSource } from './call';
import { noAnswer } from './read-problem';
import { isSessionView } from './shapes';

const KEY = 'session';
/** Set when the citizen had everything deleted: nothing signs in again until they ask for something that needs it. */
const STAY_OUT_KEY = 'stay-out';
/** A token about to end is not worth starting with. */
const MARGIN_MS = 60_000;
/** So long one just opened counts at least: by a phone's clock that is ahead it has ended before it came. When it really ends, the proxy says so. */
const LEAST_MS = 3_600_000;
/** After a sign-in that did not work, look-ups go on anonymously for this long before the host is asked again. */
const REST_MS = 30_000;

export interface Session extends SessionSource {
  /** Who is signed in; null for nobody (yet). */
  me(): Me | null;
  /** Session kept from an earlier visit, without asking anybody. */
  restore(): Promise<Me | null>;
  replaceMe(me: Me): Promise<void>;
  /** `stayOut` until the citizen asks for something that needs an account. */
  end(options?: { stayOut: boolean }): Promise<void>;
  /** Called with who is signed in whenever that changes. Returns the way to stop. */
  onChange(listener: (me: Me | null) => void): () => void;
}

interface SessionParts {
  platform: Pick<Platform, 'kind' | 'getAccessToken'>;
  storage: DeviceStorage;
  /** `POST /sessions`. */
  open(zaloAccessToken: string): Promise<ApiResult<SessionView>>;
  now?: () => number;
}

const parse = (text: string | null): unknown => {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
};

/** In Zalo there is an account, which could not be asked for just now; elsewhere there is none. */
const noAccount = (kind: Platform['kind'], inZalo: 'sign_in_failed' | 'stayed_out' = 'sign_in_failed'): ApiError => ({
  code: 'unauthenticated',
  status: 401,
  title: apiWords.say(kind === 'zalo' ? inZalo : 'sign_in_needed'),
  hint: null,
  retryAfterSeconds: null,
  requestId: null,
  hotline: null,
});

/** Silent sign-in on first need, one at a time; a failure costs nothing but the extras of being signed in. */
export function createSession({ platform, storage, open, now = Date.now }: SessionParts): Session {
  const { kind } = platform;
  let view: SessionView | null = null;
  let restored: Promise<void> | null = null;
  let signingIn: Promise<ApiResult<string>> | null = null;
  let restUntil = 0;
  let ends = 0;
  const listeners = new Set<(me: Me | null) => void>();

  const change = async (next: SessionView | null) => {
    view = next;
    for (const listener of listeners) listener(next?.me ?? null);
    await (next ? storage.set(KEY, JSON.stringify(next)) : storage.remove(KEY));
  };
  const valid = (candidate: SessionView | null): candidate is SessionView =>
    candidate !== null && new Date(candidate.expiresAt).getTime() - MARGIN_MS > now();

  const restoreOnce = () => {
    restored ??= storage.get(KEY).then(async (text) => {
      const kept = parse(text);
      if (view === null && isSessionView(kept) && valid(kept)) await change(kept);
    });
    return restored;
  };

  async function signIn(): Promise<ApiResult<string>> {
    const endsBefore = ends;
    const account = await platform.getAccessToken();
    const opened = account.ok ? await open(account.value) : failed(kind === 'zalo' && navigator.onLine === false ? noAnswer('offline') : noAccount(kind));
    if (opened.ok && ends !== endsBefore) return failed(noAccount(kind)); // everything was ended meanwhile
    if (opened.ok) {
      const { expiresAt } = opened.value;
      await change({ ...opened.value, expiresAt: new Date(Math.max(Date.parse(expiresAt), now() + LEAST_MS)).toISOString() });
      return ok(opened.value.token);
    }
    restUntil = now() + REST_MS;
    // Zalo did not confirm the token: whatever waits for a sign-in waits on, it was not refused itself.
    return opened.error.status === 401 ? failed({ ...opened.error, code: 'unauthenticated' }) : opened;
  }

  return {
    me: () => (valid(view) ? view.me : null),
    async restore() {
      await restoreOnce();
      return valid(view) ? view.me : null;
    },
    async token(need: Need) {
      await restoreOnce();
      if (valid(view)) return ok(view.token);
      if (need === 'required') await storage.remove(STAY_OUT_KEY);
      else if ((await storage.get(STAY_OUT_KEY)) !== null) return failed(noAccount(kind, 'stayed_out'));
      if (need === 'optional' && !signingIn && now() < restUntil) return failed(noAccount(kind));
      signingIn ??= signIn().finally(() => {
        signingIn = null;
      });
      return signingIn;
    },
    async drop(token) {
      restUntil = 0;
      if (view?.token === token) await change(null);
    },
    async replaceMe(me) {
      if (view) await change({ ...view, me });
    },
    async end(options) {
      restUntil = 0;
      ends += 1;
      if (options?.stayOut) await storage.set(STAY_OUT_KEY, '1'); // first: who hears of the end may ask for a token
      await change(null);
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
