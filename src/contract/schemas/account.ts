import { Type, type Static } from 'typebox';
import { NoticeVersion, Nullable, StringEnum, Time } from './common';

/** What a citizen agrees to, one by one (Law 91/2025/QH15; NĐ 356/2025/NĐ-CP). */
export const ConsentPurpose = StringEnum(['phone', 'location', 'messages', 'filing', 'petition', 'question', 'booking']);
export type ConsentPurposeName = Static<typeof ConsentPurpose>;

const ConsentFact = Type.Object({ granted: Type.Boolean(), version: Type.String(), at: Time });

/** How it stands now; null when never asked. `history` newest first: the proof that is kept. */
export const ConsentView = Type.Object({ purpose: ConsentPurpose, current: Nullable(ConsentFact), history: Type.Array(ConsentFact) });
export type ConsentView = Static<typeof ConsentView>;
/** Every purpose, also those never asked. */
export const ConsentList = Type.Object({ items: Type.Array(ConsentView) });
export type ConsentList = Static<typeof ConsentList>;
export const ConsentParams = Type.Object({ purpose: ConsentPurpose });
/** `version` of the notice that was read. Taking back `phone` removes the number; taking back `messages` turns every channel off. */
export const ConsentBody = Type.Object({ granted: Type.Boolean(), version: NoticeVersion }, { additionalProperties: false });

export const SessionId = Type.String({ pattern: '^[A-Za-z0-9_-]{22}$' });
export const SessionItem = Type.Object({ id: SessionId, createdAt: Time, expiresAt: Time, /** The one that asks. */ current: Type.Boolean() });
export type SessionItem = Static<typeof SessionItem>;
export const SessionList = Type.Object({ items: Type.Array(SessionItem) });
export type SessionList = Static<typeof SessionList>;
export const SessionParams = Type.Object({ id: SessionId });

/** `GET /me/export`: a list for each part of what is kept, by its name (`profile`, `follows`, `filings` …), for the citizen to keep as a file. */
export const AccountExport = Type.Object({ madeAt: Time, parts: Type.Record(Type.String(), Type.Array(Type.Unknown())) });
export type AccountExport = Static<typeof AccountExport>;

/**
 * What stays after an account is deleted, without its owner where that is possible: what was handed to an agency is the agency's record.
 * `until` null: as long as the agency's own archive rules say. `law` names the rule.
 */
export const Remainder = Type.Object({
  part: StringEnum(['filings', 'petitions', 'questions', 'payments', 'postal_orders', 'bookings', 'consents']),
  count: Type.Integer({ minimum: 1 }),
  until: Nullable(Time),
  law: Type.String(),
});
export type RemainderView = Static<typeof Remainder>;

/** `GET /me/remainder` says it beforehand, `DELETE /me` says it once done. */
export const RemainderList = Type.Object({ items: Type.Array(Remainder) });
export type RemainderList = Static<typeof RemainderList>;
