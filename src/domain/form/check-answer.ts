import { limitsOf, PATTERNS } from './limits';
import type { Answer, FieldKind, FormField } from './spec';

/** What is wrong with an answer; a subset of the contract's names. */
export type AnswerFault =
  | 'missing' | 'too_short' | 'too_long' | 'too_small' | 'too_large' | 'not_a_choice' | 'not_a_date' | 'date_too_early' | 'date_too_late'
  | 'not_a_number' | 'not_a_phone' | 'not_an_email' | 'not_an_id' | 'not_a_tax_code' | 'not_a_division' | 'letters_only';

const EXPRESSIONS = new Map(Object.entries(PATTERNS).map(([kind, { pattern }]) => [kind, new RegExp(pattern, 'u')]));

/** First thing wrong with a cleaned answer by itself, or null. `today` is `yyyy-MM-dd`; null leaves past and future open. */
export function checkAnswer(field: FormField, answer: Answer, today: string | null): AnswerFault | null {
  const { kind } = field;
  if (kind === 'yes_no') return typeof answer === 'boolean' ? null : 'not_a_choice';
  if (kind === 'number' || kind === 'money') return checkNumber(field, answer);
  if (kind === 'choices') return checkChoices(field, answer);
  if (typeof answer !== 'string') return faultOfKind(kind);
  if (kind === 'choice') return isOption(field, answer) ? null : 'not_a_choice';
  const faultOfLength = checkLength(field, answer);
  if (faultOfLength !== null) return faultOfLength;
  if (EXPRESSIONS.get(kind)?.test(answer) === false) return faultOfKind(kind);
  return kind === 'date' ? checkDate(field, answer, today) : null;
}

const faultOfKind = (kind: FieldKind): AnswerFault => PATTERNS[kind]?.fault ?? (kind === 'choice' ? 'not_a_choice' : 'letters_only');

const isOption = ({ options }: FormField, answer: string): boolean => options.some(({ value }) => value === answer);

function checkNumber(field: FormField, answer: Answer): AnswerFault | null {
  const limits = limitsOf(field);
  if (typeof answer !== 'number' || !Number.isFinite(answer)) return 'not_a_number';
  if (field.kind === 'money' && !Number.isInteger(answer)) return 'not_a_number';
  if (limits === null) return null;
  return answer < limits.min ? 'too_small' : answer > limits.max ? 'too_large' : null;
}

function checkChoices(field: FormField, answer: Answer): AnswerFault | null {
  const limits = limitsOf(field);
  if (!Array.isArray(answer) || new Set(answer).size !== answer.length) return 'not_a_choice';
  if (!answer.every((each) => isOption(field, each))) return 'not_a_choice';
  if (limits === null) return null;
  return answer.length < limits.min ? 'too_small' : answer.length > limits.max ? 'too_large' : null;
}

/** In characters as people count them, which is how JSON Schema counts too. */
function checkLength(field: FormField, answer: string): AnswerFault | null {
  const limits = limitsOf(field);
  if (limits === null) return null;
  const { length } = [...answer];
  return length < limits.min ? 'too_short' : length > limits.max ? 'too_long' : null;
}

function checkDate({ when }: FormField, answer: string, today: string | null): AnswerFault | null {
  const time = new Date(`${answer}T00:00:00Z`);
  if (Number.isNaN(time.getTime()) || !time.toISOString().startsWith(answer)) return 'not_a_date';
  if (today === null) return null;
  if (when === 'past' && answer > today) return 'date_too_late';
  return when === 'future' && answer < today ? 'date_too_early' : null;
}
