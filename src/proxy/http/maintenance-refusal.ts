import type { Refusal } from './problem';

const MAX_WAIT_SECONDS = 3600;

/** What a citizen is told while a province's system is down as planned: when it ends, and the number to call until then. */
export function refusalOfMaintenance({ to }: { to: string }, nowMs: number, hotline: string): Refusal {
  const leftSeconds = Math.ceil((Date.parse(to) - nowMs) / 1000);
  return { code: 'upstream_maintenance', until: to, retryAfterSeconds: Math.min(MAX_WAIT_SECONDS, Math.max(1, leftSeconds)), hotline };
}
