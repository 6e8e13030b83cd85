import { and, eq, isNotNull } from 'drizzle-orm';
import type { Database } from './database';
import { noticeSettings } from './telling-schema';

export type NoticeSettingsRow = typeof noticeSettings.$inferSelect;
type Change = Partial<Omit<NoticeSettingsRow, 'citizenId'>>;

/** Nobody is written to by number. */
export const NO_MESSAGE_NUMBER = { phoneSealed: null, phoneHash: null, phoneConsentVersion: null, phoneConsentAt: null };

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

/** Messages of who agreed to them by number go to the number they have now; nothing happens for one who did not. */
export async function changeMessageNumber(tx: Database, citizenId: string, number: { phoneSealed: string; phoneHash: string }): Promise<void> {
  await tx.update(noticeSettings).set(number).where(and(eq(noticeSettings.citizenId, citizenId), isNotNull(noticeSettings.phoneSealed)));
}

/** What the Official Account told of somebody who follows it, or no longer does; nothing happens for one this app does not know. */
export async function noteOaFollower(db: Database, oaUserHash: string, followed: boolean): Promise<void> {
  await db.update(noticeSettings).set({ oaFollowed: followed }).where(eq(noticeSettings.oaUserHash, oaUserHash));
}
