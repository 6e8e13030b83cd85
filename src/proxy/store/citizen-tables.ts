import { consents } from './account-schema';
import { bookings } from './booking-schema';
import { drafts, filings, papers, postalOrders } from './filing-schema';
import { letters } from './listening-schema';
import { answers, follows, grants, sessions } from './schema';
import { inboxEntries, noticePersonDays, noticeSettings, notices } from './telling-schema';

/**
 * Every table that holds rows of a citizen, by name. A test finds any that is missing here; whoever adds one adds what an export tells of
 * it (`account/export-account.ts`), and deletion counts it.
 */
export const CITIZEN_TABLES = {
  sessions, grants, follows, answers, drafts, papers, filings, postalOrders, letters, inboxEntries, notices, noticePersonDays, noticeSettings, bookings, consents,
} as const;
export type CitizenTable = keyof typeof CITIZEN_TABLES;
