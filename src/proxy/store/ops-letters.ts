import { and, asc, count, eq, min, ne } from 'drizzle-orm';
import type { Database } from './database';
import { letterErrands, letters } from './listening-schema';
import type { StuckItem } from './ops';

const MAX_STUCK = 100;

/** How many letters are in each state, and since when the oldest. */
export function countLetters(db: Database): Promise<{ state: string; letters: number; oldest: Date | null }[]> {
  return db.select({ state: letters.state, letters: count(), oldest: min(letters.acceptedAt) }).from(letters).groupBy(letters.state).orderBy(letters.state);
}

/** Letters, then what follows them, that could not be handed over, each oldest first and at most a hundred; without anything about a person. */
export async function listStuckLetters(db: Database): Promise<StuckItem[]> {
  const ofLetter = { number: letters.number, provinceId: letters.provinceId, procedureCode: letters.procedureCode };
  const stuck = await db
    .select({ id: letters.id, filingId: letters.id, what: letters.kind, since: letters.acceptedAt, attempts: letters.attempts, lastFault: letters.lastFault, ...ofLetter })
    .from(letters)
    .where(eq(letters.state, 'failed'))
    .orderBy(asc(letters.acceptedAt))
    .limit(MAX_STUCK);
  const errands = await db
    .select({ id: letterErrands.id, filingId: letters.id, what: letterErrands.kind, since: letterErrands.sentAt, attempts: letterErrands.attempts, lastFault: letterErrands.lastFault, ...ofLetter })
    .from(letterErrands)
    .innerJoin(letters, eq(letters.id, letterErrands.letterId))
    .where(eq(letterErrands.state, 'failed'))
    .orderBy(asc(letterErrands.sentAt))
    .limit(MAX_STUCK);
  const item = (kind: 'letter' | 'letter-errand') => (row: (typeof stuck | typeof errands)[number]): StuckItem => ({ ...row, kind, procedureCode: row.procedureCode ?? '' });
  return [...stuck.map(item('letter')), ...errands.map(item('letter-errand'))];
}

/** Puts a failed letter back on its way, in the caller's transaction; false when it is not failed (any more). It keeps its attempts: the system is asked first. */
export async function reviveLetter(tx: Database, id: string): Promise<boolean> {
  return (await tx.update(letters).set({ state: 'accepted' }).where(and(eq(letters.id, id), eq(letters.state, 'failed'))).returning({ id: letters.id })).length > 0;
}

/** The same for what follows a letter; answers the letter's id, null when it is not failed (any more). */
export async function reviveLetterErrand(tx: Database, id: string): Promise<string | null> {
  const [errand] = await tx.update(letterErrands).set({ state: 'accepted' }).where(and(eq(letterErrands.id, id), eq(letterErrands.state, 'failed'))).returning({ letterId: letterErrands.letterId });
  return errand?.letterId ?? null;
}

/** The agency has what follows a letter, as staff found out; answers the letter's id, null when it is not failed (any more). */
export async function settleFailedLetterErrand(tx: Database, id: string, now: Date): Promise<string | null> {
  const [errand] = await tx.update(letterErrands).set({ state: 'delivered', deliveredAt: now }).where(and(eq(letterErrands.id, id), eq(letterErrands.state, 'failed'))).returning({ letterId: letterErrands.letterId });
  return errand?.letterId ?? null;
}

/** Another letter of its kind went into the same province's system under this number. */
export async function isUpstreamIdTaken(tx: Database, id: string, upstreamId: string): Promise<boolean> {
  const [mine] = await tx.select({ kind: letters.kind, provinceId: letters.provinceId }).from(letters).where(eq(letters.id, id));
  if (mine === undefined) return false;
  const other = and(ne(letters.id, id), eq(letters.kind, mine.kind), eq(letters.provinceId, mine.provinceId), eq(letters.upstreamId, upstreamId));
  return (await tx.select({ id: letters.id }).from(letters).where(other).limit(1)).length > 0;
}

/** True when it is failed now, and held until the transaction ends. */
export async function isLetterFailed(tx: Database, id: string): Promise<boolean> {
  return (await tx.select({ id: letters.id }).from(letters).where(and(eq(letters.id, id), eq(letters.state, 'failed'))).for('update')).length > 0;
}
