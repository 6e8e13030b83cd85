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
