import type { Dossier, IsoTime } from '../dossier';
import { dueAtOf } from '../timeliness';
import { toIso, vnDate } from '../time';

const DAY_MS = 86_400_000;
/** What only time brings about is told in the morning, when messages may be sent again. */
const MORNING = 'T06:00:00+07:00';

/** The day `days` after a Vietnamese day, `yyyy-MM-dd`. */
const dayAfter = (day: string, days: number): string => vnDate(toIso(new Date(Date.parse(`${day}T12:00:00+07:00`) + days * DAY_MS)));

/** The appointment in force while the clock runs: not paused, not finished, not closed. */
export function runningAppointment(dossier: Dossier): IsoTime | null {
  const { statusCode, finishedAt, returnedAt } = dossier;
  const runs = statusCode === 1 || statusCode === 2 || statusCode === 4 || (statusCode === 0 && finishedAt === null && returnedAt === null);
  return runs ? dueAtOf(dossier) : null;
}

/** The day of the appointment that is tomorrow at `at`, from six in the morning on; null when none is. */
export function dueTomorrow(dossier: Dossier, at: IsoTime): string | null {
  const due = runningAppointment(dossier);
  if (due === null) return null;
  const day = vnDate(due);
  const atMs = Date.parse(at);
  return atMs >= Date.parse(dayAfter(day, -1) + MORNING) && atMs < Date.parse(`${day}T00:00:00+07:00`) ? day : null;
}

/** The day of the appointment that has passed at `at`: told from six in the morning of the day after. */
export function missedDay(dossier: Dossier, at: IsoTime): string | null {
  const due = runningAppointment(dossier);
  if (due === null) return null;
  const day = vnDate(due);
  return Date.parse(at) >= Date.parse(dayAfter(day, 1) + MORNING) ? day : null;
}

/** When time alone will next bring something about, epoch ms, after `at`; null when nothing. */
export function nextMoment(dossier: Dossier, at: IsoTime): number | null {
  const due = runningAppointment(dossier);
  if (due === null) return null;
  const day = vnDate(due);
  const atMs = Date.parse(at);
  return [dayAfter(day, -1), dayAfter(day, 1)].map((each) => Date.parse(each + MORNING)).find((ms) => ms > atMs) ?? null;
}
