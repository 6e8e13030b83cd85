import { hash } from 'node:crypto';
import type { BookingBody } from '../../../contract/schemas/booking';
import { readProcedureCode } from '../../../domain/procedure-code';
import { dropUnmade, findBooking, findOwnBooking, keepBooking } from '../../store/bookings';
import { recordConsent } from '../../store/consents';
import { askSystem, type Asked } from './ask-system';
import { WATCH_BOOKING } from './booking-kinds';
import { refused, type BookingOutcome, type BookingParts } from './booking-parts';
import { findSlot } from './find-slot';

/** More than a person needs at once, few enough not to empty a counter's day. */
const MAX_OPEN = 5;
/** The request asks at once; the job is for when that fails. */
const JOB_AFTER_SECONDS = 20;

const TOO_MANY = { vi: 'Bạn đang có nhiều lịch hẹn chưa tới. Bạn hủy bớt rồi đặt lịch mới.', en: 'You have several appointments ahead. Cancel one before booking another.' };

/**
 * Books a place: kept here with its job first, then asked for. The agency's system decides between two who want the last one. `asking`
 * is answered when it did not say; the job finds out. `key` makes the id, so that the same request is the same appointment.
 */
export async function bookSlot(parts: BookingParts, citizenId: string, key: string, body: BookingBody): Promise<BookingOutcome> {
  const { db, box, jobs, clock } = parts;
  const id = uuidOf(`${citizenId}:${key}`);
  const earlier = await findOwnBooking(db, citizenId, id);
  if (earlier !== null) return { ok: true, row: earlier };
  const procedureCode = body.procedureCode === undefined ? null : readProcedureCode(body.procedureCode);
  if (body.procedureCode !== undefined && procedureCode === null) return refused({ code: 'procedure_not_found' });
  const found = await findSlot(parts, body.agencyCode, body.slotId);
  if (!found.ok) return found;
  const { system, agency, day, slot } = found;

  const now = new Date(clock.nowMs());
  const kept = await db.transaction(async (tx) => {
    const contentSealed = box.sealContent(id, { name: body.name, note: body.note ?? null });
    const booking = { id, citizenId, provinceId: agency.provinceId, agencyCode: agency.code, slotId: slot.id, day, at: new Date(slot.from), until: new Date(slot.to), procedureCode, contentSealed, bookedAt: now };
    const outcome = await keepBooking(tx, booking, MAX_OPEN);
    if (outcome !== 'kept') return outcome;
    await recordConsent(tx, citizenId, { purpose: 'booking', granted: true, version: body.consentVersion }, now);
    await jobs.enqueue(tx, WATCH_BOOKING, id, { afterSeconds: JOB_AFTER_SECONDS });
    return outcome;
  });
  if (kept === 'full') return refused({ code: 'too_many_open', sentence: TOO_MANY });
  if (kept === 'same_day') return refused({ code: 'already_booked' });

  const row = await findBooking(db, id);
  if (row === null) return refused({ code: 'conflict' });
  const asked = await askSystem(parts, system, row);
  if (asked.kind === 'no') {
    await dropUnmade(db, id);
    return refusalOf(asked, agency.phone);
  }
  return { ok: true, row: (asked.kind === 'booked' ? asked.row : await findBooking(db, id)) ?? row };
}

/** Why the agency's system would not, in words. */
export function refusalOf({ why, reason }: Extract<Asked, { kind: 'no' }>, hotline: string): BookingOutcome {
  switch (why) {
    case 'full':
    case 'unknown':
      return refused({ code: 'slot_taken' });
    case 'same_day':
      return refused({ code: 'already_booked' });
    case 'closed':
      return refused({ code: 'booking_closed', hotline });
    case 'refused':
      return refused({ code: 'no_bookings_here', hotline, ...(reason === '' ? {} : { sentence: { vi: reason, en: reason } }) });
  }
}

/** A uuid (version 8) that is the same for the same text. */
function uuidOf(text: string): string {
  const hex = hash('sha256', text, 'hex');
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 3) | 8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
