import type { WorkCalendar } from './calendar';
import type { IsoTime, Step } from './dossier';
import type { Visit } from './visit';
import { endOfDeadline, isAfterDeadline, workingTimeBetween } from './working-time';

type Span = Pick<Visit, 'state' | 'startedAt' | 'endedAt' | 'plannedEndAt'>;
type Times = Span & Pick<Visit, 'plannedWorkingDays' | 'takenWorkingDays' | 'late'>;

/** Planned against real time of one visit; a visit still going on is counted to `workedUntil`, null when that is not known. */
export function timesOf(span: Span, workedUntil: IsoTime | null, calendar: WorkCalendar): Times {
  const { state, startedAt, plannedEndAt } = span;
  const until = state === 'now' ? workedUntil : span.endedAt;
  return {
    ...span,
    plannedWorkingDays: startedAt === null || plannedEndAt === null ? null : workingTimeBetween(startedAt, endOfDeadline(plannedEndAt), calendar),
    takenWorkingDays: startedAt === null || until === null ? null : workingTimeBetween(startedAt, until, calendar),
    late: until !== null && plannedEndAt !== null && isAfterDeadline(until, plannedEndAt),
  };
}

/** When the first step with a known start began. */
export function startOf(steps: readonly Step[]): IsoTime | null {
  return steps.find((step) => step.startedAt !== null)?.startedAt ?? null;
}

/** When the last step ended; null while one of them has no known end. */
export function endOf(steps: readonly Step[]): IsoTime | null {
  return steps.some(({ endedAt }) => endedAt === null) ? null : latestOf(steps.map(({ endedAt }) => endedAt));
}

/** The latest of the times that are known. */
export function latestOf(times: readonly (IsoTime | null)[]): IsoTime | null {
  return times.reduce((best, time) => (time !== null && (best === null || Date.parse(time) > Date.parse(best)) ? time : best), null);
}

/** The earliest of the times that are known. */
export function earliestOf(times: readonly (IsoTime | null)[]): IsoTime | null {
  return times.reduce((best, time) => (time !== null && (best === null || Date.parse(time) < Date.parse(best)) ? time : best), null);
}
