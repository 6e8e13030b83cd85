import { and, eq, getTableColumns, isNull, sql } from 'drizzle-orm';
import type { Database } from './database';
import { papers } from './filing-schema';
import type { PaperRow } from './papers';
import { citizens } from './schema';

/** How much a citizen may hold in drafts. */
export interface PaperAllowance {
  maxOpenUploads: number;
  maxUnfiledFiles: number;
  maxUnfiledBytes: number;
  maxFilesPerPaper: number;
  maxDraftBytes: number;
}

type NewPaper = PaperRow & { citizenId: string; draftId: string };

export type AdmissionFault = 'duplicate' | 'too_many_files' | 'too_many_bytes' | 'too_many_open';

/**
 * Keeps a new paper row when the citizen may have one more. Rows of one citizen are admitted one after the other, so that a
 * hundred uploads begun together are counted. `source` is a paper whose stored bytes the new one shares: it must still be ready.
 * `begun`: an upload of the same bytes for the same paper is under way or cut.
 */
export function admitPaper(db: Database, row: NewPaper, allowance: PaperAllowance, source: string | null = null): Promise<'admitted' | 'gone' | 'begun' | AdmissionFault> {
  return db.transaction(async (tx) => {
    await tx.select({ id: citizens.id }).from(citizens).where(eq(citizens.id, row.citizenId)).for('update');
    if (source !== null) {
      const held = await tx.select({ id: papers.id }).from(papers).where(and(eq(papers.id, source), eq(papers.citizenId, row.citizenId), eq(papers.state, 'ready'))).for('update');
      if (held.length === 0) return 'gone';
    }
    // Counted and kept in one statement: each costs an upload about a millisecond.
    const judged = tx.$with('judged').as(judge(tx, row, allowance));
    const kept = sql`insert into ${papers} select ${valuesOf(row)} from ${judged} where ${judged.fault} is null on conflict do nothing returning 1`;
    const [outcome] = await tx
      .with(judged, tx.$with('kept', { one: sql`1`.as('one') }).as(kept))
      .select({ fault: judged.fault, kept: sql<number>`(select count(*) from kept)`.mapWith(Number) })
      .from(judged);
    if (outcome === undefined) throw new Error('an aggregate has a row');
    if (outcome.fault !== null) return outcome.fault;
    // One that was being checked may have become ready with the same bytes meanwhile.
    return outcome.kept > 0 ? 'admitted' : 'duplicate';
  });
}

/** One row: why this paper may not be kept, or null. */
function judge(tx: Database, row: NewPaper, allowance: PaperAllowance) {
  const counts = sql`${papers.state} <> 'rejected'`;
  const ofDraft = sql`${papers.draftId} = ${row.draftId}`;
  const ofPaper = sql`${ofDraft} and ${papers.paperCode} = ${row.paperCode} and ${counts}`;
  const number = (of: ReturnType<typeof sql>, where: ReturnType<typeof sql>) => sql`coalesce(${of} filter (where ${where}), 0)`;
  const files = sql`count(*)`;
  const bytes = sql`sum(${papers.sizeBytes})`;
  const fault = sql<AdmissionFault | 'begun' | null>`case
    when ${row.state === 'receiving'} and ${number(files, sql`${ofPaper} and ${papers.state} = 'receiving' and ${papers.sha256} = ${row.sha256} and ${papers.sizeBytes} = ${row.sizeBytes}`)} > 0 then 'begun'
    when ${number(files, sql`${ofPaper} and ${papers.state} = 'ready' and ${papers.sha256} = ${row.sha256}`)} > 0 then 'duplicate'
    when ${number(files, ofPaper)} >= ${allowance.maxFilesPerPaper} then 'too_many_files'
    when ${number(bytes, sql`${ofDraft} and ${counts}`)} + ${row.sizeBytes} > ${allowance.maxDraftBytes} then 'too_many_bytes'
    when ${row.state === 'receiving'} and ${number(files, sql`${papers.state} = 'receiving'`)} >= ${allowance.maxOpenUploads} then 'too_many_open'
    when ${files} >= ${allowance.maxUnfiledFiles} or ${number(bytes, counts)} + ${row.sizeBytes} > ${allowance.maxUnfiledBytes} then 'too_many_open'
  end`;
  return tx.select({ fault: fault.as('fault') }).from(papers).where(and(eq(papers.citizenId, row.citizenId), isNull(papers.filingId)));
}

/** A row as a statement's own columns, in the table's order: a `select` does not learn their types from the table as `values` does. */
function valuesOf(row: PaperRow) {
  const given = new Map<string, unknown>(Object.entries(row));
  const values = Object.entries(getTableColumns(papers)).map(([name, column]) => sql`${sql.param(given.get(name), column)}::${sql.raw(column.getSQLType())}`);
  return sql.join(values, sql`, `);
}
