export interface ExchangeRequest {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: string;
  query?: Record<string, string> | undefined;
  body?: unknown;
  headers: Record<string, string>;
}

/** What came back, or why nothing did. HTTP errors are answers too. */
export type ExchangeAnswer =
  | { answered: true; status: number; etag: string | null; retryAfterSeconds: number | null; body: unknown }
  | { answered: false; cause: 'offline' | 'timeout' };

export type Exchange = (request: ExchangeRequest) => Promise<ExchangeAnswer>;

/** A phone on two bars: longer than the proxy's own budget of 8 s, short enough to offer another way. */
export const TIMEOUT_MS = 10_000;

/** Of a `Retry-After` header; null when there is none, or it is a date. */
export function secondsOf(value: unknown): number | null {
  const seconds = typeof value === 'string' && value !== '' ? Number(value) : NaN;
  return Number.isFinite(seconds) && seconds >= 0 ? seconds : null;
}
