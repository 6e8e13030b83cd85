import { and, count, desc, eq, gte, inArray, lt, or, sql } from 'drizzle-orm';
import type { Database } from './database';
import type { PageMark } from './drafts';
import { drafts } from './filing-schema';
import { letterErrands, letters } from './listening-schema';
import { citizens } from './schema';

export type LetterRow = typeof letters.$inferSelect;
export type LetterKind = LetterRow['kind'];
export type NewLetter = Pick<
  LetterRow,
  'id' | 'kind' | 'number' | 'draftId' | 'provinceId' | 'topic' | 'procedureCode' | 'agencyCode' | 'agencyName' | 'contentSealed' | 'acceptedAt' | 'countsFrom' | 'forwardBy' | 'answerBy' | 'mayPublish'
> & { citizenId: string };

/** What citizens write. A run of the delivery holds a letter by its `attempts`: what another run began since can no longer be changed. */
export interface LetterStore {
  find(id: string): Promise<LetterRow | null>;
  findOwn(citizenId: string, kind: LetterKind, id: string): Promise<LetterRow | null>;
  findOfDraft(citizenId: string, draftId: string): Promise<LetterRow | null>;
  /** Newest first, at most `limit`. */
  listOwn(citizenId: string, kind: LetterKind, limit: number, after: PageMark | null): Promise<LetterRow[]>;
  /** Takes a letter that is not handed over yet for one run, marked before anything is sent. */
  claim(id: string): Promise<LetterRow | null>;
  /** Each false when another run took the letter meanwhile, or it is handed over. */
  keepProgress(id: string, attempt: number, progressSealed: string): Promise<boolean>;
  noteFault(id: string, attempt: number, fault: string): Promise<boolean>;
}

const held = (id: string, attempt: number) => and(eq(letters.id, id), eq(letters.attempts, attempt), eq(letters.state, 'accepted'));

export function createLetterStore(db: Database): LetterStore {
  const first = async (where: ReturnType<typeof and>): Promise<LetterRow | null> => (await db.select().from(letters).where(where).limit(1))[0] ?? null;
  const change = async (id: string, attempt: number, set: Partial<LetterRow>): Promise<boolean> =>
    (await db.update(letters).set(set).where(held(id, attempt)).returning({ id: letters.id })).length > 0;
  return {
    find: (id) => first(eq(letters.id, id)),
    findOwn: (citizenId, kind, id) => first(and(eq(letters.id, id), eq(letters.citizenId, citizenId), eq(letters.kind, kind))),
    findOfDraft: (citizenId, draftId) => first(and(eq(letters.draftId, draftId), eq(letters.citizenId, citizenId))),
    listOwn: (citizenId, kind, limit, after) =>
      db
        .select()
        .from(letters)
        .where(and(eq(letters.citizenId, citizenId), eq(letters.kind, kind), after === null ? undefined : or(lt(letters.acceptedAt, after.at), and(eq(letters.acceptedAt, after.at), lt(letters.id, after.id)))))
        .orderBy(desc(letters.acceptedAt), desc(letters.id))
        .limit(limit),
    async claim(id) {
      const [row] = await db.update(letters).set({ attempts: sql`${letters.attempts} + 1` }).where(and(eq(letters.id, id), eq(letters.state, 'accepted'))).returning();
      return row ?? null;
    },
    keepProgress: (id, attempt, progressSealed) => change(id, attempt, { progressSealed }),
    noteFault: (id, attempt, fault) => change(id, attempt, { lastFault: fault }),
  };
}

/** `sent`: the draft became a letter before. `full`: as many as a day allows. `number_taken`: try with another number. `undone`: `more` said no. */
export type LetterOutcome = 'kept' | 'sent' | 'full' | 'number_taken' | 'undone';

/** Thrown inside a transaction to undo it. */
class Undo extends Error {
  constructor(readonly outcome: Exclude<LetterOutcome, 'kept'>) {
    super(outcome);
  }
}

