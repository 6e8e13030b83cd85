import { and, eq, lt, notExists } from 'drizzle-orm';
import { pruneBookings } from './bookings';
import { pruneConsents } from './consents';
import type { Database } from './database';
import { resultLinks } from './filing-schema';
import { pruneFilings } from './prune-filings';
import { prunePapers } from './prune-papers';
import { pruneTelling } from './prune-telling';
import { pruneWebhookEvents } from './webhook-events';
import { answers, follows, grants, sessions, snapshots } from './schema';

const DAY_MS = 86_400_000;

/** Removes what nobody needs any more: ended sessions, grants and links, day-old keyed answers, day-old states of dossiers nobody follows. */
export async function prune(db: Database, now: Date): Promise<void> {
  await pruneFilings(db, now);
  await prunePapers(db, now);
  await pruneTelling(db, now);
  await pruneWebhookEvents(db, now);
  await pruneBookings(db, now);
  await pruneConsents(db, now);
  const yesterday = new Date(now.getTime() - DAY_MS);
  await db.delete(sessions).where(lt(sessions.expiresAt, now));
  await db.delete(grants).where(lt(grants.expiresAt, now));
  await db.delete(resultLinks).where(lt(resultLinks.expiresAt, now));
  await db.delete(answers).where(lt(answers.createdAt, yesterday));
  const follower = db
    .select()
    .from(follows)
    .where(and(eq(follows.provinceId, snapshots.provinceId), eq(follows.code, snapshots.code)));
  await db.delete(snapshots).where(and(lt(snapshots.fetchedAt, yesterday), notExists(follower)));
}
