/** A form as data; the same shape as the contract's, which this layer may not import. */
export interface Words {
  vi: string;
  en: string;
}

/** Holds when the answer to `field`, which comes earlier in the form, is one of `is` (`true`/`false` for a yes/no). */
export interface Condition {
  field: string;
  is: string[];
}

export type FieldKind =
  | 'text' | 'long_text' | 'name' | 'date' | 'choice' | 'choices' | 'yes_no' | 'number' | 'money' | 'phone' | 'email' | 'id_number' | 'tax_code' | 'province' | 'ward';

export interface FormField {
  /** Section and name, e.g. `applicant.fullName`; unique in the form. */
  id: string;
  kind: FieldKind;
  label: Words;
  help: Words | null;
  required: boolean;
  /** Characters for text, value for numbers, count for choices. */
  min: number | null;
  max: number | null;
  /** For dates; today counts as both. */
  when: 'past' | 'future' | null;
  options: { value: string; label: Words }[];
  /** All must hold, else the field is not asked. */
  shownIf: Condition[];
  autofill: 'name' | 'phone' | 'id_number' | 'birth_date' | 'email' | 'province' | 'ward' | 'address' | null;
  /** For `ward`: the field with its province. */
  within: string | null;
}

export interface FormSection {
  id: 'case' | 'applicant' | 'owner' | 'proxy' | 'details';
  title: Words;
  shownIf: Condition[];
  fields: FormField[];
}

export type Answer = string | number | boolean | string[];

/** By field id; an unanswered field is absent. */
export type Answers = Record<string, Answer>;

/** True when the pair is a division there is; the ward is null when only the province is asked about. */
export type IsDivision = (province: string, ward: string | null) => boolean;
