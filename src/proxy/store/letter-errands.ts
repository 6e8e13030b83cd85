import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Database } from './database';
import { letterErrands, letters } from './listening-schema';

export type LetterErrandRow = typeof letterErrands.$inferSelect;
export type NewLetterErrand = Pick<LetterErrandRow, 'id' | 'letterId' | 'kind' | 'key' | 'contentSealed' | 'sentAt'>;

const isUnderWay = inArray(letterErrands.state, ['accepted', 'delivering']);

/** Keeps one of a kind and what it changes of its letter, in the caller's transaction. False when there is one already. */
export async function keepLetterErrand(tx: Database, errand: NewLetterErrand, change: Partial<typeof letters.$inferSelect>): Promise<boolean> {
  const kept = await tx.insert(letterErrands).values({ ...errand, state: 'accepted' }).onConflictDoNothing().returning({ id: letterErrands.id });
  if (kept.length === 0) return false;
  await tx.update(letters).set(change).where(eq(letters.id, errand.letterId));
  return true;
}

export async function findLetterErrand(db: Database, id: string): Promise<LetterErrandRow | null> {
  return (await db.select().from(letterErrands).where(eq(letterErrands.id, id)))[0] ?? null;
}

/** Takes an errand for one run, marked before anything is sent. */
export async function claimLetterErrand(db: Database, id: string): Promise<LetterErrandRow | null> {
  const [row] = await db.update(letterErrands).set({ state: 'delivering', attempts: sql`${letterErrands.attempts} + 1` }).where(and(eq(letterErrands.id, id), isUnderWay)).returning();
  return row ?? null;
}

/** False when another run took it meanwhile. */
export async function settleLetterErrand(db: Database, id: string, attempt: number, change: Pick<Partial<LetterErrandRow>, 'state' | 'deliveredAt' | 'lastFault'>): Promise<boolean> {
  const mine = and(eq(letterErrands.id, id), eq(letterErrands.attempts, attempt), eq(letterErrands.state, 'delivering'));
  return (await db.update(letterErrands).set(change).where(mine).returning({ id: letterErrands.id })).length > 0;
}

/** Given up, for staff to see; nothing happens to one that came to its end meanwhile. */
export async function failLetterErrand(tx: Database, id: string): Promise<void> {
  await tx.update(letterErrands).set({ state: 'failed' }).where(and(eq(letterErrands.id, id), isUnderWay));
}
