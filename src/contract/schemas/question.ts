import { Type, type Static } from 'typebox';
import { NoticeVersion, Nullable, PageQuery, StringEnum, Time } from './common';
import { Uuid } from './draft';
import { LetterAnswer, LetterRating, LetterState, LetterStep, Writer } from './petition';

const ProvinceId = Type.String({ pattern: '^[a-z-]{2,30}$' });
const ProcedureCode = Type.String({ minLength: 8, maxLength: 40 });

/** `POST /questions`. One `draftId`, made on the phone, becomes one question. `mayPublish`: the question and its answer, never the name. */
export const QuestionBody = Type.Object(
  {
    draftId: Uuid,
    provinceId: ProvinceId,
    procedureCode: Type.Optional(ProcedureCode),
    agencyCode: Type.Optional(Type.String({ minLength: 2, maxLength: 40 })),
    title: Type.String({ minLength: 5, maxLength: 200 }),
    content: Type.String({ minLength: 10, maxLength: 1000 }),
    mayPublish: Type.Boolean(),
    who: Writer,
    consentVersion: NoticeVersion,
  },
  { additionalProperties: false },
);
export type QuestionBody = Static<typeof QuestionBody>;

export const QuestionSummary = Type.Object({
  id: Uuid,
  /** Our number, e.g. `HD-261122-7F3K9Q`. */
  number: Type.String(),
  provinceId: Type.String(),
  title: Type.String(),
  procedureCode: Nullable(Type.String()),
  state: LetterState,
  sentAt: Time,
  answerBy: Nullable(Type.String()),
});
export type QuestionSummary = Static<typeof QuestionSummary>;

export const QuestionView = Type.Object({
  ...QuestionSummary.properties,
  procedureName: Nullable(Type.String()),
  content: Type.String(),
  agencyName: Type.String(),
  upstreamNumber: Nullable(Type.String()),
  mayPublish: Type.Boolean(),
  steps: Type.Array(LetterStep),
  answer: Nullable(LetterAnswer),
  notAcceptedReason: Nullable(Type.String()),
  rating: Nullable(LetterRating),
  can: Type.Object({ rate: Type.Boolean() }),
  who: Writer,
  fetchedAt: Nullable(Time),
});
export type QuestionView = Static<typeof QuestionView>;

export const QuestionQuery = PageQuery;
export const QuestionPage = Type.Object({ items: Type.Array(QuestionSummary), nextCursor: Nullable(Type.String()) });
export type QuestionPage = Static<typeof QuestionPage>;

/** `GET /questions`: frequent questions first, then answered ones whose askers agreed. `q` may be without diacritics. */
export const AskedQuery = Type.Object(
  {
    ...PageQuery.properties,
    q: Type.Optional(Type.String({ maxLength: 120 })),
    province: Type.Optional(ProvinceId),
    procedure: Type.Optional(ProcedureCode),
  },
  { additionalProperties: false },
);
export const AskedItem = Type.Object({
  id: Type.String(),
  kind: StringEnum(['faq', 'question']),
  /** Null for what holds everywhere. */
  provinceId: Nullable(Type.String()),
  procedureCode: Nullable(Type.String()),
  title: Type.String(),
  answer: Type.String(),
  agency: Nullable(Type.String()),
  answeredAt: Nullable(Time),
});
export type AskedItem = Static<typeof AskedItem>;
export const AskedPage = Type.Object({ items: Type.Array(AskedItem), nextCursor: Nullable(Type.String()), total: Type.Integer({ minimum: 0 }) });
export type AskedPage = Static<typeof AskedPage>;
