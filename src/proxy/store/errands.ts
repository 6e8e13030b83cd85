import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Database } from './database';
import { errands } from './filing-schema';

export type ErrandRow = typeof errands.$inferSelect;
export type NewErrand = Pick<ErrandRow, 'id' | 'filingId' | 'kind' | 'key' | 'contentSealed' | 'sentAt'>;

/** What citizens send after filing. Held by a run as filings are. */
export interface ErrandStore {
  list(filingId: string): Promise<ErrandRow[]>;
  find(id: string): Promise<ErrandRow | null>;
  claim(id: string): Promise<ErrandRow | null>;
  settle(id: string, attempt: number, change: Pick<Partial<ErrandRow>, 'state' | 'deliveredAt' | 'reason' | 'lastFault' | 'contentSealed'>): Promise<boolean>;
}

const isUnderWay = inArray(errands.state, ['accepted', 'delivering']);

export function createErrandStore(db: Database): ErrandStore {
  return {
    list: (filingId) => db.select().from(errands).where(eq(errands.filingId, filingId)).orderBy(errands.sentAt, errands.id),
    find: async (id) => (await db.select().from(errands).where(eq(errands.id, id)))[0] ?? null,
    async claim(id) {
      const [row] = await db.update(errands).set({ state: 'delivering', attempts: sql`${errands.attempts} + 1` }).where(and(eq(errands.id, id), isUnderWay)).returning();
      return row ?? null;
    },
    settle: async (id, attempt, change) =>
      (await db.update(errands).set(change).where(and(eq(errands.id, id), eq(errands.attempts, attempt), eq(errands.state, 'delivering'))).returning({ id: errands.id })).length > 0,
  };
}

/**
 * Keeps one of a kind, in the caller's transaction. Null when there is one already that is under way or was taken; one that was
 * refused or failed makes room for the new one.
 */
export async function keepErrand(tx: Database, errand: NewErrand): Promise<string | null> {
  const [kept] = await tx
    .insert(errands)
    .values({ ...errand, state: 'accepted' })
    .onConflictDoUpdate({
      target: [errands.filingId, errands.kind, errands.key],
      set: { id: errand.id, contentSealed: errand.contentSealed, sentAt: errand.sentAt, state: 'accepted', reason: null, attempts: 0, lastFault: null },
      setWhere: inArray(errands.state, ['refused', 'failed']),
    })
    .returning({ id: errands.id });
  return kept?.id ?? null;
}

/** Given up, for staff to see; nothing happens to one that came to its end meanwhile. */
export async function markErrandFailed(tx: Database, id: string): Promise<void> {
  await tx.update(errands).set({ state: 'failed' }).where(and(eq(errands.id, id), isUnderWay));
}
