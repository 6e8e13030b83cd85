import type { AgencyBook } from '../../centre-core/agency-book';
import type { Clock } from '../../clock';
import type { Refusal } from '../../http/problem';
import type { Jobs } from '../../jobs/jobs';
import type { ProvinceTable } from '../../provinces/province-table';
import type { BookingRow } from '../../store/bookings';
import type { Database } from '../../store/database';
import type { Inbox } from '../../telling/inbox-box';
import type { BookingSystem } from '../../upstream/booking-ports';
import type { BookingBox } from './booking-box';

export interface BookingParts {
  db: Database;
  systems: ReadonlyMap<string, BookingSystem>;
  agencies: AgencyBook;
  provinces: ProvinceTable;
  box: BookingBox;
  jobs: Jobs;
  inbox: Pick<Inbox, 'add' | 'wake'>;
  clock: Clock;
}

export type BookingOutcome = { ok: true; row: BookingRow } | { ok: false; refusal: Refusal };

export const refused = (refusal: Refusal): BookingOutcome => ({ ok: false, refusal });
