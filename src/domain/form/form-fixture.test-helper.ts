import type { Condition, FieldKind, FormField, FormSection } from './spec';

const words = (text: string) => ({ vi: text, en: `${text} (en)` });

/** A field for tests: required, without limits of its own, `a` and `b` to choose from. */
export function fieldOf(id: string, kind: FieldKind, change: Partial<FormField> = {}): FormField {
  const options = kind === 'choice' || kind === 'choices' ? ['a', 'b'].map((value) => ({ value, label: words(value.toUpperCase()) })) : [];
  return { id, kind, label: words(id), help: null, required: true, min: null, max: null, when: null, options, shownIf: [], autofill: null, within: null, ...change };
}

export function sectionOf(id: FormSection['id'], fields: FormField[], shownIf: Condition[] = []): FormSection {
  return { id, title: words(id), shownIf, fields };
}

/** Who files for whom, the relation asked only of who files for another, and for a relative of what kind. */
export const SMALL_FORM: FormSection[] = [
  sectionOf('applicant', [
    fieldOf('applicant.onBehalf', 'choice', { options: ['self', 'family', 'other'].map((value) => ({ value, label: words(value) })) }),
    fieldOf('applicant.fullName', 'name'),
    fieldOf('applicant.email', 'email', { required: false }),
  ]),
  sectionOf('proxy', [fieldOf('proxy.relation', 'choice'), fieldOf('proxy.note', 'text', { shownIf: [{ field: 'proxy.relation', is: ['b'] }] })], [
    { field: 'applicant.onBehalf', is: ['family', 'other'] },
  ]),
];