/** Keeps a letter with whatever `more` adds (pictures, job) and closes its draft, if it has one: all or nothing. One citizen's letters are counted one after the other. */
export async function keepLetter(db: Database, letter: NewLetter, { since, max }: { since: Date; max: number }, more: (tx: Database) => Promise<boolean>): Promise<LetterOutcome> {
  try {
    await db.transaction(async (tx) => {
      await tx.select({ id: citizens.id }).from(citizens).where(eq(citizens.id, letter.citizenId)).for('update');
      const [same] = await tx.select({ id: letters.id }).from(letters).where(eq(letters.draftId, letter.draftId));
      if (same !== undefined) throw new Undo('sent');
      const [counted] = await tx.select({ sent: count() }).from(letters).where(and(eq(letters.citizenId, letter.citizenId), eq(letters.kind, letter.kind), gte(letters.acceptedAt, since)));
      if ((counted?.sent ?? 0) >= max) throw new Undo('full');
      const kept = await tx.insert(letters).values({ ...letter, state: 'accepted' }).onConflictDoNothing().returning({ id: letters.id });
      if (kept.length === 0) throw new Undo('number_taken');
      await tx.update(drafts).set({ filingId: letter.id }).where(and(eq(drafts.id, letter.draftId), eq(drafts.citizenId, letter.citizenId)));
      if (!(await more(tx))) throw new Undo('undone');
    });
    return 'kept';
  } catch (error) {
    if (error instanceof Undo) return error.outcome;
    throw error;
  }
}

/** The agency's system has it, under `upstreamId`; null when that was known before. In the caller's transaction. */
export async function markSent(tx: Database, id: string, upstreamId: string, now: Date): Promise<LetterRow | null> {
  const [row] = await tx
    .update(letters)
    .set({ state: 'sent', upstreamId, sentAt: now, lastFault: null, progressSealed: null })
    .where(and(eq(letters.id, id), inArray(letters.state, ['accepted', 'failed'])))
    .returning();
  return row ?? null;
}

/** The agency's system will not have it, as it said to the run of this attempt or as staff found out; null when it has moved on, or another run has it. */
export async function markNotAccepted(tx: Database, id: string, heardSealed: string, now: Date, attempt?: number): Promise<LetterRow | null> {
  const [row] = await tx
    .update(letters)
    .set({ state: 'not_accepted', heardSealed, fetchedAt: now, lastFault: null, progressSealed: null })
    .where(and(eq(letters.id, id), inArray(letters.state, ['accepted', 'failed']), attempt === undefined ? undefined : eq(letters.attempts, attempt)))
    .returning();
  return row ?? null;
}

/** It could not be handed over in time: for the citizen to see and for staff to act on. Null when it is handed over, or was failed before. */
export async function markLetterFailed(tx: Database, id: string): Promise<LetterRow | null> {
  const [row] = await tx.update(letters).set({ state: 'failed' }).where(and(eq(letters.id, id), eq(letters.state, 'accepted'))).returning();
  return row ?? null;
}

/** Writes what was heard over what was known when `fetchedAt` was as given; false when somebody else has written meanwhile. */
export async function keepHeard(tx: Database, known: Pick<LetterRow, 'id' | 'fetchedAt'>, heard: Pick<LetterRow, 'state' | 'heardSealed' | 'fetchedAt' | 'answerBy'>): Promise<boolean> {
  const same = known.fetchedAt === null ? sql`${letters.fetchedAt} is null` : eq(letters.fetchedAt, known.fetchedAt);
  return (await tx.update(letters).set(heard).where(and(eq(letters.id, known.id), same)).returning({ id: letters.id })).length > 0;
}

/** Every errand of a letter, oldest first. */
export const errandsOfLetter = (db: Database, letterId: string): Promise<(typeof letterErrands.$inferSelect)[]> =>
  db.select().from(letterErrands).where(eq(letterErrands.letterId, letterId)).orderBy(letterErrands.sentAt, letterErrands.id);
