import type { Dossier, IsoTime, Step } from './dossier';
import { vnDate } from './time';

/** When a step is known to have happened, null for one that has no times. */
function momentOf(step: Step): IsoTime | null {
  return step.startedAt ?? step.endedAt;
}

/** Steps as they happened, then those still ahead as the upstream lists them (none are once refused, withdrawn or stopped). */
export interface OrderedSteps {
  begun: Step[];
  ahead: Step[];
}

/**
 * Only steps listed behind the last one begun are still ahead: one between two others was made without anybody writing when. Some systems
 * write the planned start of a step to come: nothing has begun on a day after the look, unless its end is written, as by a clock that runs
 * ahead. In a dossier already handed over every step was made.
 */
export function orderSteps(dossier: Dossier): OrderedSteps {
  const { statusCode, fetchedAt } = dossier;
  const steps = oldestFirst(dossier.steps);
  const hasBegun = ({ startedAt, endedAt }: Step): boolean => endedAt !== null || isOnOrBefore(startedAt, fetchedAt);
  const begunCount = statusCode === 10 ? steps.length : steps.reduce((count, step, index) => (hasBegun(step) ? index + 1 : count), 0);
  const stopped = statusCode === 3 || statusCode === 7 || statusCode === 8;
  return { begun: steps.slice(0, begunCount), ahead: stopped ? [] : steps.slice(begunCount) };
}

const isOnOrBefore = (moment: IsoTime | null, day: IsoTime): boolean => moment !== null && vnDate(moment) <= vnDate(day);

/**
 * Sorts by time whatever order the upstream used (some list the newest first). Equal times keep the upstream's order; a step
 * without a time stays in front of the one it was listed in front of.
 */
export function oldestFirst(steps: readonly Step[]): Step[] {
  const newestFirst = isNewestFirst(steps) ? steps : [...steps].reverse();
  let next = Infinity;
  const placed = newestFirst.map((step) => {
    const moment = momentOf(step);
    next = moment === null ? next : Date.parse(moment);
    return { step, at: next };
  });
  return placed.reverse().sort((a, b) => (a.at === b.at ? 0 : a.at - b.at)).map(({ step }) => step);
}

/** No time is later than the one before it, and they fall, or steps without a time stand before those that have one. */
function isNewestFirst(steps: readonly Step[]): boolean {
  const times = steps.map(momentOf).filter((time) => time !== null).map((time) => Date.parse(time));
  if (times.some((time, index) => time > (times[index - 1] ?? time))) return false;
  const falls = times.some((time, index) => time < (times[index - 1] ?? time));
  const [first] = steps;
  const last = steps[steps.length - 1];
  return falls || (first !== undefined && last !== undefined && momentOf(first) === null && momentOf(last) !== null);
}
