import type { Apology, IsoTime, NationalStatus, Step, Supplement } from '../../../../domain/dossier';

export const UNNAMED_STEP = 'Xử lý hồ sơ';

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
