import { and, eq, inArray, isNotNull, isNull, lt, notExists } from 'drizzle-orm';
import type { Database } from './database';
import { filings, papers } from './filing-schema';

/** Time for the agency to ask staff about what a citizen filed who has left since. */
const KEPT_AFTER_LEAVING_MS = 30 * 86_400_000;

/** Removes settled filings of citizens who left, with everything that hangs on them, and papers of filings that are gone. */
export async function pruneFilings(db: Database, now: Date): Promise<void> {
  const long = new Date(now.getTime() - KEPT_AFTER_LEAVING_MS);
  await db.delete(filings).where(and(isNull(filings.citizenId), inArray(filings.state, ['delivered', 'refused']), lt(filings.acceptedAt, long)));
  const filing = db.select().from(filings).where(eq(filings.id, papers.filingId));
  await db.delete(papers).where(and(isNotNull(papers.filingId), notExists(filing)));
}
