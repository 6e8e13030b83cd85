import type { JobKind } from '../../jobs/job-kind';

/** Gets an appointment that was asked for, then looks at it until it is over. Waits by its own plan; a retry is for a bug alone. */
export const WATCH_BOOKING = 'booking';
export const WATCH_BOOKING_KIND: JobKind = { name: WATCH_BOOKING, concurrency: 4, leaseSeconds: 60, retry: { firstSeconds: 30, maxSeconds: 600, giveUpSeconds: 86_400 } };

/** Tells the agency's system that an appointment is not wanted any more. */
export const CANCEL_BOOKING = 'booking-cancel';
export const CANCEL_BOOKING_KIND: JobKind = { name: CANCEL_BOOKING, concurrency: 2, leaseSeconds: 60, retry: { firstSeconds: 10, maxSeconds: 600, giveUpSeconds: 2 * 86_400 } };
