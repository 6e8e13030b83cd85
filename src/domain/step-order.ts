import type { Dossier, IsoTime, Step } from './dossier';

/** When a step is known to have happened, null for one still ahead. */
export function momentOf(step: Step): IsoTime | null {
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
  const { steps, statusCode } = dossier;
  const timed = steps.filter((step) => momentOf(step) !== null);
  if (isNewestFirst(timed)) timed.reverse();
  const begun = timed.sort((a, b) => msOf(a) - msOf(b));
  const untimed = steps.filter((step) => momentOf(step) === null);
  if (statusCode === 10) return { begun: [...begun, ...untimed], ahead: [] };
  const stopped = statusCode === 3 || statusCode === 7 || statusCode === 8;
  return { begun, ahead: stopped ? [] : untimed };
}

function isNewestFirst(timed: Step[]): boolean {
  const [first] = timed;
  const last = timed[timed.length - 1];
  return first !== undefined && last !== undefined && msOf(first) > msOf(last);
}

function msOf(step: Step): number {
  return Date.parse(momentOf(step) ?? '');
}
