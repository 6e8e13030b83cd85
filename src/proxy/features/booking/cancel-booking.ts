import type { JobHandler } from '../../jobs/job-kind';
import { changeBooking, findBooking, findOwnBooking, settleCancel, type BookingRow } from '../../store/bookings';
import { CANCEL_BOOKING } from './booking-kinds';
import { refused, type BookingOutcome, type BookingParts } from './booking-parts';
import { isChangeable } from './view-booking';

/** A system that was cut off may still be booking this long; only then does "unknown" mean that there is nothing to cancel. */
const SETTLE_MS = 60_000;

const isOver = { state: 'cancelled', contentSealed: null } as const;

/** Takes an appointment back. It is gone for the citizen at once; a system that cannot be reached is told by the job. */
export async function cancelBooking(parts: BookingParts, citizenId: string, id: string): Promise<BookingOutcome> {
  const { db, systems, agencies, jobs } = parts;
  const row = await findOwnBooking(db, citizenId, id);
  if (row === null) return refused({ code: 'not_found' });
  if (row.state === 'cancelled') return { ok: true, row };
  const hotline = agencies.find(row.agencyCode)?.phone ?? '';
  if (!isChangeable(parts, row)) return refused({ code: 'booking_closed', hotline });

  const answer = row.state === 'booked' ? await systems.get(row.provinceId)?.cancel(id) : undefined;
  if (answer?.ok === true && (answer.value.kind === 'closed' || answer.value.kind === 'refused')) return refused({ code: 'booking_closed', hotline });
  if (answer?.ok === true) return outcomeOf(await changeBooking(db, id, ['booked'], isOver));
  return outcomeOf(
    await db.transaction(async (tx) => {
      const cancelled = await changeBooking(tx, id, ['asking', 'booked'], { ...isOver, cancelWanted: true });
      if (cancelled !== null) await jobs.enqueue(tx, CANCEL_BOOKING, id);
      return cancelled;
    }),
  );
}

const outcomeOf = (row: BookingRow | null): BookingOutcome => (row === null ? refused({ code: 'conflict' }) : { ok: true, row });

/** Tells the system, until it knows or the time has passed. */
export function createCancelHandler({ db, systems, clock }: Pick<BookingParts, 'db' | 'systems' | 'clock'>): JobHandler {
  return {
    async run({ id }) {
      const row = await findBooking(db, id);
      const system = row === null ? undefined : systems.get(row.provinceId);
      if (row === null || !row.cancelWanted) return { kind: 'done' };
      if (system !== undefined && row.until.getTime() > clock.nowMs()) {
        const answer = await system.cancel(id);
        if (!answer.ok) return { kind: 'retry', fault: answer.fault.kind };
        const ageMs = clock.nowMs() - row.bookedAt.getTime();
        if (answer.value.kind === 'unknown' && row.number === null && ageMs < SETTLE_MS) return { kind: 'wait', seconds: (SETTLE_MS - ageMs) / 1000 };
      }
      await settleCancel(db, id);
      return { kind: 'done' };
    },
    bury: (id, tx) => settleCancel(tx, id),
  };
}
