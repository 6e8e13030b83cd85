import { Type, type Static } from 'typebox';
import { StringEnum, Time } from './common';

/** What is wrong with one field or one paper: `field` is its id (`applicant.fullName`, `paper:G15-TP01`). */
export const FieldFault = Type.Object({
  field: Type.String(),
  fault: StringEnum([
    'missing', 'too_short', 'too_long', 'too_small', 'too_large', 'not_a_choice', 'not_a_date', 'date_too_early', 'date_too_late', 'not_a_number',
    'not_a_phone', 'not_an_email', 'not_an_id', 'not_a_tax_code', 'not_a_division', 'letters_only', 'unknown_field', 'not_ready', 'rejected',
  ]),
});
export type FieldFault = Static<typeof FieldFault>;

/** RFC 9457 body. `title` is written for the citizen, in the language asked for; `code` is stable. */
export const Problem = Type.Object({
  type: Type.String(),
  status: Type.Integer(),
  code: Type.String(),
  title: Type.String(),
  requestId: Type.String(),
  /** Machine-readable reason inside the code, e.g. which part of a dossier code is wrong. */
  hint: Type.Optional(Type.String()),
  retryAfterSeconds: Type.Optional(Type.Integer()),
  /** When a planned maintenance ends. */
  until: Type.Optional(Time),
  /** Whom to call when the way is blocked. */
  hotline: Type.Optional(Type.String()),
  fields: Type.Optional(Type.Array(FieldFault)),
});
export type Problem = Static<typeof Problem>;
