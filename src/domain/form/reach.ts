import { cleanAnswer } from './clean-answer';
import { isShown } from './is-shown';
import type { Answers, FormField, FormSection } from './spec';

interface Reached {
  /** Sections that have a field to show, with those fields. */
  sections: FormSection[];
  /** Answers of those fields, cleaned. */
  kept: Answers;
}

/** Walks the form once, in order: what a hidden field was answered opens nothing behind it. */
export function reach(sections: readonly FormSection[], answers: Readonly<Answers>): Reached {
  const kept: Answers = {};
  const shown = sections.map((section) => {
    if (!isShown(section.shownIf, kept)) return { ...section, fields: [] };
    const fields = section.fields.filter((field) => {
      if (!isShown(field.shownIf, kept)) return false;
      const answer = cleanAnswer(field.kind, answers[field.id]);
      if (answer !== undefined) kept[field.id] = answer;
      return true;
    });
    return { ...section, fields };
  });
  return { sections: shown.filter(({ fields }) => fields.length > 0), kept };
}

/** The sections to show now, each with the fields to show now. */
export function shownSections(sections: readonly FormSection[], answers: Readonly<Answers>): FormSection[] {
  return reach(sections, answers).sections;
}

/** The fields to show now, in form order. */
export function shownFields(sections: readonly FormSection[], answers: Readonly<Answers>): FormField[] {
  return reach(sections, answers).sections.flatMap(({ fields }) => fields);
}

/** What is to be sent: answers of shown fields only, in one spelling; unknown, unreachable and blank ones dropped. */
export function pruneAnswers(sections: readonly FormSection[], answers: Readonly<Answers>): Answers {
  return reach(sections, answers).kept;
}
