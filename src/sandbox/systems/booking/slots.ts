import { createCalendar } from '../../../domain/calendar';
import { HOLIDAYS } from '../../../domain/holidays';
import { dayOf, vnMoment } from '../../vn-time';

/** Agencies that give out their time, with the places of a half hour. */
export const TAKES_BOOKINGS: ReadonlyMap<string, number> = new Map([
  ['H36.01', 8], ['H36.201', 4], ['H36.204', 3], ['H36.221', 3], ['H17.01', 8], ['H17.118', 4], ['H17.121', 3], ['H12.01', 6], ['H12.150', 4], ['H29.01', 10], ['H29.162', 5], ['H29.166', 4],
]);

export const HOURS = ['0800', '0830', '0900', '0930', '1000', '1030', '1330', '1400', '1430', '1500', '1530', '1600'] as const;
const SLOT_MS = 30 * 60_000;
const DAYS_AHEAD = 10;
const SLOT_ID = /^(20\d\d)(\d\d)(\d\d)-(\d\d)(\d\d)$/;
const calendar = createCalendar(HOLIDAYS);

/** `20261123-0800` */
export const slotIdOf = (day: string, hour: string): string => `${day.replaceAll('-', '')}-${hour}`;

/** Null for an id no slot has. */
export function readSlot(id: string): { day: string; from: Date; to: Date } | null {
  const [, year, month, date, hour, minute] = SLOT_ID.exec(id) ?? [];
  if (year === undefined || month === undefined || date === undefined || !HOURS.some((known) => known === `${hour ?? ''}${minute ?? ''}`)) return null;
  const day = `${year}-${month}-${date}`;
  const from = vnMoment(day, `${hour ?? ''}:${minute ?? ''}`);
  return Number.isNaN(from.getTime()) || dayOf(from) !== day ? null : { day, from, to: new Date(from.getTime() + SLOT_MS) };
}

/** Today, when it is a working day, and the working days after it. */
export function bookableDays(now: Date): string[] {
  const today = dayOf(now);
  const ahead = Array.from({ length: DAYS_AHEAD }, (_unused, index) => calendar.addWorkingDays(today, index + 1));
  return calendar.isWorkingDay(today) ? [today, ...ahead] : ahead;
}
