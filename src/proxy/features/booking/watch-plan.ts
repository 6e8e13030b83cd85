const MINUTE_S = 60;
const HOUR_MS = 3_600_000;
/** How long after its end an appointment may still change its state. */
const AFTER_MS = 6 * HOUR_MS;

/** Seconds until an appointment is worth a look: close to its time every minute, on that day and the one before sooner than weeks ahead. Null when it is over. */
export function nextLookSeconds({ at, until }: { at: Date; until: Date }, nowMs: number): number | null {
  const toStartMs = at.getTime() - nowMs;
  if (nowMs - until.getTime() > AFTER_MS) return null;
  if (nowMs > until.getTime()) return 15 * MINUTE_S;
  if (toStartMs <= HOUR_MS / 2) return MINUTE_S;
  // Never past the half hour before, when it gets close.
  const calm = (toStartMs <= 36 * HOUR_MS ? 10 : 60) * MINUTE_S;
  return Math.min(calm, Math.ceil((toStartMs - HOUR_MS / 2) / 1000));
}
