import { Type, type Static } from 'typebox';
import { PETITION_KINDS } from '../../domain/petition/kinds';
import { LETTER_STATES } from '../../domain/petition/state';
import { NoticeVersion, Nullable, PageQuery, StringEnum, Time } from './common';
import { Level } from './dossier';
import { Uuid } from './draft';
import { UploadLimits } from './procedure';
import { Score } from './rating';

const ProvinceId = Type.String({ pattern: '^[a-z-]{2,30}$' });
/** `yyyy-MM-dd` in Việt Nam. */
const Day = Type.String({ pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' });
const WardCode = Type.String({ pattern: '^[0-9]{5}$' });

/**
 * What a phản ánh, kiến nghị is about (NĐ 20/2008/NĐ-CP Đ.5): acts of delay and trouble · rules that do not fit life · that contradict one another ·
 * that break the law · or a treaty · other rules · a solution proposed · an initiative for administration.
 */
export const PetitionKind = StringEnum([...PETITION_KINDS]);
export type PetitionKind = Static<typeof PetitionKind>;

/** Who writes; the law wants name, address and phone (NĐ 20/2008/NĐ-CP Đ.7). */
export const Writer = Type.Object(
  {
    name: Type.String({ minLength: 2, maxLength: 50 }),
    address: Type.String({ minLength: 5, maxLength: 200 }),
    phone: Type.String({ pattern: '^0[0-9]{9}$' }),
    email: Type.Optional(Type.String({ format: 'email', maxLength: 100 })),
  },
  { additionalProperties: false },
);
export type Writer = Static<typeof Writer>;

/** `from`: the host's location token, redeemed at `/me/location`, or a point on the map. */
export const Place = Type.Object(
  { latitude: Type.Number({ minimum: 8, maximum: 24 }), longitude: Type.Number({ minimum: 102, maximum: 118 }), from: StringEnum(['zalo', 'map']) },
  { additionalProperties: false },
);
export type Place = Static<typeof Place>;

/** What the citizen answered at the gate. `sure`: saw that the words sound like a complaint or denunciation and says that it is neither. */
export const GateAnswers = Type.Object(
  { againstDecision: Type.Boolean(), reportsOffender: Type.Boolean(), sure: Type.Boolean() },
  { additionalProperties: false },
);
export type GateAnswers = Static<typeof GateAnswers>;

/**
 * `POST /petitions`. `draftId` is made on the phone when writing begins: it holds the pictures, and however often and from wherever it is sent, one
 * draft becomes one petition.
 */
export const PetitionBody = Type.Object(
  {
    draftId: Uuid,
    provinceId: ProvinceId,
    kind: PetitionKind,
    gate: GateAnswers,
    title: Type.String({ minLength: 5, maxLength: 200 }),
    content: Type.String({ minLength: 20, maxLength: 4000 }),
    placeText: Type.Optional(Type.String({ maxLength: 200 })),
    ward: Type.Optional(WardCode),
    location: Type.Optional(Place),
    dossierCode: Type.Optional(Type.String({ minLength: 6, maxLength: 60 })),
    agencyCode: Type.Optional(Type.String({ minLength: 2, maxLength: 40 })),
    /** Ids of ready papers of this draft: up to five pictures, or one video. */
    pictures: Type.Array(Uuid, { maxItems: 5, uniqueItems: true }),
    who: Writer,
    showName: Type.Boolean(),
    consentVersion: NoticeVersion,
  },
  { additionalProperties: false },
);
export type PetitionBody = Static<typeof PetitionBody>;

/** `PUT /petition-drafts/{id}`: makes room for pictures; then tus with `draftId` = this id and `paperCode` `picture` or `video`. */
export const PetitionDraftBody = Type.Object({ provinceId: ProvinceId }, { additionalProperties: false });
export const PetitionDraftView = Type.Object({ id: Uuid, provinceId: Type.String(), limits: UploadLimits, expiresAt: Time });
export type PetitionDraftView = Static<typeof PetitionDraftView>;

/**
 * `accepted`: stored here for certain. `sent`: the agency's system has it. `received`, `forwarded` (to who is competent), `in_progress`, `answered`,
 * `not_accepted` (with the reason) are what the agency says. `failed`: could not be handed over in time; staff have it on their list.
 */
export const LetterState = StringEnum([...LETTER_STATES]);
export type LetterState = Static<typeof LetterState>;

export const LetterStep = Type.Object({ at: Time, agency: Nullable(Type.String()), text: Type.String(), state: LetterState });
export type LetterStep = Static<typeof LetterStep>;

export const LetterAnswer = Type.Object({ at: Nullable(Time), agency: Nullable(Type.String()), text: Type.String() });
export type LetterAnswer = Static<typeof LetterAnswer>;

export const LetterRating = Type.Object({ score: Score, comment: Type.String() });

export const PetitionSummary = Type.Object({
  id: Uuid,
  /** Our number, e.g. `PA-261122-7F3K9Q`. */
  number: Type.String(),
  provinceId: Type.String(),
  kind: PetitionKind,
  title: Type.String(),
  state: LetterState,
  sentAt: Time,
  answerBy: Nullable(Day),
});
export type PetitionSummary = Static<typeof PetitionSummary>;

/** A petition as its own citizen sees it. */
export const PetitionView = Type.Object({
  ...PetitionSummary.properties,
  content: Type.String(),
  placeText: Nullable(Type.String()),
  ward: Nullable(Type.Object({ code: Type.String(), name: Type.String() })),
  location: Nullable(Place),
  dossierCode: Nullable(Type.String()),
  /** Whom it was sent to, and who has it now as far as is known. */
  agencyName: Type.String(),
  handlerName: Nullable(Type.String()),
  /** The number it has in the agency's system, once it is there. */
  upstreamNumber: Nullable(Type.String()),
  /** Latest day to hand it to who is competent: 5 working days (NĐ 20/2008/NĐ-CP Đ.9). */
  forwardBy: Day,
  steps: Type.Array(LetterStep),
  answer: Nullable(LetterAnswer),
  notAcceptedReason: Nullable(Type.String()),
  rating: Nullable(LetterRating),
  reopened: Nullable(Type.Object({ at: Time, why: Type.String() })),
  /** The last time the citizen asked how far it is (NĐ 20/2008/NĐ-CP Đ.12). */
  progressAskedAt: Nullable(Time),
  can: Type.Object({ rate: Type.Boolean(), reopen: Type.Boolean(), askProgress: Type.Boolean() }),
  pictures: Type.Array(Type.Object({ id: Uuid, fileName: Type.String(), fileType: Type.String(), sizeBytes: Type.Integer() })),
  who: Writer,
  showName: Type.Boolean(),
  /** When the agency's system was last heard; null before it has it. */
  fetchedAt: Nullable(Time),
});
export type PetitionView = Static<typeof PetitionView>;

export const PetitionQuery = PageQuery;
export const PetitionPage = Type.Object({ items: Type.Array(PetitionSummary), nextCursor: Nullable(Type.String()) });
export type PetitionPage = Static<typeof PetitionPage>;

export const ReopenBody = Type.Object({ why: Type.String({ minLength: 10, maxLength: 1000 }) }, { additionalProperties: false });

/** `POST /petitions/check`, while writing; nothing of it is kept. */
export const CheckBody = Type.Object(
  {
    provinceId: Type.Optional(ProvinceId),
    title: Type.String({ maxLength: 200 }),
    content: Type.String({ maxLength: 4000 }),
    procedureCode: Type.Optional(Type.String({ maxLength: 40 })),
  },
  { additionalProperties: false },
);
export const AlikeItem = Type.Object({
  id: Type.String(),
  kind: StringEnum(['petition', 'question', 'faq']),
  title: Type.String(),
  answer: Type.String(),
  area: Nullable(Type.String()),
  agency: Nullable(Type.String()),
});
export type AlikeItem = Static<typeof AlikeItem>;
/** A number in public text that belongs to somebody: `at` and `length` count UTF-16 units of the field as it was sent. */
export const PersonalNumber = Type.Object({
  field: StringEnum(['title', 'content']),
  kind: StringEnum(['phone', 'id', 'plate', 'bank']),
  at: Type.Integer({ minimum: 0 }),
  length: Type.Integer({ minimum: 1 }),
});
export const CheckView = Type.Object({
  alike: Type.Array(AlikeItem),
  warnings: Type.Array(PersonalNumber),
  /** What the words sound like; another than `petition` belongs to Tiếp công dân. */
  soundsLike: StringEnum(['petition', 'complaint', 'denunciation']),
});
export type CheckView = Static<typeof CheckView>;

/** `GET /petitions`: answered ones that agencies publish. Never a name. `q` may be without diacritics. */
export const PublishedQuery = Type.Object(
  {
    ...PageQuery.properties,
    q: Type.Optional(Type.String({ maxLength: 120 })),
    province: Type.Optional(ProvinceId),
    area: Type.Optional(Type.String({ maxLength: 120 })),
    agency: Type.Optional(Type.String({ maxLength: 200 })),
    kind: Type.Optional(PetitionKind),
  },
  { additionalProperties: false },
);
export const PublishedPetition = Type.Object({
  id: Uuid,
  provinceId: Type.String(),
  kind: Nullable(PetitionKind),
  title: Type.String(),
  area: Nullable(Type.String()),
  agency: Nullable(Type.String()),
  answer: Type.String(),
  answeredAt: Nullable(Time),
});
export type PublishedPetition = Static<typeof PublishedPetition>;
/** `areas` and `agencies` of everything published in the province asked for, for the filters. */
export const PublishedPage = Type.Object({
  items: Type.Array(PublishedPetition),
  nextCursor: Nullable(Type.String()),
  total: Type.Integer({ minimum: 0 }),
  areas: Type.Array(Type.String()),
  agencies: Type.Array(Type.String()),
});
export type PublishedPage = Static<typeof PublishedPage>;

/** `GET /listening?province=`: who hears what in a province, and where complaints and denunciations go. */
export const ListeningQuery = Type.Object({ province: Type.Optional(ProvinceId) }, { additionalProperties: false });
export const ListeningView = Type.Object({
  provinceId: Type.String(),
  systemName: Type.String(),
  /** To choose from; without a choice the place, the dossier or the kind decides. */
  agencies: Type.Array(Type.Object({ code: Type.String(), name: Type.String(), level: Level })),
  /** Statistical codes of the provinces whose wards may be named. */
  divisions: Type.Array(Type.String()),
  /** Tiếp công dân: for khiếu nại and tố cáo. */
  reception: Type.Object({ name: Type.String(), address: Type.String(), phone: Type.String(), hours: Type.String(), url: Nullable(Type.String()) }),
  forwardWorkingDays: Type.Integer(),
  answerWorkingDays: Type.Integer(),
  limits: UploadLimits,
  takesVideo: Type.Boolean(),
  /** What the citizen agrees to before sending; `consentVersion` of what is sent. */
  consentVersion: Type.String(),
});
export type ListeningView = Static<typeof ListeningView>;

/** `POST /me/location`: the host's location token, redeemed. `consentVersion` is the notice beside the button. `ward` null where the division data cannot tell. */
export const LocationBody = Type.Object(
  { zaloAccessToken: Type.String({ minLength: 1, maxLength: 4096 }), locationToken: Type.String({ minLength: 1, maxLength: 4096 }), consentVersion: NoticeVersion },
  { additionalProperties: false },
);
export const LocationView = Type.Object({
  latitude: Type.Number(),
  longitude: Type.Number(),
  ward: Nullable(Type.Object({ code: Type.String(), name: Type.String(), province: Type.String() })),
});
export type LocationView = Static<typeof LocationView>;
