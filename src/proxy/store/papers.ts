import { and, desc, eq, inArray, isNotNull, isNull, lt, ne, notExists, or, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Database } from './database';
import type { PageMark } from './drafts';
import { isTaken } from './is-taken';
import { drafts, filings, papers } from './filing-schema';
import { letters } from './listening-schema';
import { PETITION_DRAFT } from './petition-drafts';

export type PaperRow = typeof papers.$inferSelect;

/** What the checks found: of the bytes as they are stored. */
export interface CheckedPaper {
  sha256: string;
  sizeBytes: number;
  virusScan: 'off' | 'clean';
}

/** A draft, by what its papers may be. */
export interface PaperHolder {
  provinceId: string;
  purpose: 'filing' | 'petition';
}

export interface PaperStore {
  find(id: string): Promise<PaperRow | null>;
  findOwn(citizenId: string, id: string): Promise<PaperRow | null>;
  /** The newest upload of the same bytes for the same paper of a draft that is not whole yet. */
  findBegun(like: Pick<PaperRow, 'draftId' | 'paperCode' | 'sha256' | 'sizeBytes'> & { citizenId: string }): Promise<PaperRow | null>;
  /** What papers of this draft are for; null when neither the draft nor a filing made from it is the citizen's, or a petition made from it was sent. */
  holderOf(citizenId: string, draftId: string): Promise<PaperHolder | null>;
  listOfDraft(citizenId: string, draftId: string, limit: number, after: PageMark | null): Promise<PaperRow[]>;
  /** Ready papers of earlier filings, newest first, one for each stored file; pictures of petitions are no papers. */
  listReusable(citizenId: string, limit: number, after: PageMark | null): Promise<PaperRow[]>;
  /** `receiving` → `checking`; null when it was not receiving. */
  startChecking(id: string, virusScan: 'off' | 'waiting'): Promise<PaperRow | null>;
  /** `checking` → `ready`, or `duplicate` when the paper has the same bytes already, not counting what was sent before: after a refusal it may be sent again. `done`: it was settled or rejected before. */
  settle(id: string, checked: CheckedPaper): Promise<'ready' | 'duplicate' | 'gone' | 'done'>;
  /** `checking` → `rejected`; nothing when it is not being checked. */
  reject(id: string, fault: NonNullable<PaperRow['fault']>, virusScan?: PaperRow['virusScan']): Promise<void>;
  /** Ids in this state, oldest first. */
  listInState(state: 'receiving' | 'checking', limit: number, after: string | null): Promise<PaperRow[]>;
  /** False, and nothing removed, when it is part of what was filed, also since the caller read it. A result kept for reuse is not. */
  remove(id: string): Promise<boolean>;
  /** Removes the unfiled papers of a draft and answers what they were. */
  removeOfDraft(draftId: string): Promise<PaperRow[]>;
  listOfFiling(filingId: string): Promise<PaperRow[]>;
  /** Of these ids and storage keys, those that still have a row. */
  namesInUse(names: { ids: string[]; storageKeys: string[] }): Promise<Set<string>>;
  /** Bytes of everything stored or announced. */
  usedBytes(): Promise<number>;
}

const older = (after: PageMark | null) => (after === null ? undefined : or(lt(papers.createdAt, after.at), and(eq(papers.createdAt, after.at), lt(papers.id, after.id))));

