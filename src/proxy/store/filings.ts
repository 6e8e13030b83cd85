import { and, desc, eq, inArray, isNotNull, lt, or, sql } from 'drizzle-orm';
import type { Database } from './database';
import type { DossierKey } from './dossier-key';
import type { PageMark } from './drafts';
import { drafts, filings } from './filing-schema';
import { beginFollowing } from './follow-states';
import { follows } from './schema';

export type FilingRow = typeof filings.$inferSelect;
export type NewFiling = Omit<FilingRow, 'dossierCode' | 'deliveredAt' | 'reason' | 'attempts' | 'lastFault' | 'progressSealed' | 'rating'> & { citizenId: string };

/** What citizens file. A run of the delivery holds a filing by its `attempts`: what another run began since can no longer be changed. */
export interface FilingStore {
  findOwn(citizenId: string, id: string): Promise<FilingRow | null>;
  findOfDraft(citizenId: string, draftId: string): Promise<FilingRow | null>;
  find(id: string): Promise<FilingRow | null>;
  /** Newest first, at most `limit`. */
  listOwn(citizenId: string, limit: number, after: PageMark | null): Promise<FilingRow[]>;
  /** Dossiers that this citizen filed here. */
  dossiersOf(citizenId: string): Promise<DossierKey[]>;
  /** Takes a filing that is under way for one run, marked before anything is sent; null when there is nothing to deliver. */
  claim(id: string): Promise<FilingRow | null>;
  /** Each false when another run took the filing meanwhile. */
  keepProgress(id: string, attempt: number, progressSealed: string): Promise<boolean>;
  noteFault(id: string, attempt: number, fault: string): Promise<boolean>;
  refuse(id: string, attempt: number, reason: string): Promise<boolean>;
}

const isUnderWay = inArray(filings.state, ['accepted', 'delivering']);
const held = (id: string, attempt: number) => and(eq(filings.id, id), eq(filings.attempts, attempt), eq(filings.state, 'delivering'));

export function createFilingStore(db: Database): FilingStore {
  const first = async (where: ReturnType<typeof and>): Promise<FilingRow | null> => (await db.select().from(filings).where(where).limit(1))[0] ?? null;
  const change = async (id: string, attempt: number, set: Partial<FilingRow>): Promise<boolean> =>
    (await db.update(filings).set(set).where(held(id, attempt)).returning({ id: filings.id })).length > 0;
  return {
    findOwn: (citizenId, id) => first(and(eq(filings.id, id), eq(filings.citizenId, citizenId))),
    findOfDraft: (citizenId, draftId) => first(and(eq(filings.draftId, draftId), eq(filings.citizenId, citizenId))),
    find: (id) => first(eq(filings.id, id)),
    listOwn: (citizenId, limit, after) =>
      db
        .select()
        .from(filings)
        .where(and(eq(filings.citizenId, citizenId), after === null ? undefined : or(lt(filings.acceptedAt, after.at), and(eq(filings.acceptedAt, after.at), lt(filings.id, after.id)))))
        .orderBy(desc(filings.acceptedAt), desc(filings.id))
        .limit(limit),
    async dossiersOf(citizenId) {
      const rows = await db.select({ provinceId: filings.provinceId, code: filings.dossierCode }).from(filings).where(and(eq(filings.citizenId, citizenId), isNotNull(filings.dossierCode)));
      return rows.flatMap(({ provinceId, code }) => (code === null ? [] : [{ provinceId, code }]));
    },
    async claim(id) {
      const [row] = await db
        .update(filings)
        .set({ state: 'delivering', attempts: sql`${filings.attempts} + 1` })
        .where(and(eq(filings.id, id), isUnderWay))
        .returning();
      return row ?? null;
    },
    keepProgress: (id, attempt, progressSealed) => change(id, attempt, { progressSealed }),
    noteFault: (id, attempt, fault) => change(id, attempt, { lastFault: fault }),
    refuse: (id, attempt, reason) => change(id, attempt, { state: 'refused', reason, lastFault: null, progressSealed: null }),
  };
}

/** `filed`: the draft was filed before. `changed`: it, or a paper, is not as it was reviewed. `number_taken`: try with another number. */
export type FilingOutcome = { kind: 'kept'; row: FilingRow } | { kind: 'filed' | 'changed' | 'number_taken' };

/** Thrown inside a transaction to undo it. */
class Undo extends Error {
  constructor(readonly kind: Exclude<FilingOutcome['kind'], 'kept'>) {
    super(kind);
  }
}

/** Keeps a filing and closes its draft at the revision that was reviewed, with whatever `more` adds (papers, payment, post, job): all or nothing. `more` answers false to undo it. */
export async function keepFiling(db: Database, filing: NewFiling, revision: number, more: (tx: Database) => Promise<boolean>): Promise<FilingOutcome> {
  try {
    const row = await db.transaction(async (tx) => {
      const [kept] = await tx.insert(filings).values(filing).onConflictDoNothing().returning();
      if (kept === undefined) {
        const [same] = await tx.select({ id: filings.id }).from(filings).where(eq(filings.draftId, filing.draftId));
        throw new Undo(same === undefined ? 'number_taken' : 'filed');
      }
      const closed = await tx
        .update(drafts)
        .set({ filingId: filing.id })
        .where(and(eq(drafts.id, filing.draftId), eq(drafts.citizenId, filing.citizenId), eq(drafts.revision, revision)))
        .returning({ id: drafts.id });
      if (closed.length === 0 || !(await more(tx))) throw new Undo('changed');
      return kept;
    });
    return { kind: 'kept', row };
  } catch (error) {
    if (error instanceof Undo) return { kind: error.kind };
    throw error;
  }
}

/** The province's system has it, under `code`: kept with the citizen's follow, in the caller's transaction. Null when it was known before. */
export async function markDelivered(tx: Database, id: string, code: string, now: Date): Promise<FilingRow | null> {
  const [row] = await tx
    .update(filings)
    .set({ state: 'delivered', dossierCode: code, deliveredAt: now, reason: null, lastFault: null, progressSealed: null })
    .where(and(eq(filings.id, id), inArray(filings.state, ['accepted', 'delivering', 'failed'])))
    .returning();
  if (row === undefined) return null;
  if (row.citizenId !== null) {
    const { citizenId, provinceId } = row;
    await tx.insert(follows).values({ citizenId, provinceId, code, labelSealed: null, followedAt: now }).onConflictDoNothing();
    await beginFollowing(tx, { provinceId, code }, now, true);
  }
  return row;
}

/** It could not be handed over in time: for the citizen to see and for staff to act on. False when it was settled meanwhile. */
export async function markFailed(tx: Database, id: string): Promise<boolean> {
  return (await tx.update(filings).set({ state: 'failed' }).where(and(eq(filings.id, id), isUnderWay)).returning({ id: filings.id })).length > 0;
}
