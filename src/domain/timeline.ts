import type { WorkCalendar } from './calendar';
import type { Dossier, IsoTime } from './dossier';
import { levelOfAgency, rankOf } from './levels';
import { isTerminal } from './status';
import { staysOf, type Stay } from './stays';
import { dueAtOf } from './timeliness';
import type { Hand, Visit, VisitState } from './visit';
import { endOf, latestOf, startOf, timesOf } from './visit-times';

/**
 * The dossier's way through the agencies, oldest first: who had it, who has it, who is still to come. Consecutive steps at the
 * same agency are one visit. With no steps at all, the one visit that is certain: the counter that took the dossier.
 */
export function visitsOf(dossier: Dossier, now: IsoTime, calendar: WorkCalendar): Visit[] {
  const stays = staysOf(dossier);
  if (stays.length === 0) return counterVisit(dossier, now, calendar);
  return stays.map((stay, index) => {
    const next = stays[index + 1];
    const leftAt = next === undefined || next.state === 'ahead' ? endOfDossier(dossier) : startOf(next.steps);
    const span = {
      state: stay.state,
      startedAt: startOf(stay.steps),
      endedAt: stay.state === 'done' ? (endOf(stay.steps) ?? leftAt) : null,
      plannedEndAt: latestOf(stay.steps.map(({ plannedEndAt }) => plannedEndAt)),
    };
    return {
      level: stay.level,
      agency: { name: stay.agency.name, level: stay.level, nowNamed: stay.agency.nowNamed },
      hand: handOf(stays[index - 1], stay),
      ...timesOf(span, now, calendar),
      steps: stay.steps.map(({ name, startedAt, endedAt, plannedEndAt, note }) => ({ name, startedAt, endedAt, plannedEndAt, note })),
    };
  });
}

function handOf(previous: Stay | undefined, stay: Stay): Hand {
  if (previous === undefined) return 'start';
  if (previous.level === null || stay.level === null || previous.level === stay.level) return 'across';
  return rankOf(stay.level) > rankOf(previous.level) ? 'up' : 'down';
}

function counterVisit(dossier: Dossier, now: IsoTime, calendar: WorkCalendar): Visit[] {
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
  const times = timesOf(span, dossier.statusCode === 9 ? (dossier.finishedAt ?? now) : now, calendar);
  return [{ level, agency: { name: agency.name, level, nowNamed: agency.nowNamed }, hand: 'start', ...times, steps: [] }];
}

function endOfDossier(dossier: Dossier): IsoTime | null {
  return isTerminal(dossier.statusCode) ? (dossier.returnedAt ?? dossier.finishedAt) : dossier.finishedAt;
}
