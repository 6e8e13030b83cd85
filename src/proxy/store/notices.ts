import { and, asc, eq, inArray, isNotNull, isNull, lt, lte, sql } from 'drizzle-orm';
import type { Channel } from '../../domain/telling/channels';
import type { Database } from './database';
import type { InboxRow } from './inbox';
import { inboxEntries, noticeDays, noticePersonDays, notices } from './telling-schema';

export type NoticeRow = typeof notices.$inferSelect;

/** Written out, so that the partial index is used whatever way the statement is planned. */
const isOpen = sql`${notices.state} in ('waiting', 'sending')`;
const isHeld = ({ entryId, attempts }: NoticeRow) => and(eq(notices.entryId, entryId), eq(notices.attempts, attempts), eq(notices.state, 'sending'));

/** Takes messages that are due, each for one worker: marked before anything is sent. */
export async function claimNotices(db: Database, claim: { now: Date; leaseUntil: Date; atMost: number }): Promise<NoticeRow[]> {
  const { now, leaseUntil, atMost } = claim;
  return db.transaction(async (tx) => {
    const due = await tx.select({ id: notices.entryId }).from(notices).where(and(isOpen, eq(notices.state, 'waiting'), lte(notices.sendAt, now))).orderBy(asc(notices.sendAt)).limit(atMost).for('update', { skipLocked: true });
    if (due.length === 0) return [];
    return tx
      .update(notices)
      .set({ state: 'sending', leaseUntil, channel: null, attempts: sql`${notices.attempts} + 1` })
      .where(inArray(notices.entryId, due.map(({ id }) => id)))
      .returning();
  });
}

/** What workers that died left behind: sent perhaps, and so not sent again; or not yet begun, and so still waiting. */
export async function settleAbandoned(db: Database, now: Date): Promise<void> {
  const isAbandoned = and(isOpen, eq(notices.state, 'sending'), lt(notices.leaseUntil, now));
  await db.update(notices).set({ state: 'unknown', leaseUntil: null }).where(and(isAbandoned, isNotNull(notices.channel)));
  await db.update(notices).set({ state: 'waiting', leaseUntil: null }).where(and(isAbandoned, isNull(notices.channel)));
}

/** False when this worker's turn ended meanwhile: then nothing may be sent. */
export async function changeHeldNotice(db: Database, held: NoticeRow, change: Partial<Omit<NoticeRow, 'entryId' | 'citizenId' | 'attempts'>>): Promise<boolean> {
  return (await db.update(notices).set(change).where(isHeld(held)).returning({ id: notices.entryId })).length > 0;
}

export async function entryOf(db: Database, { entryId }: NoticeRow): Promise<InboxRow | null> {
  const [row] = await db.select().from(inboxEntries).where(eq(inboxEntries.id, entryId));
  return row ?? null;
}

/** Counts one message of a day against both limits, or neither; false when one of them is reached. */
export function takeQuota(db: Database, message: { channel: Channel; day: string; citizenId: string }, most: { perApp: number; perPerson: number }): Promise<boolean> {
  const { channel, day, citizenId } = message;
  return db
    .transaction(async (tx) => {
      const more = (sent: typeof noticeDays.sent | typeof noticePersonDays.sent, limit: number) => ({ set: { sent: sql`${sent} + 1` }, setWhere: lt(sent, limit) });
      const person = await tx.insert(noticePersonDays).values({ citizenId, channel, day, sent: 1 }).onConflictDoUpdate({ target: [noticePersonDays.citizenId, noticePersonDays.channel, noticePersonDays.day], ...more(noticePersonDays.sent, most.perPerson) }).returning();
      const app = person.length === 0 ? [] : await tx.insert(noticeDays).values({ channel, day, sent: 1 }).onConflictDoUpdate({ target: [noticeDays.channel, noticeDays.day], ...more(noticeDays.sent, most.perApp) }).returning();
      if (app.length === 0) throw new Full();
      return true;
    })
    .catch((error: unknown) => {
      if (error instanceof Full) return false;
      throw error;
    });
}

/** Undoes the count of a message that was certainly not sent. */
export async function giveQuotaBack(db: Database, { channel, day, citizenId }: { channel: Channel; day: string; citizenId: string }): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.update(noticePersonDays).set({ sent: sql`greatest(${noticePersonDays.sent} - 1, 0)` }).where(and(eq(noticePersonDays.citizenId, citizenId), eq(noticePersonDays.channel, channel), eq(noticePersonDays.day, day)));
    await tx.update(noticeDays).set({ sent: sql`greatest(${noticeDays.sent} - 1, 0)` }).where(and(eq(noticeDays.channel, channel), eq(noticeDays.day, day)));
  });
}

/** Thrown inside a transaction to undo it. */
class Full extends Error {}

/** Removes ended messages from before `before`, and counts of days before that. */
export async function pruneNotices(db: Database, before: Date): Promise<void> {
  await db.delete(notices).where(and(lt(notices.createdAt, before), sql`not (${isOpen})`));
  const day = before.toISOString().slice(0, 10);
  await db.delete(noticeDays).where(lt(noticeDays.day, day));
  await db.delete(noticePersonDays).where(lt(noticePersonDays.day, day));
}
