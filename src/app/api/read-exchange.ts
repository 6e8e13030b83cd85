import { secondsOf, TIMEOUT_MS, type Exchange } from './exchange';

/** Runs out with `timeout`, whatever the web view does about aborting. */
function within<T>(work: Promise<T>, timeoutMs: number, giveUp: () => void): Promise<T | 'timeout'> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      resolve('timeout');
      giveUp();
    }, timeoutMs);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};

/** One HTTP exchange by the web view's own means: all that home and tracking need. Never throws. */
export function createReadExchange(baseURL: string, timeoutMs: number = TIMEOUT_MS): Exchange {
  return async ({ method, path, query, body, headers }) => {
    const asked = query === undefined ? '' : `?${new URLSearchParams(query).toString()}`;
    const control = typeof AbortController === 'undefined' ? null : new AbortController(); // Chrome 64 and 65 have none
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    const type = body === undefined ? {} : { 'Content-Type': 'application/json' };
    const read = async () => {
      const response = await fetch(`${baseURL}${path}${asked}`, { method, headers: { ...headers, ...type }, ...sent, ...(control && { signal: control.signal }) });
      return { response, text: await response.text() };
    };
    try {
      const got = await within(read(), timeoutMs, () => control?.abort());
      if (got === 'timeout') return { answered: false, cause: 'timeout' };
      const { response: { status, headers: told }, text } = got;
      return { answered: true, status, etag: told.get('etag'), retryAfterSeconds: secondsOf(told.get('retry-after')), body: parse(text) };
    } catch {
      return { answered: false, cause: 'offline' };
    }
  };
}