export function createPaperStore(db: Database): PaperStore {
  const first = async (where: ReturnType<typeof and>): Promise<PaperRow | null> => (await db.select().from(papers).where(where).limit(1))[0] ?? null;
  const newest = [desc(papers.createdAt), desc(papers.id)] as const;
  return {
    find: (id) => first(eq(papers.id, id)),
    findOwn: (citizenId, id) => first(and(eq(papers.id, id), eq(papers.citizenId, citizenId))),
    async findBegun({ citizenId, draftId, paperCode, sha256, sizeBytes }) {
      if (draftId === null || sha256 === null) return null;
      const isAlike = and(eq(papers.citizenId, citizenId), eq(papers.draftId, draftId), eq(papers.paperCode, paperCode), eq(papers.sha256, sha256), eq(papers.sizeBytes, sizeBytes));
      return (await db.select().from(papers).where(and(isAlike, eq(papers.state, 'receiving'), isNull(papers.filingId))).orderBy(...newest).limit(1))[0] ?? null;
    },
    async holderOf(citizenId, draftId) {
      const [draft] = await db.select({ provinceId: drafts.provinceId, procedureCode: drafts.procedureCode, filingId: drafts.filingId }).from(drafts).where(and(eq(drafts.id, draftId), eq(drafts.citizenId, citizenId)));
      const purpose = draft?.procedureCode === PETITION_DRAFT ? 'petition' : 'filing';
      if (draft !== undefined) return purpose === 'petition' && draft.filingId !== null ? null : { provinceId: draft.provinceId, purpose };
      const [filing] = await db.select({ provinceId: filings.provinceId }).from(filings).where(and(eq(filings.draftId, draftId), eq(filings.citizenId, citizenId)));
      return filing === undefined ? null : { provinceId: filing.provinceId, purpose: 'filing' };
    },
    listOfDraft: (citizenId, draftId, limit, after) =>
      db.select().from(papers).where(and(eq(papers.citizenId, citizenId), eq(papers.draftId, draftId), older(after))).orderBy(...newest).limit(limit),
    listReusable(citizenId, limit, after) {
      const newer = alias(papers, 'newer');
      const again = db
        .select()
        .from(newer)
        .where(and(eq(newer.storageKey, papers.storageKey), eq(newer.citizenId, citizenId), eq(newer.state, 'ready'), isNotNull(newer.filingId), sql`(${newer.createdAt}, ${newer.id}) > (${papers.createdAt}, ${papers.id})`));
      const sent = db.select().from(letters).where(eq(letters.id, papers.filingId));
      return db.select().from(papers).where(and(eq(papers.citizenId, citizenId), isNotNull(papers.filingId), eq(papers.state, 'ready'), notExists(again), notExists(sent), older(after))).orderBy(...newest).limit(limit);
    },
    async startChecking(id, virusScan) {
      const begun = await db.update(papers).set({ state: 'checking', virusScan }).where(and(eq(papers.id, id), eq(papers.state, 'receiving'))).returning();
      return begun[0] ?? null;
    },
    async settle(id, checked) {
      const twin = alias(papers, 'twin');
      const isTwin = and(eq(twin.draftId, papers.draftId), eq(twin.paperCode, papers.paperCode), eq(twin.sha256, checked.sha256), eq(twin.state, 'ready'), isNull(twin.filingId), ne(twin.id, papers.id));
      const twins = db.select({ id: twin.id }).from(twin).where(isTwin);
      try {
        const settled = await db.update(papers).set({ state: 'ready', ...checked }).where(and(eq(papers.id, id), eq(papers.state, 'checking'), notExists(twins))).returning({ id: papers.id });
        if (settled.length > 0) return 'ready';
      } catch (error) {
        // Two equal files that were settled in the same moment.
        if (!isTaken(error)) throw error;
      }
      const [left] = await db.select({ state: papers.state }).from(papers).where(eq(papers.id, id));
      if (left === undefined) return 'gone';
      return left.state === 'checking' ? 'duplicate' : 'done';
    },
    async reject(id, fault, virusScan) {
      await db.update(papers).set({ state: 'rejected', fault, ...(virusScan === undefined ? {} : { virusScan }) }).where(and(eq(papers.id, id), eq(papers.state, 'checking')));
    },
    listInState: (state, limit, after) =>
      db.select().from(papers).where(and(eq(papers.state, state), after === null ? undefined : sql`${papers.id} > ${after}`)).orderBy(papers.id).limit(limit),
    async remove(id) {
      const removed = await db.delete(papers).where(and(eq(papers.id, id), or(isNull(papers.filingId), isNull(papers.draftId)))).returning({ id: papers.id });
      return removed.length > 0 || (await first(eq(papers.id, id))) === null;
    },
    removeOfDraft: (draftId) => db.delete(papers).where(and(eq(papers.draftId, draftId), isNull(papers.filingId))).returning(),
    listOfFiling: (filingId) => db.select().from(papers).where(eq(papers.filingId, filingId)).orderBy(papers.createdAt, papers.id),
    async namesInUse({ ids, storageKeys }) {
      const used = await db.select({ id: papers.id, storageKey: papers.storageKey }).from(papers).where(or(inArray(papers.id, ids), inArray(papers.storageKey, storageKeys)));
      return new Set(used.flatMap(({ id, storageKey }) => [id, storageKey]));
    },
    async usedBytes() {
      const files = db.select({ bytes: sql<number>`max(${papers.sizeBytes})`.as('bytes') }).from(papers).where(ne(papers.state, 'rejected')).groupBy(papers.storageKey).as('files');
      const [total] = await db.select({ bytes: sql<number>`coalesce(sum(${files.bytes}), 0)`.mapWith(Number) }).from(files);
      return total?.bytes ?? 0;
    },
  };
}
