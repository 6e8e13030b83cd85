import type { WorkCalendar } from './calendar';
import type { IsoTime } from './dossier';
import { AFTERNOON, EVENING, MORNING, NOON } from './office-hours';
import { vnClock, vnDate } from './time';

/** Received after this, the counter hands a dossier on at the start of the next working day (NĐ 61/2018/NĐ-CP Đ.18). */
const LAST_ROUND = '15:00:00';

const at = (day: string, clock: string): IsoTime => `${day}T${clock}+07:00`;

/**
 * When the agency's clock starts for a dossier that arrives at `acceptedAt`, any hour of the week: then, in office hours; else when the
 * office opens next. `handedOn`: the counter must pass it to another agency that decides, which after 15:00 happens the next working morning.
 */
export function countsFrom(acceptedAt: IsoTime, calendar: WorkCalendar, handedOn: boolean): IsoTime {
  const day = vnDate(acceptedAt);
  const clock = vnClock(acceptedAt);
  const nextMorning = (): IsoTime => at(calendar.addWorkingDays(day, 1), MORNING);
  if (!calendar.isWorkingDay(day)) return nextMorning();
  if (clock < MORNING) return at(day, MORNING);
  if (clock >= EVENING || (handedOn && clock > LAST_ROUND)) return nextMorning();
  if (clock >= NOON && clock < AFTERNOON) return at(day, AFTERNOON);
  return at(day, clock);
}
