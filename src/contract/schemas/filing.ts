import { Type, type Static } from 'typebox';
import { MAX_COUNT, NoticeVersion, Nullable, OneLine, PageQuery, StringEnum, Time } from './common';
import { Uuid } from './draft';
import { Answers } from './form';
import { PaymentView } from './payment';
import { PostalBody, PostalView } from './post';

/** `POST /filings`. The Idempotency-Key is made when the review screen opens. */
export const FilingBody = Type.Object(
  {
    draftId: Uuid,
    /** The revision that was reviewed; another one on the server is a `draft_conflict`. */
    revision: Type.Integer({ minimum: 1, maximum: MAX_COUNT }),
    resultWay: StringEnum(['counter', 'post', 'electronic']),
    post: Type.Array(PostalBody, { maxItems: 2 }),
    /** Version of the notice agreed to, and the commitment that what is said is true; both by the citizen's own tick. */
    consentVersion: NoticeVersion,
    committed: Type.Literal(true),
  },
  { additionalProperties: false },
);
export type FilingBody = Static<typeof FilingBody>;

/**
 * `accepted`: stored here for certain. `delivering`: being handed to the province's system. `delivered`: it has it, `dossierCode` is known.
 * `refused`: the system said no, with `reason`. `failed`: could not be handed over in time; staff have it on their list and the citizen is told.
 */
export const FilingState = StringEnum(['accepted', 'delivering', 'delivered', 'refused', 'failed']);
export type FilingState = Static<typeof FilingState>;

/** Something the citizen sent after filing, on its way or there. */
const Errand = Type.Object({
  id: Uuid,
  kind: StringEnum(['supplement', 'withdrawal', 'rating']),
  state: StringEnum(['accepted', 'delivering', 'delivered', 'refused', 'failed']),
  sentAt: Time,
  deliveredAt: Nullable(Time),
  reason: Nullable(Type.String()),
  /** The agency's request that a supplement answers; null for anything else. */
  requestId: Nullable(Type.String()),
});
export type ErrandView = Static<typeof Errand>;

export const FilingSummary = Type.Object({
  id: Uuid,
  /** Our receipt number, e.g. `MC-261122-7F3K9Q`; printed with a QR that leads back here. */
  number: Type.String(),
  provinceId: Type.String(),
  procedureCode: Type.String(),
  procedureName: Type.String(),
  state: FilingState,
  dossierCode: Nullable(Type.String()),
  acceptedAt: Time,
});
export type FilingSummary = Static<typeof FilingSummary>;

export const FilingView = Type.Object({
  ...FilingSummary.properties,
  /** Papers that answer a request for more are uploaded with it. */
  draftId: Uuid,
  onlineLevel: Type.Integer({ minimum: 3, maximum: 4 }),
  agencyName: Type.String(),
  /** When the agency's clock starts: now in office hours, else the next working morning (07:00–11:30, 13:30–17:00). */
  countsFrom: Time,
  deliveredAt: Nullable(Time),
  reason: Nullable(Type.String()),
  resultWay: StringEnum(['counter', 'post', 'electronic']),
  answers: Answers,
  formVersion: Type.Integer(),
  papers: Type.Array(Type.Object({ id: Uuid, paperCode: Type.String(), name: Type.String(), fileName: Type.String(), sizeBytes: Type.Integer() })),
  payment: Nullable(PaymentView),
  postal: Type.Array(PostalView),
  errands: Type.Array(Errand),
  rating: Nullable(Type.Integer({ minimum: 1, maximum: 3 })),
});
export type FilingView = Static<typeof FilingView>;

export const FilingQuery = PageQuery;
export const FilingPage = Type.Object({ items: Type.Array(FilingSummary), nextCursor: Nullable(Type.String()) });
export type FilingPage = Static<typeof FilingPage>;

/** One complete answer to one request (NĐ 61/2018/NĐ-CP Đ.19.4); papers are uploaded with the filing's own `draftId`. */
export const SupplementBody = Type.Object(
  { requestId: OneLine(100), note: Type.String({ maxLength: 1000 }), paperIds: Type.Array(Uuid, { maxItems: 40 }) },
  { additionalProperties: false },
);
export const WithdrawalBody = Type.Object({ reason: Type.String({ minLength: 1, maxLength: 500 }), confirmed: Type.Literal(true) }, { additionalProperties: false });

export const ResultFile = Type.Object({ id: Type.String(), name: Type.String(), signature: StringEnum(['valid', 'none', 'invalid', 'unknown']) });
export const ResultList = Type.Object({ items: Type.Array(ResultFile) });
export type ResultList = Static<typeof ResultList>;
export const ResultParams = Type.Object({ id: Uuid, fileId: OneLine(120) });
export const ResultToken = Type.Object({ token: Type.String({ pattern: '^[\\w-]{43}$' }) });
/** A link that works once within five minutes, for the host's own document viewer, which sends no headers. */
export const ResultLink = Type.Object({ url: Type.String(), expiresAt: Time });
export type ResultLink = Static<typeof ResultLink>;
