import type { WorkCalendar } from '../calendar';
import type { IsoTime } from '../dossier';
import { vnDate } from '../time';

/** What an agency that is not competent has to hand a petition on (NĐ 20/2008/NĐ-CP Đ.9). */
export const FORWARD_WORKING_DAYS = 5;
/** Between two questions how far a petition is: the sender may ask (NĐ 20/2008/NĐ-CP Đ.12), an agency needs a moment to say. */
export const ASK_AGAIN_WORKING_DAYS = 3;

/** Last day, `yyyy-MM-dd`, of a time of so many working days that begins at `countsFrom`; that day itself is not counted (Bộ luật Dân sự Đ.147). */
export function lastDay(countsFrom: IsoTime, workingDays: number, calendar: WorkCalendar): string {
  return calendar.addWorkingDays(vnDate(countsFrom), workingDays);
}

/** Whether the sender may ask how far it is: not before a working day has passed since it was sent or asked for the last time as above. `today` is `yyyy-MM-dd`. */
export function mayAskAgain(sentAt: IsoTime, lastAskedAt: IsoTime | null, today: string, calendar: WorkCalendar): boolean {
  const [since, wait] = lastAskedAt === null ? [sentAt, 1] : [lastAskedAt, ASK_AGAIN_WORKING_DAYS];
  return calendar.workingDaysBetween(vnDate(since), today) >= wait;
}
