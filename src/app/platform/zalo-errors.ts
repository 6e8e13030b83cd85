import type { HostRefusal } from './outcome';

const DENIED = new Set([-201, -2002]);
const CANCELLED = new Set([-2003]);
/** Not logged in natively, not granted to this mini app, client too old. */
const UNSUPPORTED = new Set([-1401, -1403, -1404]);

/** zmp-sdk rejects with plain `{code}` objects that are no Error (zmp-sdk 2.51.6, utils/errorHandler.js). */
export function refusalOf(error: unknown): HostRefusal {
  const code = typeof error === 'object' && error !== null && 'code' in error ? Number(error.code) : Number.NaN;
  if (DENIED.has(code)) return 'denied';
  if (CANCELLED.has(code)) return 'cancelled';
  if (UNSUPPORTED.has(code)) return 'unsupported';
  if (code === -1408) return 'timeout';
  return 'failed';
}

/** The code of a closed scanner is not documented: whatever is not plainly impossible counts as cancelled. */
export function scanRefusalOf(error: unknown): HostRefusal {
  const reason = refusalOf(error);
  return reason === 'failed' ? 'cancelled' : reason;
}
