import { Type, type Static } from 'typebox';
import { NOTICE_KINDS } from '../../domain/telling/kinds';
import { NoticeVersion, Nullable, StringEnum, Time } from './common';
import { Uuid } from './draft';

export const InboxKind = StringEnum([...NOTICE_KINDS]);
export type InboxKind = Static<typeof InboxKind>;

const DossierSubject = Type.Object({ kind: Type.Literal('dossier'), code: Type.String(), provinceId: Type.String() });
const OwnSubject = Type.Object({ kind: StringEnum(['filing', 'petition', 'question', 'booking']), id: Type.String() });

/** What an entry is about, and where its button leads. */
export const InboxSubject = Type.Union([DossierSubject, OwnSubject]);
export type InboxSubject = Static<typeof InboxSubject>;

/**
 * One thing that changed. `facts` hold what a sentence needs; a fact that this citizen's tier does not show is not there, so words must do without it.
 * Of a dossier, always: `group`, `levelReached`, `levelNow`, `timeliness`, `knownAt` (as in `completion`); `moved` also `levelFrom`, `levelTo`.
 * From tier 1: `procedure`, `agency` (who has it now; of `accepted` who took it), `dueAt`; `refused` and `status_changed` `reason`; `supplement_wanted` `requests`, `papers` (numbers), `reason`,
 * `expiresAt`; `overdue` `daysLate` (working days; null with an apology that came in time), `apologyReason`, `newDueAt`; `result_ready` `returnPlace`.
 * From tier 2: `fee_due` `amountVnd`; `result_ready` `results` (number); `post` `trackingNumber`, `postalState`.
 * Of a filing: `number`, `procedure`, `agency`; `filing_delivered` `code`, `provinceId`; `filing_refused` `reason`.
 * Of the others: what their own parts add (petition `number`, `title`, `agency`, `state`; booking `number`, `at`, `agency`, `state`).
 */
export const InboxEntry = Type.Object({
  id: Uuid,
  kind: InboxKind,
  at: Time,
  readAt: Nullable(Time),
  subject: InboxSubject,
  facts: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number(), Type.Null()])),
});
export type InboxEntry = Static<typeof InboxEntry>;

/** Newest first. With `unread=true` only what was not read. */
export const InboxQuery = Type.Object(
  {
    cursor: Type.Optional(Type.String({ maxLength: 200 })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 50, default: 20 })),
    unread: Type.Optional(Type.Boolean()),
  },
  { additionalProperties: false },
);

/** `unread` is counted up to 100, which means "100 or more". */
export const InboxPage = Type.Object({ items: Type.Array(InboxEntry), nextCursor: Nullable(Type.String()), unread: Type.Integer({ minimum: 0, maximum: 100 }) });
export type InboxPage = Static<typeof InboxPage>;

/** `PUT /inbox/read`: this entry and everything older. */
export const ReadUpToBody = Type.Object({ upTo: Uuid }, { additionalProperties: false });
/** What is left unread, as in the page. */
export const UnreadView = Type.Object({ unread: Type.Integer({ minimum: 0, maximum: 100 }) });
export type UnreadView = Static<typeof UnreadView>;

const Switch = Type.Boolean();
const KindSwitches = Type.Object({
  accepted: Switch, refused: Switch, moved: Switch, supplement_wanted: Switch, fee_due: Switch, due_tomorrow: Switch, overdue: Switch, result_ready: Switch, returned: Switch,
  post: Switch, status_changed: Switch, petition_answered: Switch, petition_moved: Switch, question_answered: Switch, booking: Switch, filing_delivered: Switch, filing_refused: Switch, filing_failed: Switch,
}, { additionalProperties: false });
const ChannelSwitches = Type.Object({ oa: Switch, zbs: Switch, mini_app: Switch }, { additionalProperties: false });

/**
 * `kinds`: of which a message is wanted; the inbox has them all. `channels`: over what messages may come. `reach`: over what they can:
 * the OA is followed; a phone number was given for messages; notifications of the mini app were accepted. `offered`: what this deployment can send over.
 */
export const NotificationSettings = Type.Object({
  kinds: KindSwitches,
  channels: ChannelSwitches,
  reach: Type.Object({ oa: StringEnum(['following', 'not_following', 'unknown']), zbs: Type.Boolean(), mini_app: Type.Boolean() }),
  offered: ChannelSwitches,
});
export type NotificationSettings = Static<typeof NotificationSettings>;

/** Both whole: what is sent replaces what was. */
export const NotificationSettingsBody = Type.Object({ kinds: KindSwitches, channels: ChannelSwitches }, { additionalProperties: false });
export type NotificationSettingsBody = Static<typeof NotificationSettingsBody>;

const ZaloToken = Type.String({ minLength: 1, maxLength: 4096 });

/** What the host told after followOA / unfollowOA. Zalo is asked for the ids with the token; none is taken from the client. */
export const OaChannelBody = Type.Object({ followed: Type.Boolean(), zaloAccessToken: ZaloToken }, { additionalProperties: false });
/** What the host told after requestSendNotification. */
export const MiniAppChannelBody = Type.Object({ accepted: Type.Boolean(), zaloAccessToken: ZaloToken }, { additionalProperties: false });
/** Consent to messages by phone number: the number itself is kept (sealed) for this purpose alone, and gone when `accepted` is false. */
export const ZbsChannelBody = Type.Union([
  Type.Object({ accepted: Type.Literal(true), zaloAccessToken: ZaloToken, phoneToken: ZaloToken, consentVersion: NoticeVersion }, { additionalProperties: false }),
  Type.Object({ accepted: Type.Literal(false) }, { additionalProperties: false }),
]);
