import axios from 'axios';
import type { Exchange } from './exchange';

/** A phone on two bars: longer than the proxy's own budget of 8 s, short enough to offer another way. */
const TIMEOUT_MS = 10_000;

const seconds = (value: unknown): number | null => {
  const number = Number(value);
  return value !== undefined && Number.isFinite(number) && number >= 0 ? number : null;
};

/** One HTTP exchange over axios. Fetched only when the first request is made. Never throws. */
export function createHttpExchange(baseURL: string, timeoutMs: number = TIMEOUT_MS): Exchange {
  const instance = axios.create({ baseURL, timeout: timeoutMs, validateStatus: () => true, transitional: { clarifyTimeoutError: true } });
  return async ({ method, path, query, body, headers }) => {
    try {
      const response = await instance.request<unknown>({ method, url: path, params: query, data: body, headers });
      return {
        answered: true,
        status: response.status,
        etag: typeof response.headers.etag === 'string' ? response.headers.etag : null,
        retryAfterSeconds: seconds(response.headers['retry-after']),
        body: response.data,
      };
    } catch (error) {
      const late = axios.isAxiosError(error) && (error.code === 'ETIMEDOUT' || error.code === 'ECONNABORTED');
      return { answered: false, cause: late ? 'timeout' : 'offline' };
    }
  };
}
