import { and, desc, eq, isNull, lt, sql } from 'drizzle-orm';
import type { Database } from './database';
import type { PageMark } from './drafts';
import { inboxEntries } from './telling-schema';

export type InboxRow = typeof inboxEntries.$inferSelect;

/** Counting stops here: whoever has more unread has many. */
const MOST_UNREAD = 100;

const own = (citizenId: string) => eq(inboxEntries.citizenId, citizenId);

/** Inside the caller's transaction. False when this citizen was told of this change before. */
export async function insertEntry(tx: Database, entry: Omit<InboxRow, 'readAt'>): Promise<boolean> {
  const kept = await tx
    .insert(inboxEntries)
    .values({ ...entry, readAt: null })
    .onConflictDoNothing({ target: [inboxEntries.citizenId, inboxEntries.changeKey] })
    .returning({ id: inboxEntries.id });
  return kept.length > 0;
}

/** Newest first, at most `limit`, after `mark`: however long the inbox is, only these are read. */
export function listEntries(db: Database, citizenId: string, page: { limit: number; after: PageMark | null; unreadOnly: boolean }): Promise<InboxRow[]> {
  const { limit, after, unreadOnly } = page;
  const older = after === null ? undefined : sql`(${inboxEntries.at}, ${inboxEntries.id}) < (${after.at.toISOString()}::timestamptz, ${after.id}::uuid)`;
  return db
    .select()
    .from(inboxEntries)
    .where(and(own(citizenId), older, unreadOnly ? isNull(inboxEntries.readAt) : undefined))
    .orderBy(desc(inboxEntries.at), desc(inboxEntries.id))
    .limit(limit);
}

/** At most a hundred. */
export async function countUnread(db: Database, citizenId: string): Promise<number> {
  const unread = db.select({ one: sql`1` }).from(inboxEntries).where(and(own(citizenId), isNull(inboxEntries.readAt))).limit(MOST_UNREAD).as('unread');
  const [counted] = await db.select({ unread: sql<number>`count(*)`.mapWith(Number) }).from(unread);
  return counted?.unread ?? 0;
}

export async function findEntry(db: Database, citizenId: string, id: string): Promise<InboxRow | null> {
  const [row] = await db.select().from(inboxEntries).where(and(eq(inboxEntries.id, id), own(citizenId)));
  return row ?? null;
}

/** Whoever reads it again has read it then as well. */
export async function markRead(db: Database, citizenId: string, id: string, now: Date): Promise<void> {
  await db.update(inboxEntries).set({ readAt: now }).where(and(eq(inboxEntries.id, id), own(citizenId), isNull(inboxEntries.readAt)));
}

/** An entry and everything older. */
export async function markReadUpTo(db: Database, citizenId: string, { at, id }: PageMark, now: Date): Promise<void> {
  const upTo = sql`(${inboxEntries.at}, ${inboxEntries.id}) <= (${at.toISOString()}::timestamptz, ${id}::uuid)`;
  await db.update(inboxEntries).set({ readAt: now }).where(and(own(citizenId), isNull(inboxEntries.readAt), upTo));
}

/** Removes what was told before `before`. */
export async function pruneInbox(db: Database, before: Date): Promise<void> {
  await db.delete(inboxEntries).where(lt(inboxEntries.at, before));
}
