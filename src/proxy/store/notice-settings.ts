import { eq } from 'drizzle-orm';
import type { Database } from './database';
import { noticeSettings } from './telling-schema';

export type NoticeSettingsRow = typeof noticeSettings.$inferSelect;
type Change = Partial<Omit<NoticeSettingsRow, 'citizenId'>>;

/** Null when the citizen has chosen nothing and nobody told of a channel. */
export async function findNoticeSettings(db: Database, citizenId: string): Promise<NoticeSettingsRow | null> {
  const [row] = await db.select().from(noticeSettings).where(eq(noticeSettings.citizenId, citizenId));
  return row ?? null;
}

export async function changeNoticeSettings(db: Database, citizenId: string, change: Change): Promise<NoticeSettingsRow> {
  const [row] = await db.insert(noticeSettings).values({ citizenId, ...change }).onConflictDoUpdate({ target: noticeSettings.citizenId, set: change }).returning();
  if (row === undefined) throw new Error('an upsert returned no row');
  return row;
}

/** What the Official Account told of somebody who follows it, or no longer does; nothing happens for one this app does not know. */
export async function noteOaFollower(db: Database, oaUserHash: string, followed: boolean): Promise<void> {
  await db.update(noticeSettings).set({ oaFollowed: followed }).where(eq(noticeSettings.oaUserHash, oaUserHash));
}
