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

/** A request for papers as a system lists it; `id` null where it gives none. */
export type ListedRequest = Omit<Supplement, 'id'> & { id: string | null };

/**
 * Requests for papers with an id each. Without one of its own it is known by its moment, not by its place in the list:
 * where the newest stands first, an answer to the old request would be taken for one to the new.
 */
export function requestsOf(listed: readonly ListedRequest[]): Supplement[] {
  const alike = new Map<string, number>();
  return listed.filter(isRequested).map((request) => {
    if (request.id !== null) return { ...request, id: request.id };
    const moment = request.requestedAt ?? 'undated';
    const count = (alike.get(moment) ?? 0) + 1;
    alike.set(moment, count);
    return { ...request, id: count === 1 ? moment : `${moment}.${count}` };
  });
}

/** False for a request for papers with nothing filled in, of the same kind. */
function isRequested({ requestedAt, expiresAt, reason, papers, answeredAt }: ListedRequest): boolean {
  return (requestedAt ?? expiresAt ?? answeredAt) !== null || reason !== '' || papers.length > 0;
}
