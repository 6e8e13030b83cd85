import { and, eq, inArray, isNotNull, isNull, lt, ne, notExists } from 'drizzle-orm';
import type { Database } from './database';
import { filings, papers } from './filing-schema';
import { letters } from './listening-schema';

/** Time for the agency to ask staff about what a citizen filed who has left since. */
const KEPT_AFTER_LEAVING_MS = 30 * 86_400_000;

/** Removes settled filings and letters of citizens who left, with everything that hangs on them, and papers of what is gone. */
export async function pruneFilings(db: Database, now: Date): Promise<void> {
  const long = new Date(now.getTime() - KEPT_AFTER_LEAVING_MS);
  await db.delete(filings).where(and(isNull(filings.citizenId), inArray(filings.state, ['delivered', 'refused']), lt(filings.acceptedAt, long)));
  await db.delete(letters).where(and(isNull(letters.citizenId), ne(letters.state, 'accepted'), ne(letters.state, 'failed'), lt(letters.acceptedAt, long)));
  const filing = db.select().from(filings).where(eq(filings.id, papers.filingId));
  const letter = db.select().from(letters).where(eq(letters.id, papers.filingId));
  await db.delete(papers).where(and(isNotNull(papers.filingId), notExists(filing), notExists(letter)));
}
