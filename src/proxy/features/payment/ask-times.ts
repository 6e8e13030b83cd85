const MINUTE_MS = 60_000;

/** Zalo asks merchants to ask back when 20 minutes brought no callback (mini.zalo.me/documents/checkout-sdk/getOrderStatus); an order still open then may be replaced. */
export const ORDER_LIVES_MS = 20 * MINUTE_MS;

/** Minutes after an order was made at which Zalo is asked about it: late money is still money. */
const ASK_AT_MINUTES = [20, 30, 60, 180, 720, 1440, 2880];

/** When to ask next about an order made at `createdAt`; null when it has been asked about for long enough. */
export function nextAskAt(createdAt: Date, nowMs: number): Date | null {
  const next = ASK_AT_MINUTES.map((minutes) => createdAt.getTime() + minutes * MINUTE_MS).find((at) => at > nowMs);
  return next === undefined ? null : new Date(next);
}
