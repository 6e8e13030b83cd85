import { get, set } from 'react-hook-form';
import type { Answers, FormField, FormSection } from '../../../contract/schemas/form';

/** What the inputs hold: text, or chosen values; nested by section, as react-hook-form reads the dot in a name. */
export type FormValues = Record<string, Record<string, string | string[] | boolean | null | undefined>>;

/** Name of a field's input: its id, which always has a section before the dot. */
export function inputName(fieldId: string): `${string}.${string}` {
  const dot = fieldId.indexOf('.');
  return `${fieldId.slice(0, dot)}.${fieldId.slice(dot + 1)}`;
}

/** Everything answered so far as the inputs want it. Every field is there, so that its input starts empty and not undefined. */
export function toValues(sections: readonly FormSection[], answers: Readonly<Answers>): FormValues {
  const values: FormValues = {};
  for (const field of sections.flatMap(({ fields }) => fields)) {
    const answer = answers[field.id];
    set(values, field.id, Array.isArray(answer) ? answer : answer === undefined ? (field.kind === 'choices' ? [] : '') : typeof answer === 'number' ? numberText(answer) : String(answer));
  }
  return values;
}

const numberText = (value: number): string => String(value).replace('.', ',');

/** What the inputs hold as answers; blank ones are absent. A number that is none stays text, for the check to say so. */
export function toAnswers(sections: readonly FormSection[], values: FormValues): Answers {
  const answers: Answers = {};
  for (const field of sections.flatMap(({ fields }) => fields)) {
    const answer = answerOf(field, get(values, field.id));
    if (answer !== undefined) answers[field.id] = answer;
  }
  return answers;
}

function answerOf({ kind }: FormField, value: unknown): Answers[string] | undefined {
  if (kind === 'choices') {
    const chosen = (Array.isArray(value) ? value : [value]).filter((each): each is string => typeof each === 'string' && each !== '');
    return chosen.length === 0 ? undefined : chosen;
  }
  if (typeof value !== 'string' || value.trim() === '') return undefined;
  if (kind === 'yes_no') return value === 'true' ? true : value === 'false' ? false : value;
  if (kind === 'number' || kind === 'money') return numberOf(kind, value);
  return value;
}

/** Dots between groups of three are what people here write in thousands: "1.200" m² of land are not 1.2. */
const NUMBER = { grouped: /^-?[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?$/, mark: /\./g, plain: /^-?\d+(?:[.,]\d+)?$/ };
/** Of a đồng there are no thousandths: three digits behind a comma, as banks write them, or behind "1500." are thousands too. */
const MONEY = { grouped: /^-?[1-9]\d*(?:(?:\.\d{3})+(?:,\d{1,2})?|(?:,\d{3})+(?:\.\d{1,2})?)$/, mark: /[.,](?=\d{3})/g, plain: /^-?\d+(?:[.,]\d{1,2})?$/ };

/** "1.500.000" and "1 500 000" are one amount; "12,5" is twelve and a half, and so is "12.5" from a keyboard without a comma. */
function numberOf(kind: 'number' | 'money', text: string): number | string {
  const tight = text.replace(kind === 'money' ? /\s|đ$/g : /\s/g, '');
  const { grouped, mark, plain } = kind === 'money' ? MONEY : NUMBER;
  const ungrouped = grouped.test(tight) ? tight.replace(mark, '') : tight;
  return plain.test(ungrouped) ? Number(ungrouped.replace(',', '.')) : text;
}
