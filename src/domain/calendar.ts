/** A day off, `yyyy-MM-dd`, with the reason a citizen knows it by. */
export interface DayOff {
  day: string;
  name: string;
}

/** Dated exceptions to "Monday to Friday": days off and the Saturdays worked instead of a swapped day. */
export interface CalendarData {
  daysOff: readonly DayOff[];
  makeUpDays: readonly string[];
}

/** All days are `yyyy-MM-dd` in Việt Nam. */
export interface WorkCalendar {
  isWorkingDay(day: string): boolean;
  /** Working days after `fromDay` up to and including `toDay`; the same count negative when `toDay` is earlier. */
  workingDaysBetween(fromDay: string, toDay: string): number;
  /**
   * The working day `n` working days away, so that `workingDaysBetween(day, result) === n`.
   * With `n = 0` a day off goes back to the working day before it.
   */
  addWorkingDays(day: string, n: number): string;
}

const DAY_MS = 86_400_000;

const numberOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY_MS;
const dayOf = (dayNumber: number): string => new Date(dayNumber * DAY_MS).toISOString().slice(0, 10);

/** Day 0 (01/01/1970) was a Thursday; day 4 a Monday. */
const isWeekday = (dayNumber: number): boolean => (((dayNumber - 4) % 7) + 7) % 7 < 5;

/** Mondays to Fridays since Monday 05/01/1970 up to and including the day. */
function weekdaysUpTo(dayNumber: number): number {
  const days = dayNumber - 3;
  return Math.floor(days / 7) * 5 + Math.min(((days % 7) + 7) % 7, 5);
}

/** Working-day arithmetic over dated data; outside the years of the data only weekends are days off. */
export function createCalendar(data: CalendarData): WorkCalendar {
  const off = new Set(data.daysOff.map(({ day }) => numberOf(day)).filter(isWeekday));
  const madeUp = new Set(data.makeUpDays.map(numberOf).filter((day) => !isWeekday(day)));
  const offSorted = [...off].sort((a, b) => a - b);
  const madeUpSorted = [...madeUp].sort((a, b) => a - b);

  const isWorking = (day: number): boolean => madeUp.has(day) || (isWeekday(day) && !off.has(day));
  const workedUpTo = (day: number): number => weekdaysUpTo(day) - countUpTo(offSorted, day) + countUpTo(madeUpSorted, day);

  return {
    isWorkingDay: (day) => isWorking(numberOf(day)),
    workingDaysBetween: (fromDay, toDay) => workedUpTo(numberOf(toDay)) - workedUpTo(numberOf(fromDay)),
    addWorkingDays(day, n) {
      const from = numberOf(day);
      const target = workedUpTo(from) + n;
      let found = from + Math.trunc((n * 7) / 5);
      while (workedUpTo(found) < target) found += 1;
      while (workedUpTo(found) > target || !isWorking(found)) found -= 1;
      return dayOf(found);
    },
  };
}

function countUpTo(sorted: readonly number[], day: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? Infinity) <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}
