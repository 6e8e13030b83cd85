import { dayOf, vnMoment, vnParts } from '../vn-time';

const DAY_MS = 86_400_000;
const VN_OFFSET_MS = 7 * 3_600_000;
const isWeekend = (date: Date): boolean => [0, 6].includes(new Date(date.getTime() + VN_OFFSET_MS).getUTCDay());

/**
 * Moves by whole working days, forwards or backwards, keeping the time of day. Only weekends are skipped:
 * real systems differ in their holiday tables too, and what they promise is what the citizen is shown.
 */
export function addWorkdays(from: Date, days: number): Date {
  const step = days < 0 ? -DAY_MS : DAY_MS;
  let date = from;
  for (let left = Math.abs(days); left > 0; ) {
    date = new Date(date.getTime() + step);
    if (!isWeekend(date)) left -= 1;
  }
  return date;
}

/** The same day at a wall-clock time. */
export function atTime(date: Date, time: string): Date {
  return vnMoment(dayOf(date), time);
}

/** The closest earlier moment an office is open (Monday to Friday, 07:30–16:45); never changes the order of two moments. */
export function intoOfficeHours(date: Date): Date {
  if (isWeekend(date)) {
    const friday = addWorkdays(date, -1);
    return atTime(friday, '16:45');
  }
  const { hour, minute } = vnParts(date);
  const time = `${hour}:${minute}`;
  if (time < '07:30') return atTime(date, '07:30');
  return time > '16:45' ? atTime(date, '16:45') : date;
}

/** Length of a share of working time, 8 hours a day, laid on the calendar from `start`; ends by 17:00. */
export function addWorkingShare(start: Date, days: number): Date {
  const whole = Math.floor(days);
  const end = new Date(addWorkdays(start, whole).getTime() + Math.round((days - whole) * 8) * 3_600_000);
  const overflow = end.getTime() - atTime(addWorkdays(start, whole), '17:00').getTime();
  if (overflow <= 0) return end;
  return new Date(atTime(addWorkdays(start, whole + 1), '07:30').getTime() + overflow);
}
