import type { FastifyBaseLogger } from 'fastify';
import type { WorkCalendar } from '../domain/calendar';
import { createAgencyBook, type AgencyBook } from './centre-core/agency-book';
import { createMaintenanceBook, type MaintenanceBook } from './centre-core/maintenance-book';
import { createNoticeBook, type NoticeBook } from './centre-core/notice-book';
import { createStatisticsBook, type StatisticsBook } from './centre-core/statistics-book';
import type { Clock } from './clock';
import { registerAgencies } from './features/agency/agency-routes';
import { registerAnnouncements } from './features/announcement/announcement-routes';
import { registerMaintenance } from './features/announcement/maintenance-route';
import { registerAnnouncementPictures } from './features/announcement/picture-route';
import { CANCEL_BOOKING_KIND, WATCH_BOOKING_KIND } from './features/booking/booking-kinds';
import { createBookingBox } from './features/booking/booking-box';
import type { BookingParts } from './features/booking/booking-parts';
import { registerBookings } from './features/booking/booking-routes';
import { createCancelHandler } from './features/booking/cancel-booking';
import { createKeptSlots, registerSlots } from './features/booking/slots-route';
import { createWatchHandler } from './features/booking/watch-booking';
import { registerStatistics } from './features/statistics/statistics-routes';
import type { DivisionBook } from './filing-core/division-book';
import type { App } from './http/app';
import type { Jobs } from './jobs/jobs';
import type { ProvinceTable } from './provinces/province-table';
import type { Secrets } from './security/secrets';
import type { Database } from './store/database';
import type { Inbox } from './telling/inbox-box';
import { loadRows } from './upstream/divisions/load-rows';
import type { OpenUpstreams } from './upstream/open-upstreams';

export interface CentreHouseParts {
  provinces: ProvinceTable;
  upstreams: OpenUpstreams;
  divisions: DivisionBook;
  db: Database;
  secrets: Secrets;
  jobs: Jobs;
  inbox: Pick<Inbox, 'add' | 'wake'>;
  calendar: WorkCalendar;
  clock: Clock;
  log: FastifyBaseLogger;
}

/** What the provinces tell everybody, and their appointments. */
export interface CentreHouse {
  provinces: ProvinceTable;
  notices: NoticeBook;
  maintenance: MaintenanceBook;
  statistics: StatisticsBook;
  agencies: AgencyBook;
  bookingParts: BookingParts;
}

/** Builds it and hands its jobs to the queue: the same for who serves and who only works. */
export function createCentreHouse({ provinces, upstreams, divisions, db, secrets, jobs, inbox, calendar, clock, log }: CentreHouseParts): CentreHouse {
  const { centres, statistics: sources, bookings: systems } = upstreams;
  const onTrouble = (what: string): void => log.warn({ what }, 'what a province publishes could not be read');
  const agencies = createAgencyBook({ provinces, divisions, loadRows });
  const bookingParts: BookingParts = { db, systems, agencies, provinces, box: createBookingBox(secrets), jobs, inbox, clock };
  jobs.handle(WATCH_BOOKING_KIND, createWatchHandler(bookingParts));
  jobs.handle(CANCEL_BOOKING_KIND, createCancelHandler(bookingParts));
  return {
    provinces,
    agencies,
    bookingParts,
    notices: createNoticeBook({ centres, clock, onTrouble }),
    maintenance: createMaintenanceBook({ centres, calendar, clock, onTrouble }),
    statistics: createStatisticsBook({ sources, provinces, clock, onTrouble }),
  };
}

/** Its routes, inside the API's scope. */
export function registerCentre(scope: App, house: CentreHouse): void {
  registerAnnouncements(scope, house);
  registerAnnouncementPictures(scope, house);
  registerMaintenance(scope, house);
  registerStatistics(scope, house);
  registerAgencies(scope, house);
  const kept = createKeptSlots();
  registerSlots(scope, house.bookingParts, kept);
  registerBookings(scope, house.bookingParts, kept);
}
