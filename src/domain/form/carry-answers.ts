import { checkAnswer } from './check-answer';
import { reach } from './reach';
import type { Answers, FormField, FormSection } from './spec';

/**
 * Answers of an older version laid into a new one. What the new form does not ask is dropped, and so are choices it no longer has.
 * `toCheck`: fields whose answer no longer fits, and questions without an answer that stand before the last answered one, which the citizen
 * has therefore passed without seeing.
 */
export function carryAnswers(newSections: readonly FormSection[], answers: Readonly<Answers>): { answers: Answers; toCheck: string[] } {
  const asked = newSections.flatMap(({ fields }) => fields);
  const usable: Answers = {};
  const misfits = new Set<string>();
  const { kept: given } = reach(newSections, answers);
  for (const field of asked) {
    const answer = given[field.id];
    if (answer === undefined) continue;
    if (checkAnswer(field, answer, null) !== null) misfits.add(field.id);
    if (!misfits.has(field.id) || canBeCorrected(field, answer)) usable[field.id] = answer;
  }
  const { sections: shown, kept } = reach(newSections, usable);
  const fields = shown.flatMap((section) => section.fields);
  // No findLastIndex: web views of old phones lack it.
  const lastAnswered = fields.map(({ id }) => kept[id] !== undefined).lastIndexOf(true);
  const toCheck = fields.filter(({ id, required }, index) => misfits.has(id) || (required && kept[id] === undefined && index < lastAnswered)).map(({ id }) => id);
  return { answers: kept, toCheck };
}

/** Words and numbers of the right type are kept for the citizen to correct; a choice that is gone cannot be shown. */
function canBeCorrected({ kind }: FormField, answer: Answers[string]): boolean {
  if (kind === 'number' || kind === 'money') return typeof answer === 'number';
  return typeof answer === 'string' && kind !== 'choice' && kind !== 'choices' && kind !== 'yes_no' && kind !== 'province' && kind !== 'ward';
}
