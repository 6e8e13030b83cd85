import type { Answers, FormField, FormSection } from '../src/domain/form/spec';
import { checkAnswers } from '../src/domain/form/check-answers';
import { shownFields } from '../src/domain/form/reach';

const CANDIDATES: Readonly<Record<FormField['kind'], readonly (string | number | boolean)[]>> = {
  text: ['Nội dung', '0101234567', 'Thôn 3', '12345678'], long_text: ['Nội dung kê khai để thử máy.'], name: ['Nguyễn Văn An'], date: ['1990-05-05', '2027-05-05'], choice: [], choices: [],
  yes_no: [true, false], number: [1, 2, 10, 100, 2000], money: [1_000_000], phone: ['0912345678'], email: ['an@example.vn'], id_number: ['068090001234', '060090001234'], tax_code: ['3400123456'], province: ['68'], ward: [],
};

/** Answers that a form takes: its required fields filled with the first value that is right. Throws when there is none. */
export function fillForm(sections: readonly FormSection[], start: Answers, ward: string, today: string): Answers {
  const answers: Answers = { ...start };
  const tried = new Map<string, number>();
  for (let round = 0; round < 400; round += 1) {
    const [fault] = checkAnswers(sections, answers, today);
    if (fault === undefined) return answers;
    const field = shownFields(sections, answers).find(({ id }) => id === fault.field);
    const attempt = tried.get(fault.field) ?? 0;
    const value = field === undefined ? undefined : candidateOf(field, ward, attempt);
    if (value === undefined) throw new Error(`cannot fill ${fault.field}: ${fault.fault}`);
    answers[fault.field] = value;
    tried.set(fault.field, attempt + 1);
  }
  throw new Error('a form without an end');
}

function candidateOf(field: FormField, ward: string, attempt: number): Answers[string] | undefined {
  if (field.kind === 'ward') return attempt === 0 ? ward : undefined;
  if (field.kind === 'choice') return field.options[attempt]?.value;
  if (field.kind === 'choices') return attempt === 0 ? field.options.slice(0, Math.max(1, field.min ?? 1)).map(({ value }) => value) : undefined;
  if (field.kind === 'number' && field.min !== null && attempt === 0) return field.min;
  return CANDIDATES[field.kind][attempt];
}
