/** Of the requests of a minute, so much may come at once; the rest trickles in, so that no minute ever holds more than the whole. */
const BURST_SHARE = 0.1;
const MINUTE_MS = 60_000;

const burstOf = (perMinute: number): number => Math.max(1, Math.floor(perMinute * BURST_SHARE));
const perMsOf = (perMinute: number): number => Math.max(perMinute - burstOf(perMinute), perMinute / 2) / MINUTE_MS;

/** What a budget that nobody used yet holds. */
export const fullBudget = (perMinute: number): number => burstOf(perMinute);

/** Requests left at `nowMs` of a budget that held `tokens` at `filledMs`; below zero when more was used than was there. A clock that went back adds nothing. */
export function tokensAt({ tokens, filledMs }: { tokens: number; filledMs: number }, perMinute: number, nowMs: number): number {
  return Math.min(burstOf(perMinute), tokens + Math.max(0, nowMs - filledMs) * perMsOf(perMinute));
}

/** How long until it is worth asking again: one by one, every request would bring its own bookkeeping. */
export function untilSomeMs(tokens: number, perMinute: number): number {
  const some = Math.max(1, burstOf(perMinute) / 2);
  return tokens >= some ? 0 : Math.ceil((some - tokens) / perMsOf(perMinute));
}

/** Failures in a row that are a system's trouble, not a request's. */
export const TROUBLED_AFTER = 3;
const FIRST_REST_MS = 30_000;
const LONGEST_REST_MS = 30 * MINUTE_MS;

/** How long a system rests after so many failures in a row, null while it does not have to; less up to a quarter by chance. */
export function restMs(faults: number, random: number): number | null {
  if (faults < TROUBLED_AFTER) return null;
  return Math.min(LONGEST_REST_MS, FIRST_REST_MS * 2 ** Math.min(faults - TROUBLED_AFTER, 20)) * (1 - random / 4);
}
