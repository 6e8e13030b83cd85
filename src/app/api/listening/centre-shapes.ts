import type { AgencyPage, AgencyView, SlotList } from '../../../contract/schemas/agency';
import type { BookingPage, BookingView } from '../../../contract/schemas/booking';
import type { StatisticsView } from '../../../contract/schemas/statistics';
import { isRecord } from '../shapes';
import { isListOf, isPageOf, isText } from './parts-of-shapes';

/* As in shapes.ts: enough to tell the proxy's answer from a stranger's, and what a screen would crash on. */

export const isAgencyView = (value: unknown): value is AgencyView =>
  isRecord(value) && isText(value.code) && isText(value.name) && isText(value.level) && isText(value.address) && isText(value.phone) && isText(value.hours) && Array.isArray(value.formerly);

export const isAgencyPage = (value: unknown): value is AgencyPage => isPageOf(value, isAgencyView);

export const isSlotList = (value: unknown): value is SlotList =>
  isRecord(value) &&
  isListOf(value.items, (slot) => isRecord(slot) && isText(slot.id) && isText(slot.from) && typeof slot.left === 'number') &&
  isListOf(value.days, (day) => isRecord(day) && isText(day.date) && typeof day.left === 'number');

export const isBookingView = (value: unknown): value is BookingView => isRecord(value) && isText(value.id) && isText(value.state) && isText(value.at) && isRecord(value.agency);

export const isBookingPage = (value: unknown): value is BookingPage => isPageOf(value, isBookingView);

const hasCounts = (value: unknown): boolean => isRecord(value) && ['received', 'onTime', 'early', 'late', 'openInTime', 'openLate'].every((name) => typeof value[name] === 'number');

export const isStatisticsView = (value: unknown): value is StatisticsView =>
  isRecord(value) && typeof value.year === 'number' && Array.isArray(value.years) && hasCounts(value.total) && isListOf(value.rows, (row) => hasCounts(row) && isRecord(row) && isText(row.agency));
