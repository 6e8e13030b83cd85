import { checkAnswer, type AnswerFault } from './check-answer';
import { reach } from './reach';
import type { Answers, FormField, FormSection, IsDivision } from './spec';

export interface FieldFault {
  field: string;
  fault: AnswerFault;
}

/**
 * What is wrong with the shown fields, in form order, at most one fault each. `today` is `yyyy-MM-dd` in Việt Nam.
 * Without `isDivision` only the spelling of division codes is checked.
 */
export function checkAnswers(sections: readonly FormSection[], answers: Readonly<Answers>, today: string, isDivision?: IsDivision): FieldFault[] {
  const { sections: shown, kept } = reach(sections, answers);
  return shown.flatMap(({ fields }) => fields).flatMap((field) => {
    const answer = kept[field.id];
    const fault = answer === undefined ? faultOfMissing(field) : (checkAnswer(field, answer, today) ?? faultOfDivision(field, kept, isDivision));
    return fault === null ? [] : [{ field: field.id, fault }];
  });
}

const faultOfMissing = ({ required }: FormField): AnswerFault | null => (required ? 'missing' : null);

function faultOfDivision({ id, kind, within }: FormField, answers: Answers, isDivision: IsDivision | undefined): AnswerFault | null {
  const answer = answers[id];
  if (isDivision === undefined || typeof answer !== 'string') return null;
  if (kind === 'province') return isDivision(answer, null) ? null : 'not_a_division';
  const province = within === null ? undefined : answers[within];
  if (kind !== 'ward' || typeof province !== 'string') return null;
  return isDivision(province, answer) ? null : 'not_a_division';
}
