import type { HostRefusal } from './outcome';

const DENIED = new Set([-201, -2002]);
const CANCELLED = new Set([-2003]);
/** Not granted to this mini app, client too old. */
const UNSUPPORTED = new Set([-1403, -1404]);
/** Not logged in natively: that passes, the next tap may find it done. */
const NOT_LOGGED_IN = -1401;

const codeOf = (error: unknown): number => (typeof error === 'object' && error !== null && 'code' in error ? Number(error.code) : Number.NaN);

/** zmp-sdk rejects with plain `{code}` objects that are no Error (zmp-sdk 2.51.6, utils/errorHandler.js). */
export function refusalOf(error: unknown): HostRefusal {
  const code = codeOf(error);
  if (DENIED.has(code)) return 'denied';
  if (CANCELLED.has(code)) return 'cancelled';
  if (UNSUPPORTED.has(code)) return 'unsupported';
  if (code === -1408) return 'timeout';
  return 'failed';
}

/** The code of a closed scanner is not documented: whatever is not plainly impossible counts as cancelled. Who is not logged in has no scanner for now, and a camera. */
export function scanRefusalOf(error: unknown): HostRefusal {
  if (codeOf(error) === NOT_LOGGED_IN) return 'unsupported';
  const reason = refusalOf(error);
  return reason === 'failed' ? 'cancelled' : reason;
}
