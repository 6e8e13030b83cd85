import { reach } from './reach';
import type { Answer, Answers, FormField, FormSection, Words } from './spec';

export interface SummarySection {
  title: string;
  rows: { label: string; value: string }[];
}

/** Name of a province (ward null) or of a ward; null when unknown, then the code is shown. */
export type DivisionName = (province: string, ward: string | null) => string | null;

const YES: Words = { vi: 'Có', en: 'Yes' };
const NO: Words = { vi: 'Không', en: 'No' };

/** What was answered, in words, for reading back and for printing. Unanswered fields and empty sections are left out. */
export function answersSummary(sections: readonly FormSection[], answers: Readonly<Answers>, language: keyof Words, nameOf?: DivisionName): SummarySection[] {
  const { sections: shown, kept } = reach(sections, answers);
  return shown.flatMap((section) => {
    const rows = section.fields.flatMap((field) => {
      const answer = kept[field.id];
      return answer === undefined ? [] : [{ label: field.label[language], value: wordsOf(field, answer, kept, language, nameOf) }];
    });
    return rows.length === 0 ? [] : [{ title: section.title[language], rows }];
  });
}

function wordsOf(field: FormField, answer: Answer, answers: Answers, language: keyof Words, nameOf: DivisionName | undefined): string {
  if (Array.isArray(answer)) return answer.map((each) => labelOf(field, each, language)).join(', ');
  if (typeof answer === 'boolean') return (answer ? YES : NO)[language];
  if (typeof answer === 'number') return field.kind === 'money' ? `${grouped(answer)} đ` : String(answer).replace('.', language === 'vi' ? ',' : '.');
  if (field.kind === 'choice') return labelOf(field, answer, language);
  if (field.kind === 'date') return answer.split('-').reverse().join('/');
  if (field.kind === 'province') return nameOf?.(answer, null) ?? answer;
  const province = field.within === null ? undefined : answers[field.within];
  return field.kind === 'ward' && typeof province === 'string' ? (nameOf?.(province, answer) ?? answer) : answer;
}

const labelOf = ({ options }: FormField, value: string, language: keyof Words): string => options.find((option) => option.value === value)?.label[language] ?? value;

/** 10000 → "10.000", as money is written in Việt Nam. */
const grouped = (amount: number): string => String(amount).replace(/\B(?=(?:\d{3})+$)/g, '.');
