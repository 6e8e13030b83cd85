import { Type, type Static } from 'typebox';
import type { AppointmentState, BookingStore, SandboxAppointment } from './booking-store';

const Reason = Type.Optional(Type.String({ maxLength: 300 }));
/** What the official at the counter does with an appointment. */
export const BookingAct = Type.Union([
  Type.Object({ act: Type.Enum(['call', 'serve', 'miss', 'withdraw']), reason: Reason }, { additionalProperties: false }),
  Type.Object({ act: Type.Literal('move'), slotId: Type.String({ minLength: 1, maxLength: 50 }), reason: Reason }, { additionalProperties: false }),
]);
export type BookingAct = Static<typeof BookingAct>;

/** So many places in all; 0 closes the slot. */
export const PlacesSpec = Type.Object({ agency: Type.String({ minLength: 1, maxLength: 40 }), slotId: Type.String({ minLength: 1, maxLength: 50 }), places: Type.Integer({ minimum: 0, maximum: 1000 }) }, { additionalProperties: false });

const STATES = { call: 'DANG_GOI', serve: 'DA_PHUC_VU', miss: 'VANG_MAT', withdraw: 'CO_QUAN_HUY' } as const satisfies Record<string, AppointmentState>;

/** Null when there is no such appointment, or it cannot be moved there. */
export function actOnBooking(booking: BookingStore, reference: string, act: BookingAct, now: Date): SandboxAppointment | null {
  if (act.act !== 'move') return booking.set(reference, STATES[act.act], act.reason ?? '');
  const moved = booking.move(reference, act.slotId, now, true);
  return moved.ok ? booking.set(reference, moved.appointment.state, act.reason ?? '') : null;
}
