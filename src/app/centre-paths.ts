import { PATHS } from './routes';

/** One agency. */
export const agencyPath = (code: string): string => `${PATHS.agencies}/${encodeURIComponent(code)}`;

/** Agencies that take bookings. */
export const BOOKABLE_AGENCIES_PATH = `${PATHS.agencies}?dat-lich=1`;

/** Where an appointment at an agency is made. */
export const newBookingPath = (agencyCode: string): string => `${PATHS.bookings}/moi/${encodeURIComponent(agencyCode)}`;

/** Where another time is chosen for a booking. */
export const changeBookingPath = (id: string): string => `${PATHS.bookings}/doi/${encodeURIComponent(id)}`;
