import { Type, type Static } from 'typebox';
import { AgencyCode } from './agency';
import { NoticeVersion, Nullable, PageQuery, StringEnum, Time } from './common';
import { Uuid } from './draft';

const SlotId = Type.String({ pattern: '^[A-Za-z0-9._:-]{1,80}$' });

/** `POST /bookings`. `name` is who will come; `consentVersion` the notice they agreed to: name and note go to the agency. */
export const BookingBody = Type.Object(
  {
    agencyCode: AgencyCode,
    slotId: SlotId,
    name: Type.String({ minLength: 2, maxLength: 80 }),
    procedureCode: Type.Optional(Type.String({ minLength: 8, maxLength: 40 })),
    note: Type.Optional(Type.String({ maxLength: 300 })),
    consentVersion: NoticeVersion,
  },
  { additionalProperties: false },
);
export type BookingBody = Static<typeof BookingBody>;

/** `PUT /me/bookings/{id}`: another time at the same agency. */
export const BookingChangeBody = Type.Object({ slotId: SlotId }, { additionalProperties: false });

/**
 * `asking`: the agency's system has not said yes yet; it is asked again by itself. `booked` has its number. `called` at the counter,
 * `served`, `missed`. `cancelled` by the citizen, `withdrawn` by the agency with `reason`. `failed`: the agency said no, or never answered.
 */
export const BookingState = StringEnum(['asking', 'booked', 'called', 'served', 'missed', 'cancelled', 'withdrawn', 'failed']);

export const BookingView = Type.Object({
  id: Uuid,
  /** Queue number as the counter calls it, e.g. `A012`; null while `asking`. */
  number: Nullable(Type.String()),
  state: BookingState,
  at: Time,
  until: Time,
  agency: Type.Object({ code: AgencyCode, provinceId: Type.String(), name: Type.String(), address: Type.String(), phone: Type.String(), hours: Type.String() }),
  procedureCode: Nullable(Type.String()),
  name: Type.String(),
  note: Nullable(Type.String()),
  bookedAt: Time,
  /** The agency's words when it withdrew, moved or refused it. */
  reason: Nullable(Type.String()),
  /** The time it had before the agency moved it. */
  movedFrom: Nullable(Time),
  /** Whether it can still be changed or cancelled here. */
  changeable: Type.Boolean(),
});
export type BookingView = Static<typeof BookingView>;

export const BookingQuery = PageQuery;
/** Those to come first, soonest first; then past ones, newest first. */
export const BookingPage = Type.Object({ items: Type.Array(BookingView), nextCursor: Nullable(Type.String()) });
export type BookingPage = Static<typeof BookingPage>;
