import type { Answers } from './form/spec';

/** A paper of a procedure, as far as asking for it goes. */
interface PaperLike {
  required: boolean;
  /** Codes of the cases that need it; null for all. */
  cases: string[] | null;
  takenFrom: string | null;
  forProxyOnly: boolean;
}

/** In `takenFrom`: no database, the form itself, which is filled in here. */
export const FILLED_IN_HERE = 'form';

/** What decides which papers are asked: the case chosen (null when the procedure has none) and whom it is filed for. */
export interface FilingSituation {
  caseCode: string | null;
  /** `self`, `family`, `other`, `business`; another or none counts as `self`. */
  onBehalf: string | null;
}

export function situationOf(answers: Readonly<Answers>): FilingSituation {
  const [caseCode, onBehalf] = [answers['case.code'], answers['applicant.onBehalf']];
  return { caseCode: typeof caseCode === 'string' ? caseCode : null, onBehalf: typeof onBehalf === 'string' ? onBehalf : null };
}

/** Papers to hand in, in order. What a national database has is not asked for (NĐ 61/2018/NĐ-CP Đ.6; NĐ 224/2026/NĐ-CP Đ.15.1.d). */
export function neededPapers<T extends PaperLike>(papers: readonly T[], situation: FilingSituation): T[] {
  return applying(papers, situation).filter(({ takenFrom }) => takenFrom === null);
}

/** Papers that belong to this case and need not be handed in: the database in `takenFrom` has them, or they are the form. */
export function notNeeded<T extends PaperLike>(papers: readonly T[], situation: FilingSituation): T[] {
  return applying(papers, situation).filter(({ takenFrom }) => takenFrom !== null);
}

/**
 * The authorisation is asked of who files for a stranger or for a business. Close family needs none for civil status
 * (Luật Hộ tịch Đ.6, Đ.15; TT 04/2020/TT-BTP Đ.2), so for them it may be added and is not demanded.
 */
function applying<T extends PaperLike>(papers: readonly T[], { caseCode, onBehalf }: FilingSituation): T[] {
  return papers
    .filter(({ cases }) => cases === null || (caseCode !== null && cases.includes(caseCode)))
    .filter(({ forProxyOnly }) => !forProxyOnly || onBehalf === 'family' || onBehalf === 'other' || onBehalf === 'business')
    .map((paper) => (paper.forProxyOnly ? { ...paper, required: onBehalf !== 'family' && paper.required } : paper));
}
