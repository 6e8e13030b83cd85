import type { Apology, IsoTime, NationalStatus, Step, Supplement } from '../../../../domain/dossier';
import { oldestFirst } from '../../../../domain/step-order';

export const UNNAMED_STEP = 'Xử lý hồ sơ';

/** A dossier that goes round and round is shown by its newest steps: the last ones say who has it. */
const MOST_STEPS = 200;

/** Steps as they happened, each once; the newest 200. */
export function orderedSteps(given: readonly Step[]): Step[] {
  const steps = given.length > MOST_STEPS ? oldestFirst(given).slice(-MOST_STEPS) : given;
  return oldestFirst(steps.filter((step, index) => !steps.some((other, at) => at !== index && isToldBy(other, step) && (at < index || !isToldBy(step, other)))));
}

/** Whether `other` is the same step and says at least as much: some systems write one row when it begins and one more when it ends. A step without a time is like any other. */
function isToldBy(other: Step, { name, agency, startedAt, endedAt, plannedEndAt, note }: Step): boolean {
  if ((startedAt ?? endedAt) === null || other.startedAt !== startedAt || other.name !== name || other.agency.name !== agency.name) return false;
  return [[other.endedAt, endedAt], [other.plannedEndAt, plannedEndAt], [other.note, note]].every(([told, own]) => own === null || told === own);
}

/** Why it was refused or stopped, when the system says it only in the last step. */
export function reasonOf(given: string | null, status: NationalStatus, steps: readonly Step[]): string | null {
  if (given !== null) return given;
  return status === 3 || status === 8 ? (steps.findLast((step) => step.note !== null)?.note ?? null) : null;
}

/** Null for a slip with nothing filled in: some systems send its empty form with every dossier, and nobody apologised. */
export function apologyFrom(reason: string | null, issuedAt: IsoTime | null, newDueAt: IsoTime | null): Apology | null {
  return (reason ?? issuedAt ?? newDueAt) === null ? null : { reason: reason ?? '', issuedAt, newDueAt };
}

/** False for a request for papers with nothing filled in, of the same kind. */
export function isRequested({ requestedAt, expiresAt, reason, papers, answeredAt }: Supplement): boolean {
  return (requestedAt ?? expiresAt ?? answeredAt) !== null || reason !== '' || papers.length > 0;
}
