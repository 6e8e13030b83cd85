import { and, count, desc, eq, gt, gte, inArray, isNull, lt, ne, or, sql } from 'drizzle-orm';
import { bookings } from './booking-schema';
import type { Database } from './database';
import type { PageMark } from './drafts';
import { citizens } from './schema';

export type BookingRow = typeof bookings.$inferSelect;
export type NewBooking = Pick<BookingRow, 'id' | 'provinceId' | 'agencyCode' | 'slotId' | 'day' | 'at' | 'until' | 'procedureCode' | 'contentSealed' | 'bookedAt'> & { citizenId: string };

const LIVE: BookingRow['state'][] = ['asking', 'booked', 'called', 'served'];

/** `full`: the citizen has `maxOpen` ahead. `same_day`: they have one at this agency on this day. One citizen's are counted one after the other. */
export async function keepBooking(tx: Database, booking: NewBooking, maxOpen: number): Promise<'kept' | 'full' | 'same_day'> {
  await tx.select({ id: citizens.id }).from(citizens).where(eq(citizens.id, booking.citizenId)).for('update');
  if ((await countOpen(tx, booking.citizenId, booking.bookedAt)) >= maxOpen) return 'full';
  const kept = await tx.insert(bookings).values({ ...booking, wantedSlotId: booking.slotId, state: 'asking' }).onConflictDoNothing().returning({ id: bookings.id });
  return kept.length > 0 ? 'kept' : 'same_day';
}

export async function findBooking(db: Database, id: string): Promise<BookingRow | null> {
  return (await db.select().from(bookings).where(eq(bookings.id, id)))[0] ?? null;
}

export async function findOwnBooking(db: Database, citizenId: string, id: string): Promise<BookingRow | null> {
  return (await db.select().from(bookings).where(and(eq(bookings.id, id), eq(bookings.citizenId, citizenId))))[0] ?? null;
}

/** Whether the citizen has another one at this agency on this day. */
export async function hasAnother(db: Database, { citizenId, agencyCode, id }: BookingRow, day: string): Promise<boolean> {
  if (citizenId === null) return false;
  const same = and(eq(bookings.citizenId, citizenId), eq(bookings.agencyCode, agencyCode), eq(bookings.day, day), ne(bookings.id, id), inArray(bookings.state, LIVE));
  return (await db.select({ id: bookings.id }).from(bookings).where(same).limit(1)).length > 0;
}

/** Appointments of a citizen that are still ahead. Many systems never say what became of one: its time says that it is over. */
async function countOpen(db: Database, citizenId: string, now: Date): Promise<number> {
  const [counted] = await db.select({ open: count() }).from(bookings).where(and(eq(bookings.citizenId, citizenId), inArray(bookings.state, ['asking', 'booked']), gt(bookings.until, now)));
  return counted?.open ?? 0;
}

/** From `dayStart` on, soonest first, then those before, newest first; at most `limit` after `mark`. */
export async function listOwnBookings(db: Database, citizenId: string, dayStart: Date, limit: number, mark: PageMark | null): Promise<BookingRow[]> {
  const own = eq(bookings.citizenId, citizenId);
  const isPast = mark !== null && mark.at < dayStart;
  const after = mark === null ? undefined : or(gt(bookings.at, mark.at), and(eq(bookings.at, mark.at), gt(bookings.id, mark.id)));
  const coming = isPast ? [] : await db.select().from(bookings).where(and(own, gte(bookings.at, dayStart), after)).orderBy(bookings.at, bookings.id).limit(limit);
  if (coming.length === limit) return coming;
  const before = isPast ? or(lt(bookings.at, mark.at), and(eq(bookings.at, mark.at), lt(bookings.id, mark.id))) : undefined;
  const past = await db.select().from(bookings).where(and(own, lt(bookings.at, dayStart), before)).orderBy(desc(bookings.at), desc(bookings.id)).limit(limit - coming.length);
  return [...coming, ...past];
}

/** Changes a booking that is still in one of `from`; null when it no longer is. */
export async function changeBooking(db: Database, id: string, from: readonly BookingRow['state'][], change: Partial<BookingRow>): Promise<BookingRow | null> {
  const [row] = await db.update(bookings).set(change).where(and(eq(bookings.id, id), inArray(bookings.state, [...from]))).returning();
  return row ?? null;
}

/** The job has told the system that it is not wanted. */
export async function settleCancel(db: Database, id: string): Promise<void> {
  await db.update(bookings).set({ cancelWanted: false }).where(eq(bookings.id, id));
}

/** The agency's system never got it, or said no at once: as if it had not been asked. */
export async function dropUnmade(db: Database, id: string): Promise<void> {
  await db.delete(bookings).where(and(eq(bookings.id, id), eq(bookings.state, 'asking')));
}

/** One more attempt, marked before anything is sent; answers how many there were before. */
export async function noteAttempt(db: Database, id: string): Promise<number> {
  const [row] = await db.update(bookings).set({ attempts: sql`${bookings.attempts} + 1` }).where(eq(bookings.id, id)).returning({ attempts: bookings.attempts });
  return (row?.attempts ?? 1) - 1;
}

/** Removes appointments of citizens who left, once the agency knows, and of others a year after. */
export async function pruneBookings(db: Database, now: Date): Promise<void> {
  const aYearAgo = new Date(now.getTime() - 365 * 86_400_000);
  await db.delete(bookings).where(or(lt(bookings.until, aYearAgo), and(isNull(bookings.citizenId), or(eq(bookings.cancelWanted, false), lt(bookings.until, now)))));
}
