import { Type, type Static } from 'typebox';
import { MAX_COUNT, Nullable, PageQuery, Time } from './common';
import { Answers } from './form';

export const Uuid = Type.String({ pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$' });
export const IdParams = Type.Object({ id: Uuid });

/** `PUT /drafts/{id}`: the whole draft. `baseRevision` is what it was made from, 0 for a new one; another on the server is a `draft_conflict`. */
export const DraftBody = Type.Object(
  {
    provinceId: Type.String({ pattern: '^[a-z-]{2,30}$' }),
    procedureCode: Type.String({ pattern: '^[0-9A-Za-z.]{8,40}$' }),
    formVersion: Type.Integer({ minimum: 1, maximum: MAX_COUNT }),
    answers: Answers,
    /** Where the citizen was: `form`, `papers`, `review`. */
    step: Type.Enum(['form', 'papers', 'review']),
    baseRevision: Type.Integer({ minimum: 0, maximum: MAX_COUNT }),
  },
  { additionalProperties: false },
);
export type DraftBody = Static<typeof DraftBody>;

export const DraftView = Type.Object({
  id: Uuid,
  provinceId: Type.String(),
  procedureCode: Type.String(),
  procedureName: Type.String(),
  formVersion: Type.Integer(),
  answers: Answers,
  step: Type.Enum(['form', 'papers', 'review']),
  revision: Type.Integer({ minimum: 1 }),
  savedAt: Time,
  /** Removed then; every save moves it. */
  expiresAt: Time,
  /** Set once it was filed: the filing it became. */
  filingId: Nullable(Uuid),
});
export type DraftView = Static<typeof DraftView>;

export const DraftQuery = PageQuery;
/** Without their answers, newest first; filed ones are not listed. */
export const DraftSummary = Type.Object({
  id: Uuid, provinceId: Type.String(), procedureCode: Type.String(), procedureName: Type.String(), step: Type.Enum(['form', 'papers', 'review']),
  revision: Type.Integer(), savedAt: Time, expiresAt: Time,
});
export type DraftSummary = Static<typeof DraftSummary>;
export const DraftPage = Type.Object({ items: Type.Array(DraftSummary), nextCursor: Nullable(Type.String()) });
export type DraftPage = Static<typeof DraftPage>;
