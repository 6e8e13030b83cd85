import type { BookingRow } from '../../store/bookings';
import { changeBooking, noteAttempt } from '../../store/bookings';
import type { Database } from '../../store/database';
import type { Appointment, AppointmentAnswer, BookingSystem } from '../../upstream/booking-ports';
import type { BookingParts } from './booking-parts';

/** `gone`: the citizen took it back meanwhile. `no`: the system will not have it. `fault`: it may have it or not. */
export type Asked = { kind: 'booked'; row: BookingRow } | { kind: 'gone' } | { kind: 'fault'; detail: string } | { kind: 'no'; why: Exclude<Extract<AppointmentAnswer, { ok: true }>['value'], { kind: 'done' }>['kind']; reason: string };

/**
 * Asks for an appointment once. Before it is asked again, the system is asked whether it has it by its reference. `tell` is for whoever asks when
 * the citizen no longer waits: in the transaction that keeps what the system said, or a run that ends between the two tells nobody.
 */
export async function askSystem({ db, box }: Pick<BookingParts, 'db' | 'box'>, system: BookingSystem, row: BookingRow, tell: (tx: Database, row: BookingRow) => Promise<void> = async () => undefined): Promise<Asked> {
  const { id, agencyCode, slotId, procedureCode, citizenId, provinceId } = row;
  const content = box.openContent(row);
  if (content === null || citizenId === null) return { kind: 'gone' };

  async function settle(appointment: Appointment): Promise<Asked> {
    const kept = await db.transaction(async (tx) => {
      const changed = await changeBooking(tx, id, ['asking'], changeOf(appointment));
      if (changed !== null) await tell(tx, changed);
      return changed;
    });
    return kept === null ? { kind: 'gone' } : { kind: 'booked', row: kept };
  }

  if ((await noteAttempt(db, id)) > 0) {
    const found = await system.find(id);
    if (!found.ok) return { kind: 'fault', detail: found.fault.kind };
    if (found.value !== null) return settle(found.value);
  }
  const answer = await system.book({ reference: id, agencyCode, slotId, person: box.personOf(citizenId, provinceId), name: content.name, procedureCode, note: content.note });
  if (!answer.ok) return { kind: 'fault', detail: answer.fault.kind };
  if (answer.value.kind === 'done') return settle(answer.value.value);
  return { kind: 'no', why: answer.value.kind, reason: answer.value.reason };
}

/** What a row becomes by what the system says. Its day stays: that is what one a day is counted by. */
export function changeOf({ number, slotId, from, to, state }: Appointment): Pick<BookingRow, 'number' | 'slotId' | 'at' | 'until' | 'state'> {
  return { number, slotId, at: new Date(from), until: new Date(to), state };
}
