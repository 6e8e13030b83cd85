import type { Answers } from '../../../contract/schemas/form';
import type { DraftSummary, DraftView } from '../../../contract/schemas/draft';
import { toIso } from '../../../domain/time';
import type { Secrets } from '../../security/secrets';
import { seal, unseal } from '../../security/seal';
import type { DraftRow } from '../../store/drafts';

const purposeOf = (id: string): string => `drafts.answers:${id}`;

export const sealAnswers = ({ sealKey }: Secrets, id: string, answers: Answers): string => seal(sealKey, purposeOf(id), JSON.stringify(answers));

/** Throws when the row was tampered with. Answers are given back as they were saved, whatever form version they are of. */
export function openAnswers({ sealKey }: Secrets, { id, answersSealed }: Pick<DraftRow, 'id' | 'answersSealed'>): Answers {
  const text = unseal(sealKey, purposeOf(id), answersSealed);
  if (text === null) throw new Error('the answers of a draft cannot be read');
  // The seal proves that this text is ours and was checked when it came in.
  const answers: Answers = JSON.parse(text);
  return answers;
}

export function summarise({ id, provinceId, procedureCode, procedureName, step, revision, savedAt, expiresAt }: DraftRow): DraftSummary {
  return { id, provinceId, procedureCode, procedureName, step, revision, savedAt: toIso(savedAt), expiresAt: toIso(expiresAt) };
}

export function describeDraft(secrets: Secrets, row: DraftRow): DraftView {
  return { ...summarise(row), formVersion: row.formVersion, answers: openAnswers(secrets, row), filingId: row.filingId };
}
