import axios from 'axios';
import { secondsOf, TIMEOUT_MS, type Exchange } from './exchange';

/** One HTTP exchange over axios. Fetched with the first thing that the citizen sends. Never throws. */
export function createHttpExchange(baseURL: string, timeoutMs: number = TIMEOUT_MS): Exchange {
  const instance = axios.create({ baseURL, timeout: timeoutMs, validateStatus: () => true, transitional: { clarifyTimeoutError: true } });
  return async ({ method, path, query, body, headers }) => {
    try {
      const response = await instance.request<unknown>({ method, url: path, params: query, data: body, headers });
      return {
        answered: true,
        status: response.status,
        etag: typeof response.headers.etag === 'string' ? response.headers.etag : null,
        retryAfterSeconds: secondsOf(response.headers['retry-after']),
        body: response.data,
      };
    } catch (error) {
      const late = axios.isAxiosError(error) && (error.code === 'ETIMEDOUT' || error.code === 'ECONNABORTED');
      return { answered: false, cause: late ? 'timeout' : 'offline' };
    }
  };
}
