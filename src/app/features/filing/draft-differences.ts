import type { Answers, FormSection } from '../../../contract/schemas/form';
import { answersSummary } from '../../../domain/form/answers-summary';
import { getLanguage } from '../../locales/language';
import { divisionName } from '../../divisions/division-names';

export interface Difference {
  label: string;
  mine: string | null;
  theirs: string | null;
}

/** Fields two drafts answer differently, in words. */
export function draftDifferences(sections: readonly FormSection[], mine: Answers, theirs: Answers): Difference[] {
  const rowsOf = (answers: Answers) =>
    new Map(answersSummary(sections, answers, getLanguage(), divisionName).flatMap(({ title, rows }) => rows.map(({ label, value }) => [`${title}: ${label}`, value] as const)));
  const [here, there] = [rowsOf(mine), rowsOf(theirs)];
  return [...new Set([...here.keys(), ...there.keys()])]
    .map((label) => ({ label, mine: here.get(label) ?? null, theirs: there.get(label) ?? null }))
    .filter(({ mine: one, theirs: other }) => one !== other);
}
