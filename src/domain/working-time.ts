import type { WorkCalendar } from './calendar';
import type { IsoTime } from './dossier';
import { vnClock, vnDate } from './time';

/** Office hours 07:00–11:30 and 13:30–17:00 in minutes of the day; eight hours are one working day. */
const SHIFTS = [[420, 690], [810, 1020]] as const;
const MINUTES_PER_WORKING_DAY = 480;

/** Working days from one instant to another, one decimal, never negative. */
export function workingTimeBetween(from: IsoTime, to: IsoTime, calendar: WorkCalendar): number {
  const days = calendar.workingDaysBetween(vnDate(from), vnDate(to)) + unworkedShare(from, calendar) - unworkedShare(to, calendar);
  return Math.max(0, Math.round(days * 10) / 10);
}

/** Share of the instant's own working day that lies after it, 0 on a day off. */
function unworkedShare(at: IsoTime, calendar: WorkCalendar): number {
  if (!calendar.isWorkingDay(vnDate(at))) return 0;
  const [hours, minutes] = vnClock(at).split(':');
  const minute = Number(hours) * 60 + Number(minutes);
  const worked = SHIFTS.reduce((sum, [start, end]) => sum + Math.min(Math.max(minute - start, 0), end - start), 0);
  return 1 - worked / MINUTES_PER_WORKING_DAY;
}

/** When work on a deadline ends: without a clock time it means the whole day. */
export function endOfDeadline(deadline: IsoTime): IsoTime {
  return isWholeDay(deadline) ? `${vnDate(deadline)}T17:00:00+07:00` : deadline;
}

function isWholeDay(deadline: IsoTime): boolean {
  return vnClock(deadline) === '00:00:00';
}

/** An appointment without a clock time means the whole day: late only once the day is over. */
export function isAfterDeadline(at: IsoTime, deadline: IsoTime): boolean {
  return isWholeDay(deadline) ? vnDate(at) > vnDate(deadline) : Date.parse(at) > Date.parse(deadline);
}
