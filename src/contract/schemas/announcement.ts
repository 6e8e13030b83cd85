import { Type, type Static } from 'typebox';
import { Nullable, PageQuery, StringEnum, Time } from './common';
import { ProvinceQuery } from './procedure';

/** `investment`: support for investors, which the centres publish beside their notices. */
export const AnnouncementCategory = StringEnum(['notice', 'procedure', 'investment', 'guide', 'maintenance']);
export type AnnouncementCategoryName = Static<typeof AnnouncementCategory>;

/** Text with links in it. `url` is always https and opens outside the app. */
const Inline = Type.Union([
  Type.Object({ kind: Type.Literal('text'), text: Type.String(), strong: Type.Boolean() }),
  Type.Object({ kind: Type.Literal('link'), text: Type.String(), url: Type.String() }),
]);
export type AnnouncementInline = Static<typeof Inline>;

/** What is left of the centre's HTML: a small tree of our own, safe to draw as it is. */
const Block = Type.Union([
  Type.Object({ kind: Type.Literal('heading'), text: Type.String() }),
  Type.Object({ kind: Type.Literal('paragraph'), parts: Type.Array(Inline) }),
  Type.Object({ kind: Type.Literal('list'), ordered: Type.Boolean(), items: Type.Array(Type.Array(Inline)) }),
  /** `url` is a path on the proxy, as `pictureUrl`. `alt` is empty when the centre gave no words for it: then it is decoration. */
  Type.Object({ kind: Type.Literal('picture'), url: Type.String(), alt: Type.String() }),
]);
export type AnnouncementBlock = Static<typeof Block>;

/** Province and the centre's own id: one word that a shared link can carry. */
export const AnnouncementId = Type.String({ pattern: '^[a-z-]{2,30}\\.[A-Za-z0-9_-]{1,60}$' });

export const AnnouncementSummary = Type.Object({
  id: AnnouncementId,
  provinceId: Type.String(),
  category: AnnouncementCategory,
  title: Type.String(),
  summary: Type.String(),
  pinned: Type.Boolean(),
  publishedAt: Time,
  validFrom: Nullable(Time),
  validTo: Nullable(Time),
  /** Path on the proxy (`/api/v1/announcements/…/pictures/0`), to be put behind its address; null without a picture. */
  pictureUrl: Nullable(Type.String()),
});
export type AnnouncementSummary = Static<typeof AnnouncementSummary>;

/** `publisher` and `sourceUrl` say whose words these are; `sourceUrl` is https on a host of the state, or null. */
export const AnnouncementView = Type.Object({
  ...AnnouncementSummary.properties,
  blocks: Type.Array(Block),
  publisher: Type.String(),
  sourceUrl: Nullable(Type.String()),
  fetchedAt: Time,
  stale: Type.Boolean(),
});
export type AnnouncementView = Static<typeof AnnouncementView>;

/** `q` is compared without diacritics; `pinned` asks for the pinned ones only. */
export const AnnouncementQuery = Type.Object(
  {
    ...ProvinceQuery.properties,
    ...PageQuery.properties,
    category: Type.Optional(AnnouncementCategory),
    q: Type.Optional(Type.String({ maxLength: 120 })),
    pinned: Type.Optional(Type.Boolean()),
  },
  { additionalProperties: false },
);

/** Pinned first, then newest; only those valid now. */
export const AnnouncementPage = Type.Object({
  items: Type.Array(AnnouncementSummary),
  nextCursor: Nullable(Type.String()),
  total: Type.Integer({ minimum: 0 }),
  fetchedAt: Time,
  stale: Type.Boolean(),
});
export type AnnouncementPage = Static<typeof AnnouncementPage>;

export const AnnouncementParams = Type.Object({ id: AnnouncementId });
export const AnnouncementPictureParams = Type.Object({ id: AnnouncementId, picture: Type.Integer({ minimum: 0, maximum: 29 }) });

/** What is under maintenance; `all` is every system of the province. */
export const MaintainedSystem = StringEnum(['one_stop', 'filing', 'payment', 'post', 'petition', 'booking', 'all']);
export type MaintainedSystemName = Static<typeof MaintainedSystem>;

export const Maintenance = Type.Object({
  id: Type.String(),
  provinceId: Type.String(),
  system: MaintainedSystem,
  from: Time,
  to: Time,
  /** The centre's own words, plain text; empty when it gave none. */
  text: Type.String(),
  /** Whether it lasts at the time of the answer. */
  now: Type.Boolean(),
});
export type MaintenanceView = Static<typeof Maintenance>;

/** From seven working days before (NĐ 224/2026/NĐ-CP Đ.13) to the end; soonest first. Without `province`, of all provinces served. */
export const MaintenanceList = Type.Object({ items: Type.Array(Maintenance) });
export type MaintenanceList = Static<typeof MaintenanceList>;
