import { and, count, desc, eq, gte, isNull, lt, ne, or, sql } from 'drizzle-orm';
import type { Database } from './database';
import { drafts, filings } from './filing-schema';
import { PETITION_DRAFT } from './petition-drafts';
import { citizens } from './schema';

export type DraftRow = typeof drafts.$inferSelect;
export type NewDraft = Omit<DraftRow, 'revision' | 'filingId'>;
export type DraftChange = Pick<DraftRow, 'id' | 'citizenId' | 'provinceId' | 'procedureCode' | 'formVersion' | 'answersSealed' | 'step' | 'savedAt' | 'expiresAt'>;

/** Where a page ends: rows older than this follow. */
export interface PageMark {
  at: Date;
  id: string;
}

export interface DraftStore {
  /** `taken`: the id exists already, whoever's it is. `full`: the citizen has `max` open drafts. */
  create(draft: NewDraft, max: number): Promise<DraftRow | 'taken' | 'full'>;
  /** One statement: null, and nothing changed, unless it is the citizen's own open draft, of this procedure, at `baseRevision`. */
  change(draft: DraftChange, baseRevision: number): Promise<DraftRow | null>;
  find(citizenId: string, id: string): Promise<DraftRow | null>;
  /** With how much the citizen filed since then. */
  findToFile(citizenId: string, id: string, since: Date): Promise<{ draft: DraftRow; filedLately: number } | null>;
  /** Open ones, newest first, at most `limit`. */
  listOpen(citizenId: string, limit: number, after: PageMark | null): Promise<DraftRow[]>;
  /** True when an open draft of the citizen was removed. */
  remove(citizenId: string, id: string): Promise<boolean>;
}

const own = (citizenId: string, id: string) => and(eq(drafts.id, id), eq(drafts.citizenId, citizenId));
const isOfProcedure = ne(drafts.procedureCode, PETITION_DRAFT);

export function createDraftStore(db: Database): DraftStore {
  return {
    create: (draft, max) =>
      db.transaction(async (tx) => {
        // Two devices that begin at once are counted one after the other.
        await tx.select({ id: citizens.id }).from(citizens).where(eq(citizens.id, draft.citizenId)).for('update');
        const open = and(eq(drafts.citizenId, draft.citizenId), isNull(drafts.filingId));
        const [counted] = await tx.select({ held: count(), same: sql<number>`count(*) filter (where ${drafts.id} = ${draft.id})`.mapWith(Number) }).from(drafts).where(open);
        if ((counted?.same ?? 0) > 0) return 'taken';
        if ((counted?.held ?? 0) >= max) return 'full';
        const [row] = await tx.insert(drafts).values({ ...draft, revision: 1 }).onConflictDoNothing().returning();
        return row ?? 'taken';
      }),
    async change({ id, citizenId, provinceId, procedureCode, ...change }, baseRevision) {
      const [row] = await db
        .update(drafts)
        .set({ ...change, revision: baseRevision + 1 })
        .where(and(own(citizenId, id), eq(drafts.provinceId, provinceId), eq(drafts.procedureCode, procedureCode), eq(drafts.revision, baseRevision), isNull(drafts.filingId)))
        .returning();
      return row ?? null;
    },
    async find(citizenId, id) {
      const [row] = await db.select().from(drafts).where(and(own(citizenId, id), isOfProcedure));
      return row ?? null;
    },
    async findToFile(citizenId, id, since) {
      const lately = db.select({ filed: count() }).from(filings).where(and(eq(filings.citizenId, citizenId), gte(filings.acceptedAt, since)));
      const [row] = await db.select({ draft: drafts, filedLately: sql<number>`${lately}`.mapWith(Number) }).from(drafts).where(and(own(citizenId, id), isOfProcedure));
      return row ?? null;
    },
    listOpen: (citizenId, limit, after) =>
      db
        .select()
        .from(drafts)
        .where(and(eq(drafts.citizenId, citizenId), isOfProcedure, isNull(drafts.filingId), after === null ? undefined : or(lt(drafts.savedAt, after.at), and(eq(drafts.savedAt, after.at), lt(drafts.id, after.id)))))
        .orderBy(desc(drafts.savedAt), desc(drafts.id))
        .limit(limit),
    async remove(citizenId, id) {
      const gone = await db.delete(drafts).where(and(own(citizenId, id), isNull(drafts.filingId))).returning({ id: drafts.id });
      return gone.length > 0;
    },
  };
}
