import { Type, type Static } from 'typebox';

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
  /** Whom to call when the way is blocked. */
  hotline: Type.Optional(Type.String()),
});
export type Problem = Static<typeof Problem>;
