import type { Dossier, IsoTime, Level } from './dossier';
import { LEVELS } from './dossier';
import { levelOfAgency, rankOf, TWO_LEVELS_FROM } from './levels';
import { isTerminal } from './status';
import { staysOf } from './stays';
import { dueAtOf } from './timeliness';
import { vnDate } from './time';
import { earliestOf, latestOf } from './visit-times';

/** Before 01/07/2025, after it, or begun before and still alive on that day. */
export type Era = 'three_levels' | 'two_levels' | 'crossing';

/** Lived through by the dossier: from its first known moment to its end, or to the last fetch while it is open (a ready result still waits). */
export function eraOf(dossier: Dossier): Era {
  const moments = momentsOf(dossier);
  const first = dossier.receivedAt ?? dossier.submittedAt ?? earliestOf(moments) ?? dossier.fetchedAt;
  if (vnDate(first) >= TWO_LEVELS_FROM) return 'two_levels';
  return vnDate(endOf(dossier, moments) ?? first) >= TWO_LEVELS_FROM ? 'crossing' : 'three_levels';
}

function endOf({ statusCode, returnedAt, finishedAt, fetchedAt }: Dossier, moments: IsoTime[]): IsoTime | null {
  if (isTerminal(statusCode)) return returnedAt ?? finishedAt ?? latestOf(moments);
  // A status nobody listed may be an end.
  return statusCode === 0 ? (returnedAt ?? fetchedAt) : fetchedAt;
}

/**
 * Levels the dossier can pass, lowest first: commune, district (before 01/07/2025, or whenever a step was made there) and
 * province; the ministry only when it has a part.
 */
export function levelsOf(dossier: Dossier): Level[] {
  const involved = new Set(staysOf(dossier).map(({ level }) => level));
  involved.add(levelOfAgency(dossier.agency));
  return LEVELS.filter((level) => {
    if (level === 'commune' || level === 'province') return true;
    return involved.has(level) || (level === 'district' && eraOf(dossier) === 'three_levels');
  });
}

/** The highest level that has had the dossier in hand; null when no agency's level is known. */
export function levelReached(dossier: Dossier): Level | null {
  const begun = staysOf(dossier).filter(({ state }) => state !== 'ahead');
  const levels = [levelOfAgency(dossier.agency), ...begun.map(({ level }) => level)];
  return levels.reduce((best, level) => (level !== null && (best === null || rankOf(level) > rankOf(best)) ? level : best), null);
}

/** The level that has it now: nobody once it is closed, the receiving counter while no stay has it. */
export function levelNow(dossier: Dossier): Level | null {
  if (isTerminal(dossier.statusCode)) return null;
  const holder = staysOf(dossier).find(({ state }) => state === 'now');
  return holder === undefined ? levelOfAgency(dossier.agency) : holder.level;
}

const FIRST_PERCENT = 20;
const LAST_PERCENT = 90;

/**
 * How far along, 0–100: 5 filed, 15 accepted, 20–90 in process, 95 result ready, 100 handed over. In process by steps done of
 * all steps when the upstream lists those ahead, else by time used up to the appointment. A closed dossier stays where it stopped.
 */
export function percentOf(dossier: Dossier): number {
  switch (dossier.statusCode) {
    case 1:
      return 5;
    case 2:
      return 15;
    case 9:
      return 95;
    case 10:
      return 100;
    case 0:
    case 3:
    case 4:
    case 5:
    case 6:
    case 7:
    case 8:
      return dossier.steps.length === 0 && dossier.receivedAt === null ? 5 : Math.round(FIRST_PERCENT + (LAST_PERCENT - FIRST_PERCENT) * shareOf(dossier));
  }
}

function shareOf(dossier: Dossier): number {
  const stays = staysOf(dossier);
  if (stays.some(({ state }) => state === 'ahead')) {
    const done = stays.flatMap(({ state, steps }) => steps.filter(({ endedAt }) => state === 'done' || endedAt !== null)).length;
    return done / dossier.steps.length;
  }
  const dueAt = dueAtOf(dossier);
  if (dueAt === null || dossier.receivedAt === null) return 0.5;
  const total = Date.parse(dueAt) - Date.parse(dossier.receivedAt);
  const until = (isTerminal(dossier.statusCode) ? latestOf(momentsOf(dossier)) : null) ?? dossier.fetchedAt;
  const used = Date.parse(until) - Date.parse(dossier.receivedAt);
  return total <= 0 ? 1 : Math.min(1, Math.max(0, used / total));
}

function momentsOf(dossier: Dossier): IsoTime[] {
  const times = [dossier.finishedAt, dossier.returnedAt, ...dossier.steps.flatMap((step) => [step.startedAt, step.endedAt])];
  return times.filter((time) => time !== null);
}
