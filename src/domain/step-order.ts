import type { Dossier, IsoTime, Step } from './dossier';

/** When a step is known to have happened, null for one still ahead. */
function momentOf(step: Step): IsoTime | null {
  return step.startedAt ?? step.endedAt;
}

/** Steps as they happened, then those still ahead as the upstream lists them (none are once refused, withdrawn or stopped). */
export interface OrderedSteps {
  begun: Step[];
  ahead: Step[];
}

/**
 * Sorts by time whatever order the upstream used (some list the newest first); equal times keep the upstream's order.
 * In a dossier already handed over an untimed step was done like the others.
 */
export function orderSteps(dossier: Dossier): OrderedSteps {
  const { statusCode } = dossier;
  const steps = isNewestFirst(dossier.steps) ? [...dossier.steps].reverse() : dossier.steps;
  const begun = steps.filter((step) => momentOf(step) !== null).sort((a, b) => msOf(a) - msOf(b));
  const untimed = steps.filter((step) => momentOf(step) === null);
  if (statusCode === 10) return { begun: [...begun, ...untimed], ahead: [] };
  const stopped = statusCode === 3 || statusCode === 7 || statusCode === 8;
  return { begun, ahead: stopped ? [] : untimed };
}

/** No time is later than the one before it, and they fall, or steps without a time stand before those that have one. */
function isNewestFirst(steps: readonly Step[]): boolean {
  const times = steps.filter((step) => momentOf(step) !== null).map(msOf);
  if (times.some((time, index) => time > (times[index - 1] ?? time))) return false;
  const falls = times.some((time, index) => time < (times[index - 1] ?? time));
  const [first] = steps;
  const last = steps[steps.length - 1];
  return falls || (first !== undefined && last !== undefined && momentOf(first) === null && momentOf(last) !== null);
}

function msOf(step: Step): number {
  return Date.parse(momentOf(step) ?? '');
}
