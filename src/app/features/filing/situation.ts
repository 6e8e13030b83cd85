import type { Answers } from '../../../contract/schemas/form';
import type { FilingSituation } from '../../../domain/needed-papers';

/** What decides which papers are asked: the case and whom it is for. */
export function situationOf(answers: Answers): FilingSituation {
  const [caseCode, onBehalf] = [answers['case.code'], answers['applicant.onBehalf']];
  return { caseCode: typeof caseCode === 'string' ? caseCode : null, onBehalf: typeof onBehalf === 'string' ? onBehalf : null };
}
