import type { Clock } from '../clock';
import type { Database } from '../store/database';
import { claimDue, type FollowStateRow } from '../store/follow-states';
import { changeBudget, lockBudget } from '../store/look-budgets';
import { fullBudget, restMs, tokensAt, TROUBLED_AFTER, untilSomeMs } from './budget';

/** No look lasts longer; after this a look counts as lost with its process. */
const LEASE_MS = 60_000;
/** Looks at once at one system. */
const AT_ONCE = 16;

export interface ClaimParts {
  db: Database;
  clock: Clock;
  /** Requests a minute that this province's system grants. */
  perMinuteOf(provinceId: string): number;
  /** Whether the system is being worked on as announced. */
  isInMaintenance(provinceId: string): Promise<boolean>;
  /** How long to wait when nothing is due. */
  idleMs: number;
  random(): number;
}

/** `resting`: the system is not to be asked; these are due by time alone. `waitMs`: until there can be more. */
export interface Claim {
  rows: FollowStateRow[];
  resting: boolean;
  /** The system failed before: whether it answers now is to be written down. */
  troubled: boolean;
  waitMs: number;
}

/** Takes what is due of one province, within what is left of its budget; a system that did not answer is tried with a single request. */
export async function claimLooks({ db, clock, perMinuteOf, isInMaintenance, idleMs }: ClaimParts, provinceId: string): Promise<Claim> {
  const perMinute = perMinuteOf(provinceId);
  const isMaintained = await isInMaintenance(provinceId);
  return db.transaction(async (tx) => {
    const nowMs = clock.nowMs();
    const now = new Date(nowMs);
    const leaseUntil = new Date(nowMs + LEASE_MS);
    const budget = await lockBudget(tx, provinceId, { tokens: fullBudget(perMinute), now });
    const restsForMs = (budget.restUntil?.getTime() ?? 0) - nowMs;
    if (restsForMs > 0 || isMaintained) {
      const rows = await claimDue(tx, provinceId, { by: 'momentAt', now, leaseUntil, atMost: AT_ONCE });
      return { rows, resting: true, troubled: true, waitMs: rows.length === AT_ONCE ? 0 : restsForMs > 0 ? Math.min(restsForMs, idleMs) : idleMs };
    }
    const tokens = tokensAt({ tokens: budget.tokens, filledMs: budget.filledAt.getTime() }, perMinute, nowMs);
    const atMost = Math.floor(Math.min(tokens, budget.faults >= TROUBLED_AFTER ? 1 : AT_ONCE));
    const troubled = budget.faults > 0;
    if (atMost < 1) return { rows: [], resting: false, troubled, waitMs: untilSomeMs(tokens, perMinute) };
    const rows = await claimDue(tx, provinceId, { by: 'lookAt', now, leaseUntil, atMost });
    if (rows.length > 0) await changeBudget(tx, provinceId, { tokens: tokens - rows.length, filledAt: now });
    return { rows, resting: false, troubled, waitMs: rows.length < atMost ? idleMs : untilSomeMs(tokens - rows.length, perMinute) };
  });
}

/** How a batch went: any answer ends the trouble, failures alone add to it. `extraRequests` were made on top of one a look. */
export async function settleLooks({ db, clock, perMinuteOf, random }: ClaimParts, provinceId: string, batch: { answered: number; failed: number; extraRequests: number }): Promise<void> {
  const { answered, failed, extraRequests } = batch;
  await db.transaction(async (tx) => {
    const now = new Date(clock.nowMs());
    const budget = await lockBudget(tx, provinceId, { tokens: fullBudget(perMinuteOf(provinceId)), now });
    const faults = answered > 0 ? 0 : budget.faults + failed;
    if (faults === budget.faults && extraRequests === 0) return;
    const rest = restMs(faults, random());
    await changeBudget(tx, provinceId, { tokens: budget.tokens - extraRequests, faults, restUntil: rest === null ? null : new Date(now.getTime() + rest) });
  });
}
