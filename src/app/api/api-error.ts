import type { ProblemCode } from '../../contract/problem-names';
import type { FieldFault } from '../../contract/schemas/problem';

/** `offline` no network, `timeout` no answer in time, `unreadable` an answer that is not of the contract. */
export type ApiErrorCode = ProblemCode | 'offline' | 'timeout' | 'unreadable';

/** Why a request did not succeed; `title` is a sentence the citizen can act on. */
export interface ApiError {
  code: ApiErrorCode;
  /** HTTP status; 0 when there was no answer. */
  status: number;
  title: string;
  /** Reason inside the code, such as which part of a dossier code is wrong. */
  hint: string | null;
  retryAfterSeconds: number | null;
  requestId: string | null;
  hotline: string | null;
  /** Which fields or papers are wrong, when the proxy checked a form. */
  fields?: FieldFault[] | undefined;
}

export type ApiResult<T> = { ok: true; value: T } | { ok: false; error: ApiError };

export const ok = <T>(value: T): { ok: true; value: T } => ({ ok: true, value });
export const failed = (error: ApiError): { ok: false; error: ApiError } => ({ ok: false, error });

/** True when asking again later may help, so that what is kept on the device may stand in: no answer, or one that nobody refused with. */
export function isPassing(error: ApiError): boolean {
  return error.status < 400 || error.status === 429 || error.status >= 500;
}
