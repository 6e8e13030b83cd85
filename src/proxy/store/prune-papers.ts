import { and, eq, exists, isNotNull, isNull, lt, notExists, or } from 'drizzle-orm';
import type { Database } from './database';
import { drafts, filings, papers } from './filing-schema';

const DAY_MS = 86_400_000;
/** An upload that is not complete by then is begun anew. */
const UNFINISHED_MS = 2 * DAY_MS;
/** A rejected file is remembered this long so that the citizen can read why. */
const REJECTED_MS = DAY_MS;
/** Papers sent for a supplement and never handed in, after their draft is gone. */
const LEFT_OVER_MS = 30 * DAY_MS;

/**
 * Removes drafts past their time and papers that belong to nothing: of a draft or a citizen that is gone, rejected a day ago, begun
 * and not completed in two days. Their bytes are swept by who keeps the files. What was filed stays.
 */
export async function prunePapers(db: Database, now: Date): Promise<void> {
  const before = (ms: number): Date => new Date(now.getTime() - ms);
  await db.delete(drafts).where(lt(drafts.expiresAt, now));
  const draft = db.select().from(drafts).where(eq(drafts.id, papers.draftId));
  const filing = db.select().from(filings).where(eq(filings.draftId, papers.draftId));
  await db.delete(papers).where(
    and(
      isNull(papers.filingId),
      or(
        isNull(papers.citizenId),
        and(eq(papers.state, 'rejected'), lt(papers.createdAt, before(REJECTED_MS))),
        and(eq(papers.state, 'receiving'), lt(papers.createdAt, before(UNFINISHED_MS))),
        and(notExists(draft), notExists(filing)),
        and(isNotNull(papers.draftId), notExists(draft), exists(filing), lt(papers.createdAt, before(LEFT_OVER_MS))),
      ),
    ),
  );
}
