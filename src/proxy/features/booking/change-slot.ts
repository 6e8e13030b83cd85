import { refusalOfFault } from '../../http/fault-refusal';
import { vnDate } from '../../../domain/time';
import { changeBooking, findOwnBooking, hasAnother, type BookingRow } from '../../store/bookings';
import { changeOf } from './ask-system';
import { refusalOf } from './book-slot';
import { refused, type BookingOutcome, type BookingParts } from './booking-parts';
import { findSlot } from './find-slot';
import { readSlotId } from './slot-id';
import { isChangeable } from './view-booking';

/** Moves an appointment to another time at the same agency. When the system does not say, the job finds out where it is. */
export async function changeSlot(parts: BookingParts, citizenId: string, id: string, slotId: string): Promise<BookingOutcome> {
  const { db, agencies, provinces } = parts;
  const known = await findOwnBooking(db, citizenId, id);
  if (known === null) return refused({ code: 'not_found' });
  const unheard = await unheardMove(parts, known);
  const row = { ...known, ...unheard };
  const hotline = agencies.find(row.agencyCode)?.phone ?? provinces.get(row.provinceId)?.public.hotline ?? '';
  if (row.state !== 'booked' || !isChangeable(parts, row)) return refused({ code: 'booking_closed', hotline });
  const chosen = readSlotId(slotId);
  if (chosen?.id === row.slotId && chosen.day === row.day) {
    const kept = unheard === null ? row : await changeBooking(db, id, ['booked'], unheard);
    return kept === null ? refused({ code: 'conflict' }) : { ok: true, row: kept };
  }
  const found = await findSlot(parts, row.agencyCode, slotId);
  if (!found.ok) return found;
  const { system, slot, day } = found;
  if (await hasAnother(db, row, day)) return refused({ code: 'already_booked' });

  if ((await changeBooking(db, id, ['booked'], { wantedSlotId: slot.id })) === null) return refused({ code: 'conflict' });
  const answer = await system.change(id, slot.id);
  if (!answer.ok) return refused(refusalOfFault(answer.fault, hotline));
  if (answer.value.kind !== 'done') {
    await changeBooking(db, id, ['booked'], { wantedSlotId: row.slotId });
    return refusalOf({ kind: 'no', why: answer.value.kind, reason: answer.value.reason }, hotline);
  }
  const moved = await changeBooking(db, id, ['booked'], { ...changeOf(answer.value.value), day, movedFrom: null, reasonSealed: null });
  return moved === null ? refused({ code: 'conflict' }) : { ok: true, row: moved };
}

/**
 * What an earlier move has made of it of which nothing was heard: it may have happened, and the last place there be this citizen's own. It is
 * not written down here: where this request is refused, the job finds it and tells the citizen the time at which they are expected.
 */
async function unheardMove({ db, systems }: BookingParts, row: BookingRow): Promise<Partial<BookingRow> | null> {
  if (row.state !== 'booked' || row.wantedSlotId === row.slotId) return null;
  const found = await systems.get(row.provinceId)?.find(row.id);
  if (found?.ok !== true || found.value?.state !== 'booked' || found.value.slotId !== row.wantedSlotId) return null;
  const day = vnDate(found.value.from);
  return (await hasAnother(db, row, day)) ? null : { ...changeOf(found.value), day, movedFrom: null, reasonSealed: null };
}
