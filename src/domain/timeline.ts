import type { WorkCalendar } from './calendar';
import type { Dossier, IsoTime, Step } from './dossier';
import { levelOfAgency, rankOf } from './levels';
import { isTerminal } from './status';
import { staysOf, type Stay } from './stays';
import { dueAtOf } from './timeliness';
import type { Hand, Visit, VisitState } from './visit';
import { earliestOf, endOf, latestOf, startOf, timesOf } from './visit-times';
import { isAfterDeadline } from './working-time';

/**
 * The dossier's way through the agencies, oldest first: who had it, who has it, who is still to come. Consecutive steps at the
 * same agency are one visit. With no steps at all, the one visit that is certain: the counter that took the dossier.
 */
export function visitsOf(dossier: Dossier, now: IsoTime, calendar: WorkCalendar): Visit[] {
  const stays = staysOf(dossier);
  const until = workedUntil(dossier, now);
  if (stays.length === 0) return counterVisit(dossier, until, calendar);
  return stays.map((stay, index) => {
    const next = stays[index + 1];
    const leftAt = next === undefined || next.state === 'ahead' ? endOfDossier(dossier) : startOf(next.steps);
    const span = {
      state: stay.state,
      startedAt: startOf(stay.steps),
      endedAt: stay.state === 'done' ? (endOf(stay.steps) ?? leftAt) : null,
      plannedEndAt: planOf(stay.steps),
    };
    return {
      level: stay.level,
      agency: { name: stay.agency.name, level: stay.level, nowNamed: stay.agency.nowNamed },
      hand: handOf(stays[index - 1], stay),
      ...timesOf(span, endOf(stay.steps) ?? until, calendar),
      steps: stay.steps.map(({ name, startedAt, endedAt, plannedEndAt, note }) => ({ name, startedAt, endedAt, plannedEndAt, note })),
    };
  });
}

/** Until when the steps of a visit are planned. Where the last one has no plan, one that was kept before it says nothing of the visit's end. */
function planOf(steps: readonly Step[]): IsoTime | null {
  const latest = latestOf(steps.map(({ plannedEndAt }) => plannedEndAt));
  const isOpen = steps[steps.length - 1]?.plannedEndAt === null;
  const isMissed = steps.some(({ plannedEndAt, endedAt }) => plannedEndAt !== null && (endedAt === null || isAfterDeadline(endedAt, plannedEndAt)));
  return isOpen && !isMissed ? null : latest;
}

function handOf(previous: Stay | undefined, stay: Stay): Hand {
  if (previous === undefined) return 'start';
  if (previous.level === null || stay.level === null || previous.level === stay.level) return 'across';
  return rankOf(stay.level) > rankOf(previous.level) ? 'up' : 'down';
}

function counterVisit(dossier: Dossier, until: IsoTime | null, calendar: WorkCalendar): Visit[] {
  const { agency } = dossier;
  if (agency.name.trim() === '') return [];
  const level = levelOfAgency(agency);
  const state: VisitState = isTerminal(dossier.statusCode) ? 'done' : 'now';
  const span = {
    state,
    startedAt: dossier.receivedAt ?? dossier.submittedAt,
    endedAt: state === 'done' ? endOfDossier(dossier) : null,
    plannedEndAt: dueAtOf(dossier),
  };
  return [{ level, agency: { name: agency.name, level, nowNamed: agency.nowNamed }, hand: 'start', ...timesOf(span, until, calendar), steps: [] }];
}

/**
 * Until when the time of the agency that has it is counted. What waits for the citizen makes no agency late: papers and money stop the
 * clock when they are asked for, a result when it is ready. Null when nobody wrote since when it waits.
 */
function workedUntil({ statusCode, supplements, finishedAt, returnedAt }: Dossier, now: IsoTime): IsoTime | null {
  if (statusCode === 5 || statusCode === 6) return earliestOf(supplements.filter(({ answeredAt }) => answeredAt === null).map(({ requestedAt }) => requestedAt));
  if (statusCode === 9) return finishedAt;
  return statusCode === 0 ? (finishedAt ?? returnedAt ?? now) : now;
}

function endOfDossier(dossier: Dossier): IsoTime | null {
  return isTerminal(dossier.statusCode) ? (dossier.returnedAt ?? dossier.finishedAt) : dossier.finishedAt;
}
