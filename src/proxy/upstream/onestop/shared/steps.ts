import type { NationalStatus, Step } from '../../../../domain/dossier';

export const UNNAMED_STEP = 'Xử lý hồ sơ';

/** Why it was refused or stopped, when the system says it only in the last step. */
export function reasonOf(given: string | null, status: NationalStatus, steps: readonly Step[]): string | null {
  if (given !== null) return given;
  return status === 3 || status === 8 ? (steps.findLast((step) => step.note !== null)?.note ?? null) : null;
}
