import type { NationalStatus, Step } from '../../../../domain/dossier';

export const UNNAMED_STEP = 'Xử lý hồ sơ';

/** Oldest first, as the timeline needs them; left alone when a step does not say when it began. */
export function inOrder(steps: Step[]): Step[] {
  return steps.some((step) => step.startedAt === null)
    ? steps
    : steps.sort((a, b) => ((a.startedAt ?? '') < (b.startedAt ?? '') ? -1 : a.startedAt === b.startedAt ? 0 : 1));
}

/** Why it was refused or stopped, when the system says it only in the last step. */
export function reasonOf(given: string | null, status: NationalStatus, steps: readonly Step[]): string | null {
  if (given !== null) return given;
  return status === 3 || status === 8 ? (steps.findLast((step) => step.note !== null)?.note ?? null) : null;
}
