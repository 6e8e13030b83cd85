import type { IsoTime } from '../../domain/dossier';
import type { UpstreamResult } from './ports';

export interface OfferedSlot {
  /** The system's own id. */
  id: string;
  from: IsoTime;
  to: IsoTime;
  /** Places left. */
  left: number;
}

/** A day at an agency (`date` null: no day has a place) and the days one can ask for. Dates are `yyyy-MM-dd`. */
export interface OfferedDay {
  date: string | null;
  slots: OfferedSlot[];
  days: { date: string; left: number }[];
}

/** An appointment as the agency's system has it. `withdrawn` by the agency, `cancelled` by the citizen. */
export interface Appointment {
  number: string;
  slotId: string;
  from: IsoTime;
  to: IsoTime;
  state: 'booked' | 'called' | 'served' | 'missed' | 'cancelled' | 'withdrawn';
  /** The agency's words. */
  reason: string | null;
}

export interface AppointmentWish {
  /** Ours, a uuid: what the system is asked by before the write is repeated. */
  reference: string;
  agencyCode: string;
  slotId: string;
  /** The same for one citizen at one province, and says nothing about who it is. */
  person: string;
  name: string;
  procedureCode: string | null;
  note: string | null;
}

/** `full`: somebody else has the last place. `same_day`: this person has one there that day. `closed`: too late. `unknown`: no such slot or appointment. */
export type AppointmentAnswer = UpstreamResult<{ kind: 'done'; value: Appointment } | { kind: 'full' | 'same_day' | 'closed' | 'unknown' | 'refused'; reason: string }>;

/** The system a province's agencies give out their time with. It decides who gets a place; the same reference is one appointment. */
export interface BookingSystem {
  readonly provinceId: string;
  /** `date` null: the first day with a place. null when the agency gives out no time. */
  listSlots(agencyCode: string, date: string | null): Promise<UpstreamResult<OfferedDay | null>>;
  /** null when the system has none of this reference. */
  find(reference: string): Promise<UpstreamResult<Appointment | null>>;
  book(wish: AppointmentWish): Promise<AppointmentAnswer>;
  change(reference: string, slotId: string): Promise<AppointmentAnswer>;
  cancel(reference: string): Promise<AppointmentAnswer>;
}
