import type { Answer, FieldKind } from './spec';

/** Control characters and lone surrogates: no form needs them, no database takes them all. */
const UNSTORABLE = /[\p{Cc}\p{Cs}]+/gu;
/** Zero-width marks that come along with copied text: nobody sees them, and no rule of a form allows them. */
const INVISIBLE = /\p{Cf}/gu;
/** What people put between the groups of a number; of hyphens there are many. */
const BETWEEN_GROUPS = /[\s.()/_\p{Pd}]/gu;
const UNSTORABLE_BUT_LINES = /[^\P{Cc}\n]+|\p{Cs}+/gu;

/** An answer in its one spelling; undefined when it says nothing. What is no answer of its kind stays as it is. */
export function cleanAnswer(kind: FieldKind, answer: Answer | undefined): Answer | undefined {
  if (Array.isArray(answer)) return answer.length === 0 ? undefined : answer;
  if (typeof answer !== 'string') return answer;
  const text = cleanText(kind, answer.replace(INVISIBLE, '').normalize('NFC'));
  return text === '' ? undefined : text;
}

function cleanText(kind: FieldKind, text: string): string {
  if (kind === 'long_text') return text.replace(/\r\n?/g, '\n').replace(UNSTORABLE_BUT_LINES, ' ').trim();
  const line = text.replace(UNSTORABLE, ' ').trim();
  if (kind === 'name') return line.replace(/\s+/g, ' ').replace(/\p{Pd}/gu, '-');
  if (kind === 'phone') return numberOf(line).replace(/^(?:\+|00)?84(?=\d{9,10}$)/, '0');
  return kind === 'id_number' || kind === 'tax_code' ? numberOf(numberOf(line).toUpperCase()) : line;
}

/** Full-width digits of some keyboards are digits. */
const numberOf = (line: string): string => line.normalize('NFKC').replace(BETWEEN_GROUPS, '').normalize('NFKC');
