import type { WorkCalendar } from './calendar';
import type { Dossier, IsoTime } from './dossier';
import { vnDate } from './time';

export type Timeliness = 'on_time' | 'due_soon' | 'overdue' | 'paused' | 'no_appointment' | 'finished_on_time' | 'finished_late' | 'closed';

export interface TimelinessResult {
  state: Timeliness;
  /** Working days to the appointment while the clock runs; at least one below zero when late; null otherwise. */
  workingDaysLeft: number | null;
}

const DUE_SOON_DAYS = 2;

/** The new day of the apology slip (Mẫu 04), as long as the appointment was not moved beyond it since, as papers asked for meanwhile move it. */
export function newDueAtOf({ apology, dueAt }: Pick<Dossier, 'apology' | 'dueAt'>): IsoTime | null {
  const newDueAt = apology?.newDueAt ?? null;
  return newDueAt === null || (dueAt !== null && vnDate(newDueAt) < vnDate(dueAt)) ? null : newDueAt;
}

/** The appointment in force: the one of the apology slip when there is one. Always the upstream's date. */
export function dueAtOf(dossier: Dossier): IsoTime | null {
  return newDueAtOf(dossier) ?? dossier.dueAt;
}

/**
 * On time or late, in whole Vietnamese days: a dossier is overdue from the day after its appointment, and an apology with a new
 * date does not make it punctual again (the date is shown, the lateness stays counted from the first promise). The clock stands still
 * while papers or money are waited for (5, 6) and is gone once refused, withdrawn or stopped (3, 7, 8).
 * A finished dossier is judged by the day its result was ready, `closed` when that day is unknown.
 */
export function timelinessOf(dossier: Dossier, now: IsoTime, calendar: WorkCalendar): TimelinessResult {
  switch (dossier.statusCode) {
    case 3:
    case 7:
    case 8:
      return { state: 'closed', workingDaysLeft: null };
    case 5:
    case 6:
      return { state: 'paused', workingDaysLeft: null };
    case 9:
    case 10:
      return { state: finishedState(dossier, now), workingDaysLeft: null };
    case 0:
      return dossier.returnedAt === null && dossier.finishedAt === null
        ? runningState(dossier, now, calendar)
        : { state: finishedState(dossier, now), workingDaysLeft: null };
    case 1:
    case 2:
    case 4:
      return runningState(dossier, now, calendar);
  }
}

function runningState(dossier: Dossier, now: IsoTime, calendar: WorkCalendar): TimelinessResult {
  const inForce = dueAtOf(dossier);
  if (inForce === null) return { state: 'no_appointment', workingDaysLeft: null };
  const today = vnDate(now);
  const promisedDay = vnDate(dossier.dueAt ?? inForce);
  if (today > promisedDay) return { state: 'overdue', workingDaysLeft: Math.min(calendar.workingDaysBetween(today, promisedDay), -1) };
  // The law wants the apology before the day it cannot keep: from then on nobody is to come on that day.
  const left = calendar.workingDaysBetween(today, vnDate(inForce));
  return { state: left <= DUE_SOON_DAYS ? 'due_soon' : 'on_time', workingDaysLeft: left };
}

function finishedState(dossier: Dossier, now: IsoTime): Timeliness {
  const { dueAt } = dossier;
  if (dueAt === null) return 'no_appointment';
  const dueDay = vnDate(dueAt);
  const finishedAt = dossier.finishedAt ?? dossier.returnedAt;
  if (finishedAt !== null) return vnDate(finishedAt) <= dueDay ? 'finished_on_time' : 'finished_late';
  return vnDate(now) <= dueDay ? 'finished_on_time' : 'closed';
}
