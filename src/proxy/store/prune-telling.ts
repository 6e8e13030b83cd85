import type { Database } from './database';
import { pruneFollowStates } from './follow-states';
import { pruneInbox } from './inbox';
import { pruneNotices } from './notices';

const DAY_MS = 86_400_000;
const INBOX_DAYS = 730;
/** Ended messages are kept for staff to see that they went out. */
const NOTICE_DAYS = 30;

/** Removes news of two years ago, messages of a month ago, and the states of dossiers nobody follows any more. */
export async function pruneTelling(db: Database, now: Date): Promise<void> {
  await pruneInbox(db, new Date(now.getTime() - INBOX_DAYS * DAY_MS));
  await pruneNotices(db, new Date(now.getTime() - NOTICE_DAYS * DAY_MS));
  await pruneFollowStates(db);
}
