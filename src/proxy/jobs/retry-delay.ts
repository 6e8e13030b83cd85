/** When to try again, and when to stop trying. */
export interface RetryPlan {
  firstSeconds: number;
  maxSeconds: number;
  giveUpSeconds: number;
}

/** Seconds to wait after failed attempt `attempt` (1 for the first): doubling up to the plan's most, less up to half by chance (`random` in [0, 1)), so that many do not come back together. */
export function retryDelaySeconds({ firstSeconds, maxSeconds }: RetryPlan, attempt: number, random: number): number {
  const full = Math.min(maxSeconds, firstSeconds * 2 ** Math.min(attempt - 1, 30));
  return Math.max(1, Math.round(full * (1 - random / 2)));
}
