import { Type, type Static } from 'typebox';
import { Nullable, StringEnum } from './common';

const Words = Type.Object({ vi: Type.String(), en: Type.String() });

/** Holds when the answer to `field` is one of `is` (`true`/`false` for a yes/no). */
export const Condition = Type.Object({ field: Type.String(), is: Type.Array(Type.String()) });
export type Condition = Static<typeof Condition>;

export const FieldKind = StringEnum([
  'text', 'long_text', 'name', 'date', 'choice', 'choices', 'yes_no', 'number', 'money', 'phone', 'email', 'id_number', 'tax_code', 'province', 'ward',
]);

export const FormField = Type.Object({
  /** Section and name, e.g. `applicant.fullName`; unique in the form. */
  id: Type.String(),
  kind: FieldKind,
  label: Words,
  help: Nullable(Words),
  required: Type.Boolean(),
  /** Characters for text, value for numbers, count for choices. */
  min: Nullable(Type.Number()),
  max: Nullable(Type.Number()),
  /** For dates: `past`, `future` (today counts as both) or any. */
  when: Nullable(StringEnum(['past', 'future'])),
  options: Type.Array(Type.Object({ value: Type.String(), label: Words })),
  /** All must hold, else the field is not asked and its answer is dropped. */
  shownIf: Type.Array(Condition),
  /** What may be filled in from the account or an earlier filing. */
  autofill: Nullable(StringEnum(['name', 'phone', 'id_number', 'birth_date', 'email', 'province', 'ward', 'address'])),
  /** For `ward`: the id of the field that holds its province. */
  within: Nullable(Type.String()),
});
export type FormField = Static<typeof FormField>;

export const FormSection = Type.Object({
  id: StringEnum(['case', 'applicant', 'owner', 'proxy', 'details']),
  title: Words,
  shownIf: Type.Array(Condition),
  fields: Type.Array(FormField),
});
export type FormSection = Static<typeof FormSection>;

/** `GET /procedures/{code}/form`. `schema` says the same as JSON Schema 2020-12, save what must lie in the past or the future: that depends on the day. */
export const FormView = Type.Object({
  procedureCode: Type.String(),
  version: Type.Integer({ minimum: 1 }),
  sections: Type.Array(FormSection),
  schema: Type.Unknown(),
});
export type FormView = Static<typeof FormView>;

/** Field id → answer: text, date as `yyyy-MM-dd`, division code, number, yes/no, chosen values. An unanswered field is absent. */
export const Answers = Type.Record(
  Type.String({ pattern: '^[a-z]+\\.[A-Za-z0-9]{1,40}$' }),
  Type.Union([Type.String({ maxLength: 4000 }), Type.Number(), Type.Boolean(), Type.Array(Type.String({ maxLength: 80 }), { maxItems: 40 })]),
  { maxProperties: 200 },
);
export type Answers = Static<typeof Answers>;

export const DivisionList = Type.Object({ items: Type.Array(Type.Object({ code: Type.String(), name: Type.String() })) });
export type DivisionList = Static<typeof DivisionList>;
export const DivisionParams = Type.Object({ province: Type.String({ pattern: '^[0-9]{2}$' }) });
