import { and, asc, eq, isNull, lt, lte, notExists, or, sql } from 'drizzle-orm';
import type { Database } from './database';
import type { DossierKey } from './dossier-key';
import { follows } from './schema';
import { followStates } from './telling-schema';

export type FollowStateRow = typeof followStates.$inferSelect;

const is = ({ provinceId, code }: DossierKey) => and(eq(followStates.provinceId, provinceId), eq(followStates.code, code));
const isFree = (now: Date) => or(isNull(followStates.leaseUntil), lt(followStates.leaseUntil, now));

/**
 * Somebody follows this dossier from now on, in the caller's transaction; it is looked at as soon as the budget allows. A state that is there is
 * held until then: whoever clears it away because nobody followed it ends before, and a new one is made, or waits and sees who follows.
 */
export async function beginFollowing(tx: Database, { provinceId, code }: DossierKey, now: Date, filed = false): Promise<void> {
  await tx
    .insert(followStates)
    .values({ provinceId, code, turn: Math.floor(now.getTime() / 1000), filed, lookAt: now })
    .onConflictDoUpdate({ target: [followStates.provinceId, followStates.code], set: { code } });
}

/** Takes at most `atMost` of a province's dossiers that are due, the longest due first, each for one worker until `leaseUntil`. */
export async function claimDue(tx: Database, provinceId: string, claim: { by: 'lookAt' | 'momentAt'; now: Date; leaseUntil: Date; atMost: number }): Promise<FollowStateRow[]> {
  const { by, now, leaseUntil, atMost } = claim;
  const due = await tx
    .select({ code: followStates.code })
    .from(followStates)
    .where(and(eq(followStates.provinceId, provinceId), lte(followStates[by], now), isFree(now)))
    .orderBy(asc(followStates[by]))
    .limit(atMost)
    .for('update', { skipLocked: true });
  const claimed: FollowStateRow[] = [];
  for (const { code } of due) {
    const [row] = await tx.update(followStates).set({ leaseUntil }).where(is({ provinceId, code })).returning();
    if (row !== undefined) claimed.push(row);
  }
  return claimed;
}

/** Held until the transaction ends; null when nobody follows it. */
export async function lockFollowState(tx: Database, key: DossierKey): Promise<FollowStateRow | null> {
  const [row] = await tx.select().from(followStates).where(is(key)).for('update');
  return row ?? null;
}

export async function changeFollowState(tx: Database, key: DossierKey, change: Partial<Omit<FollowStateRow, 'provinceId' | 'code'>>): Promise<void> {
  await tx.update(followStates).set(change).where(is(key));
}

export async function dropFollowState(tx: Database, key: DossierKey): Promise<void> {
  await tx.delete(followStates).where(is(key));
}

/** Makes a followed dossier due at once, also one that is being looked at. False when nobody follows it. */
export async function hintFollowState(db: Database, key: DossierKey, now: Date): Promise<boolean> {
  return (await db.update(followStates).set({ lookAt: now, hintedAt: now }).where(is(key)).returning({ code: followStates.code })).length > 0;
}

/** Removes what nobody follows any more; each is held before it is asked who does, see `beginFollowing`. */
export async function pruneFollowStates(db: Database): Promise<void> {
  const follower = db.select({ one: sql`1` }).from(follows).where(and(eq(follows.provinceId, followStates.provinceId), eq(follows.code, followStates.code)));
  const abandoned = await db.select({ provinceId: followStates.provinceId, code: followStates.code }).from(followStates).where(notExists(follower));
  for (const key of abandoned) {
    await db.transaction(async (tx) => {
      await lockFollowState(tx, key);
      await tx.delete(followStates).where(and(is(key), notExists(follower)));
    });
  }
}
