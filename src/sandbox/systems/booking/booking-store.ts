import { bookableDays, HOURS, readSlot, slotIdOf, TAKES_BOOKINGS } from './slots';

export type AppointmentState = 'DA_DAT' | 'DANG_GOI' | 'DA_PHUC_VU' | 'VANG_MAT' | 'DA_HUY' | 'CO_QUAN_HUY';

export interface SandboxAppointment {
  reference: string;
  agency: string;
  slotId: string;
  from: Date;
  to: Date;
  number: string;
  person: string;
  name: string;
  procedure: string;
  note: string;
  state: AppointmentState;
  reason: string;
}

export type BookingFault = 'unknown' | 'unknown_slot' | 'full' | 'same_day' | 'closed' | 'no_bookings';
export type Booked = { ok: true; appointment: SandboxAppointment; existed: boolean } | { ok: false; fault: BookingFault };

export interface OfferedSlots {
  day: string | null;
  slots: { id: string; from: Date; to: Date; left: number }[];
  days: { day: string; left: number }[];
}

export interface BookingStore {
  /** Null when the agency gives out no time. Without `day`, the first with a place. */
  offer(agency: string, day: string | null, now: Date): OfferedSlots | null;
  book(wish: Pick<SandboxAppointment, 'reference' | 'agency' | 'slotId' | 'person' | 'name' | 'procedure' | 'note'>, now: Date): Booked;
  /** `byAgency`: the official may also move into a full slot. */
  move(reference: string, slotId: string, now: Date, byAgency?: boolean): Booked;
  cancel(reference: string, now: Date): Booked;
  /** The official's doing: call, serve, note as missed, withdraw with a reason. */
  set(reference: string, state: AppointmentState, reason?: string): SandboxAppointment | null;
  find(reference: string): SandboxAppointment | null;
  /** Soonest first. */
  list(): SandboxAppointment[];
  /** Opens or closes a slot: so many places in all, 0 for none. */
  setPlaces(agency: string, slotId: string, places: number): boolean;
  clear(): void;
}

const LIVE: readonly AppointmentState[] = ['DA_DAT', 'DANG_GOI', 'DA_PHUC_VU'];

/** Appointments in memory: a place is given to one person, a person has one a day at an agency, a reference is one appointment. */
export function createBookingStore(): BookingStore {
  const byReference = new Map<string, SandboxAppointment>();
  const places = new Map<string, number>();
  const numbers = new Map<string, number>();

  const live = (agency: string): SandboxAppointment[] => [...byReference.values()].filter((each) => each.agency === agency && LIVE.includes(each.state));
  const placesOf = (agency: string, slotId: string): number => places.get(`${agency}/${slotId}`) ?? TAKES_BOOKINGS.get(agency) ?? 0;
  const leftIn = (agency: string, slotId: string): number => Math.max(0, placesOf(agency, slotId) - live(agency).filter((each) => each.slotId === slotId).length);

  function numberFor(agency: string, day: string): string {
    const key = `${agency}/${day}`;
    const next = (numbers.get(key) ?? 0) + 1;
    numbers.set(key, next);
    return `A${String(next).padStart(3, '0')}`;
  }

  function faultOf(agency: string, slotId: string, person: string, now: Date, except: string | null): BookingFault | null {
    const slot = readSlot(slotId);
    if (slot === null || !bookableDays(now).includes(slot.day)) return 'unknown_slot';
    if (slot.from <= now) return 'closed';
    const others = live(agency).filter(({ reference }) => reference !== except);
    if (others.some((each) => each.person === person && readSlot(each.slotId)?.day === slot.day)) return 'same_day';
    return leftIn(agency, slotId) === 0 ? 'full' : null;
  }

  return {
    offer(agency, asked, now) {
      if (!TAKES_BOOKINGS.has(agency)) return null;
      const slotsOf = (day: string) => HOURS.map((hour) => slotIdOf(day, hour)).flatMap((id) => {
        const slot = readSlot(id);
        return slot === null || slot.from <= now ? [] : [{ id, from: slot.from, to: slot.to, left: leftIn(agency, id) }];
      });
      const days = bookableDays(now).map((day) => ({ day, left: slotsOf(day).reduce((sum, { left }) => sum + left, 0) }));
      const day = asked ?? days.find(({ left }) => left > 0)?.day ?? null;
      const isOpen = days.some((each) => each.day === day);
      return { day, slots: day === null || !isOpen ? [] : slotsOf(day), days };
    },
    book(wish, now) {
      const earlier = byReference.get(wish.reference);
      if (earlier !== undefined) return { ok: true, appointment: earlier, existed: true };
      if (!TAKES_BOOKINGS.has(wish.agency)) return { ok: false, fault: 'no_bookings' };
      const fault = faultOf(wish.agency, wish.slotId, wish.person, now, null);
      const slot = readSlot(wish.slotId);
      if (fault !== null || slot === null) return { ok: false, fault: fault ?? 'unknown_slot' };
      const appointment: SandboxAppointment = { ...wish, from: slot.from, to: slot.to, number: numberFor(wish.agency, slot.day), state: 'DA_DAT', reason: '' };
      byReference.set(wish.reference, appointment);
      return { ok: true, appointment, existed: false };
    },
    move(reference, slotId, now, byAgency = false) {
      const appointment = byReference.get(reference);
      if (appointment === undefined) return { ok: false, fault: 'unknown' };
      if (appointment.slotId === slotId) return { ok: true, appointment, existed: true };
      if (appointment.state !== 'DA_DAT') return { ok: false, fault: 'closed' };
      const fault = faultOf(appointment.agency, slotId, appointment.person, now, reference);
      const slot = readSlot(slotId);
      if (slot === null || (fault !== null && !(byAgency && fault === 'full'))) return { ok: false, fault: fault ?? 'unknown_slot' };
      const sameDay = readSlot(appointment.slotId)?.day === slot.day;
      Object.assign(appointment, { slotId, from: slot.from, to: slot.to, number: sameDay ? appointment.number : numberFor(appointment.agency, slot.day) });
      return { ok: true, appointment, existed: false };
    },
    cancel(reference, now) {
      const appointment = byReference.get(reference);
      if (appointment === undefined) return { ok: false, fault: 'unknown' };
      if (appointment.state === 'DA_HUY') return { ok: true, appointment, existed: true };
      if (appointment.state !== 'DA_DAT' || appointment.from <= now) return { ok: false, fault: 'closed' };
      appointment.state = 'DA_HUY';
      return { ok: true, appointment, existed: false };
    },
    set(reference, state, reason = '') {
      const appointment = byReference.get(reference);
      if (appointment === undefined) return null;
      return Object.assign(appointment, { state, reason });
    },
    find: (reference) => byReference.get(reference) ?? null,
    list: () => [...byReference.values()].sort((a, b) => a.from.getTime() - b.from.getTime()),
    setPlaces(agency, slotId, count) {
      if (!TAKES_BOOKINGS.has(agency) || readSlot(slotId) === null) return false;
      places.set(`${agency}/${slotId}`, count);
      return true;
    },
    clear() {
      byReference.clear();
      places.clear();
      numbers.clear();
    },
  };
}

