import { toIso, toIsoOrNull, vnDate } from '../../../domain/time';
import type { JobHandler, JobOutcome } from '../../jobs/job-kind';
import { changeBooking, findBooking, hasAnother, type BookingRow } from '../../store/bookings';
import type { Database } from '../../store/database';
import type { Appointment } from '../../upstream/booking-ports';
import { askSystem, changeOf } from './ask-system';
import type { BookingParts } from './booking-parts';
import { createCancelHandler } from './cancel-booking';
import { nextLookSeconds } from './watch-plan';

/** A system that has not said yes or no by then will not: the citizen must know in time to do something else. */
const GIVE_UP_MS = 2 * 3_600_000;
const FIRST_WAIT_SECONDS = 20;
const MAX_WAIT_SECONDS = 300;
const FAULT_WAIT_SECONDS = 120;
const DONE: JobOutcome = { kind: 'done' };

/** `moved` by the agency; the rest are states. */
type News = 'booked' | 'failed' | 'moved' | 'withdrawn' | 'called';

/** Gets an appointment whose system did not answer, then follows what the agency does with it and tells the citizen. */
export function createWatchHandler(parts: BookingParts): JobHandler {
  const takeBack = createCancelHandler(parts);
  const { db, systems, agencies, box, inbox, clock } = parts;

  async function tell(tx: Database, row: BookingRow, news: News): Promise<void> {
    if (row.citizenId === null) return;
    const facts = { number: row.number, at: toIso(row.at), agency: agencies.find(row.agencyCode)?.name ?? null, state: news, movedFrom: toIsoOrNull(row.movedFrom) };
    await inbox.add(tx, { citizenId: row.citizenId, kind: 'booking', subject: { kind: 'booking', id: row.id }, facts, changeKey: `${news}:${facts.at}`, at: new Date(clock.nowMs()) });
  }

  /** Changes and tells in one; null when it was changed otherwise meanwhile. */
  async function change(row: BookingRow, set: Partial<BookingRow>, news: News | null): Promise<BookingRow | null> {
    const changed = await db.transaction(async (tx) => {
      const after = await changeBooking(tx, row.id, [row.state], set);
      if (after !== null && news !== null) await tell(tx, after, news);
      return after;
    });
    if (news !== null) inbox.wake();
    return changed;
  }

  function lookAgain(row: Pick<BookingRow, 'at' | 'until'>): JobOutcome {
    const seconds = nextLookSeconds(row, clock.nowMs());
    return seconds === null ? DONE : { kind: 'wait', seconds, anew: true };
  }

  async function obtain(row: BookingRow): Promise<JobOutcome> {
    const nowMs = clock.nowMs();
    const system = systems.get(row.provinceId);
    const isTooLate = nowMs - row.bookedAt.getTime() > GIVE_UP_MS || row.at.getTime() <= nowMs;
    if (system === undefined || isTooLate) {
      await change(row, { state: 'failed', contentSealed: null }, 'failed');
      return DONE;
    }
    const asked = await askSystem(parts, system, row, (tx, booked) => tell(tx, booked, 'booked'));
    switch (asked.kind) {
      case 'gone':
        return DONE;
      case 'fault':
        return { kind: 'wait', seconds: Math.min(MAX_WAIT_SECONDS, FIRST_WAIT_SECONDS * 2 ** Math.min(row.attempts, 6)) };
      case 'no':
        await change(row, { state: 'failed', contentSealed: null, reasonSealed: box.sealReason(row.id, asked.reason) }, 'failed');
        return DONE;
      case 'booked':
        inbox.wake();
        return lookAgain(asked.row);
    }
  }

  async function follow(known: BookingRow): Promise<JobOutcome> {
    const found = await systems.get(known.provinceId)?.find(known.id);
    if (found?.ok !== true) return nextLookSeconds(known, clock.nowMs()) === null ? DONE : { kind: 'wait', seconds: FAULT_WAIT_SECONDS, anew: true };
    // Read after the answer: what the citizen asked for meanwhile is then known, and not taken for the agency's doing.
    const row = await findBooking(db, known.id);
    if (row === null || row.state !== known.state) return { kind: 'wait', seconds: 1, anew: true };
    const now = found.value ?? { ...gone(row), reason: null };
    const isMoved = Date.parse(now.from) !== row.at.getTime();
    const byAgency = isMoved && now.slotId !== row.wantedSlotId;
    const set: Partial<BookingRow> = { ...changeOf(now), reasonSealed: box.sealReason(row.id, now.reason) };
    if (isMoved) {
      const day = vnDate(now.from);
      if (!(await hasAnother(db, row, day))) set.day = day;
      set.movedFrom = byAgency ? row.at : null;
      set.wantedSlotId = now.slotId;
    }
    if (now.state === 'cancelled' || now.state === 'withdrawn') set.contentSealed = null;
    const news = newsOf(row, now, isMoved, byAgency);
    if (now.state !== row.state || isMoved || now.number !== row.number) await change(row, set, news);
    return now.state === 'booked' || now.state === 'called' ? lookAgain({ at: new Date(now.from), until: new Date(now.to) }) : DONE;
  }

  return {
    async run(job) {
      const { id } = job;
      const row = await findBooking(db, id);
      if (row === null) return DONE;
      // The account was deleted: the place goes back to the agency.
      if (row.citizenId === null) return takeBack.run(job);
      if (row.state === 'asking') return obtain(row);
      return row.state === 'booked' || row.state === 'called' ? follow(row) : DONE;
    },
    async bury(id, tx) {
      const failed = await changeBooking(tx, id, ['asking'], { state: 'failed', contentSealed: null });
      if (failed !== null) await tell(tx, failed, 'failed');
    },
  };
}

/** The system has it no more: as if the agency had withdrawn it. */
function gone(row: BookingRow): Appointment {
  return { number: row.number ?? '', slotId: row.slotId, from: toIso(row.at), to: toIso(row.until), state: 'withdrawn', reason: null };
}

/** A move of the citizen's own that is met here is one whose answer was lost: they were told that it could not be made, and would come at the old time. */
function newsOf(row: BookingRow, now: Appointment, isMoved: boolean, byAgency: boolean): News | null {
  if (now.state === 'withdrawn') return 'withdrawn';
  if (now.state === 'called' && row.state !== 'called') return 'called';
  if (!isMoved || now.state !== 'booked') return null;
  return byAgency ? 'moved' : 'booked';
}
