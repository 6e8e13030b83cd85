import type { WorkCalendar } from '../calendar';
import type { Dossier, IsoTime } from '../dossier';
import { EVENING, MORNING } from '../office-hours';
import { isTerminal } from '../status';
import { timelinessOf } from '../timeliness';
import { toIso, vnClock, vnDate } from '../time';
import { nextMoment } from './moments';

const MINUTE_MS = 60_000;

/** `near`: something is about to happen or waits for the citizen. `far`: it takes its time. */
export type Pace = 'near' | 'mid' | 'far';

/**
 * A change is noticed within so many minutes of its being shown by the province's system: of a change in office hours, of one at any other
 * time. It holds while that system answers and while its budget suffices for those followed: `followed / minutes`, summed over the paces,
 * is what is asked of a budget in requests a minute. What only time brings about is told between 06:00 and 08:00 of its day.
 */
export const NOTICED_WITHIN_MINUTES: Record<Pace, { office: number; else: number }> = {
  near: { office: 30, else: 120 },
  mid: { office: 60, else: 240 },
  far: { office: 180, else: 480 },
};

/** Looks are drawn together by whole hours and by mornings; each comes up to this share earlier, so that they spread. Never later. */
const JITTER = 0.25;
/** Of what a promise allows, the part a look may wait for its turn in the queue. */
const QUEUE_SHARE = 0.1;
const MORNING_SPREAD_MS = 100 * MINUTE_MS;

const MID_DAYS = 5;
/** A dossier so many working days late is late for another reason than time: its next change is as far as any. */
const STUCK_DAYS = 20;

/** How close the next change is; null when none can follow. `null` dossier: one that no system has answered for yet. */
export function paceOf(dossier: Dossier | null, now: IsoTime, calendar: WorkCalendar): Pace | null {
  if (dossier === null) return 'mid';
  const { statusCode } = dossier;
  if (isTerminal(statusCode)) return null;
  if (statusCode === 1 || statusCode === 5 || statusCode === 6) return 'near';
  if (statusCode === 9) return 'mid';
  const { workingDaysLeft } = timelinessOf(dossier, now, calendar);
  if (workingDaysLeft === null) return statusCode === 4 ? 'far' : 'mid';
  if (workingDaysLeft < -STUCK_DAYS) return 'far';
  if (workingDaysLeft <= 2) return 'near';
  return workingDaysLeft <= MID_DAYS || statusCode === 2 ? 'mid' : 'far';
}

/**
 * When to look again, epoch ms; null never. `random` in [0, 1) spreads looks. Out of office hours a look waits longer, yet never so
 * long that a change of the next morning would be noticed later than promised.
 */
export function nextLookAt(dossier: Dossier | null, nowMs: number, calendar: WorkCalendar, random: number): number | null {
  const now = toIso(new Date(nowMs));
  const pace = paceOf(dossier, now, calendar);
  if (pace === null) return null;
  const within = NOTICED_WITHIN_MINUTES[pace];
  const officeMs = within.office * MINUTE_MS * (1 - QUEUE_SHARE);
  const elseMs = within.else * MINUTE_MS * (1 - QUEUE_SHARE);
  const latest = isOffice(now, calendar) ? nowMs + officeMs : Math.min(nowMs + elseMs, nextOpening(nowMs, calendar) + officeMs);
  const lookAt = nowMs + (latest - nowMs) * (1 - JITTER * random);
  const moment = dossier === null ? null : nextMoment(dossier, now);
  return moment === null ? lookAt : Math.min(lookAt, moment + MORNING_SPREAD_MS * random);
}

/** On a working day from opening to closing: nobody changes a dossier over lunch, but who goes late to lunch does. */
const isOffice = (at: IsoTime, calendar: WorkCalendar): boolean => calendar.isWorkingDay(vnDate(at)) && vnClock(at) >= MORNING && vnClock(at) < EVENING;

/** The next morning a counter opens. */
function nextOpening(nowMs: number, calendar: WorkCalendar): number {
  const now = toIso(new Date(nowMs));
  const today = vnDate(now);
  const day = calendar.isWorkingDay(today) && vnClock(now) < MORNING ? today : calendar.addWorkingDays(today, 1);
  return Date.parse(`${day}T${MORNING}+07:00`);
}
