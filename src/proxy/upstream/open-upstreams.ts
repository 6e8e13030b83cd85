import type { BookingSystem } from './booking-ports';
import type { Centre } from './centre-ports';
import type { StatisticsSource } from './statistics-ports';

/** What the provinces tell everybody, and their appointments; by province. One without such a system is not among them. */
export interface OpenUpstreams {
  centres: ReadonlyMap<string, Centre>;
  statistics: ReadonlyMap<string, StatisticsSource>;
  bookings: ReadonlyMap<string, BookingSystem>;
}
