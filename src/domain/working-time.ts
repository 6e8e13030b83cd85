import type { WorkCalendar } from './calendar';
import type { IsoTime } from './dossier';
import { AFTERNOON, EVENING, MORNING, NOON } from './office-hours';
import { vnClock, vnDate } from './time';

const minuteOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
const SHIFTS = [[minuteOf(MORNING), minuteOf(NOON)], [minuteOf(AFTERNOON), minuteOf(EVENING)]] as const;
/** Eight hours. */
const MINUTES_PER_WORKING_DAY = SHIFTS.reduce((sum, [start, end]) => sum + end - start, 0);

/** Working days from one instant to another, one decimal, never negative. */
export function workingTimeBetween(from: IsoTime, to: IsoTime, calendar: WorkCalendar): number {
  const days = calendar.workingDaysBetween(vnDate(from), vnDate(to)) + unworkedShare(from, calendar) - unworkedShare(to, calendar);
  return Math.max(0, Math.round(days * 10) / 10);
}

/** Share of the instant's own working day that lies after it, 0 on a day off. */
function unworkedShare(at: IsoTime, calendar: WorkCalendar): number {
  if (!calendar.isWorkingDay(vnDate(at))) return 0;
  const minute = minuteOf(vnClock(at));
  const worked = SHIFTS.reduce((sum, [start, end]) => sum + Math.min(Math.max(minute - start, 0), end - start), 0);
  return 1 - worked / MINUTES_PER_WORKING_DAY;
}

/** When work on a deadline ends: without a clock time it means the whole day. */
export function endOfDeadline(deadline: IsoTime): IsoTime {
  return isWholeDay(deadline) ? `${vnDate(deadline)}T${EVENING}+07:00` : deadline;
}

function isWholeDay(deadline: IsoTime): boolean {
  return vnClock(deadline) === '00:00:00';
}

/** An appointment without a clock time means the whole day: late only once the day is over. */
export function isAfterDeadline(at: IsoTime, deadline: IsoTime): boolean {
  return isWholeDay(deadline) ? vnDate(at) > vnDate(deadline) : Date.parse(at) > Date.parse(deadline);
}
