import { and, eq, isNull, sql } from 'drizzle-orm';
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

export type AdmissionFault = 'duplicate' | 'too_many_files' | 'too_many_bytes' | 'too_many_open';

/**
 * Keeps a new paper row when the citizen may have one more. Rows of one citizen are admitted one after the other, so that a
 * hundred uploads begun together are counted. `source` is a paper whose stored bytes the new one shares: it must still be ready.
 */
export function admitPaper(db: Database, row: PaperRow & { citizenId: string; draftId: string }, allowance: PaperAllowance, source: string | null = null): Promise<'admitted' | 'gone' | AdmissionFault> {
  return db.transaction(async (tx) => {
    await tx.select({ id: citizens.id }).from(citizens).where(eq(citizens.id, row.citizenId)).for('update');
    if (source !== null) {
      const held = await tx.select({ id: papers.id }).from(papers).where(and(eq(papers.id, source), eq(papers.citizenId, row.citizenId), eq(papers.state, 'ready'))).for('update');
      if (held.length === 0) return 'gone';
    }
    const counts = sql`${papers.state} <> 'rejected'`;
    const ofDraft = sql`${papers.draftId} = ${row.draftId}`;
    const ofPaper = sql`${ofDraft} and ${papers.paperCode} = ${row.paperCode} and ${counts}`;
    const number = (expression: ReturnType<typeof sql>) => sql<number>`coalesce(${expression}, 0)`.mapWith(Number);
    const [held] = await tx
      .select({
        open: number(sql`count(*) filter (where ${papers.state} = 'receiving')`),
        files: number(sql`count(*)`),
        bytes: number(sql`sum(${papers.sizeBytes}) filter (where ${counts})`),
        ofPaper: number(sql`count(*) filter (where ${ofPaper})`),
        draftBytes: number(sql`sum(${papers.sizeBytes}) filter (where ${ofDraft} and ${counts})`),
        same: number(sql`count(*) filter (where ${ofPaper} and ${papers.state} = 'ready' and ${papers.sha256} = ${row.sha256})`),
      })
      .from(papers)
      .where(and(eq(papers.citizenId, row.citizenId), isNull(papers.filingId)));
    if (held === undefined) throw new Error('an aggregate has a row');
    if (held.same > 0) return 'duplicate';
    if (held.ofPaper >= allowance.maxFilesPerPaper) return 'too_many_files';
    if (held.draftBytes + row.sizeBytes > allowance.maxDraftBytes) return 'too_many_bytes';
    if (row.state === 'receiving' && held.open >= allowance.maxOpenUploads) return 'too_many_open';
    if (held.files >= allowance.maxUnfiledFiles || held.bytes + row.sizeBytes > allowance.maxUnfiledBytes) return 'too_many_open';
    // One that was being checked may have become ready with the same bytes meanwhile.
    const kept = await tx.insert(papers).values(row).onConflictDoNothing().returning({ id: papers.id });
    return kept.length > 0 ? 'admitted' : 'duplicate';
  });
}
