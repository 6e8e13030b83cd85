import { Type, type Static } from 'typebox';
import { Nullable, PageQuery, Time } from './common';
import { Level } from './dossier';
import { ProvinceQuery } from './procedure';

export const AgencyCode = Type.String({ pattern: '^[A-Z][0-9]{2}(?:\\.[0-9A-Z]{1,6}){0,4}$' });

/** A counter one can go to, as it is since 01/07/2025. */
export const AgencyView = Type.Object({
  code: AgencyCode,
  provinceId: Type.String(),
  name: Type.String(),
  level: Level,
  /** The ward it serves; null when it serves the whole province. */
  ward: Nullable(Type.Object({ code: Type.String(), name: Type.String() })),
  address: Type.String(),
  /** Opening hours in words, e.g. "7:00–11:30 và 13:30–17:00, thứ Hai đến thứ Sáu". */
  hours: Type.String(),
  phone: Type.String(),
  /** Its Official Account, to follow. */
  oaId: Nullable(Type.String()),
  latitude: Nullable(Type.Number({ minimum: -90, maximum: 90 })),
  longitude: Nullable(Type.Number({ minimum: -180, maximum: 180 })),
  takesBookings: Type.Boolean(),
  /** Communes of before 01/07/2025 whose work it does now. */
  formerly: Type.Array(Type.String()),
});
export type AgencyView = Static<typeof AgencyView>;

/** `q`: words of the name, the address or an old commune or district, without diacritics. `ward`: statistical code of a ward (`GET /divisions/…/wards`). */
export const AgencyQuery = Type.Object(
  {
    ...ProvinceQuery.properties,
    ...PageQuery.properties,
    level: Type.Optional(Level),
    q: Type.Optional(Type.String({ maxLength: 120 })),
    ward: Type.Optional(Type.String({ pattern: '^[0-9]{5}$' })),
    takesBookings: Type.Optional(Type.Boolean()),
  },
  { additionalProperties: false },
);

/** `formerly` is set when `q` named a place that is no more: its old name, to say "huyện Bắc Bình is now …" above the result. */
export const AgencyPage = Type.Object({
  items: Type.Array(AgencyView),
  nextCursor: Nullable(Type.String()),
  total: Type.Integer({ minimum: 0 }),
  formerly: Nullable(Type.String()),
});
export type AgencyPage = Static<typeof AgencyPage>;

export const AgencyParams = Type.Object({ code: AgencyCode });

/** A calendar day in Việt Nam, `yyyy-MM-dd`. */
export const Day = Type.String({ pattern: '^20[0-9]{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$' });

/** Without `date`: the first day that has a place. */
export const SlotQuery = Type.Object({ date: Type.Optional(Day) }, { additionalProperties: false });

/** `left` 0: full. `days` are those that can be booked, with the places left in each, so that a full day is not opened in vain. */
export const SlotList = Type.Object({
  agencyCode: AgencyCode,
  date: Nullable(Day),
  items: Type.Array(Type.Object({ id: Type.String(), from: Time, to: Time, left: Type.Integer({ minimum: 0 }) })),
  days: Type.Array(Type.Object({ date: Day, left: Type.Integer({ minimum: 0 }) })),
  fetchedAt: Time,
});
export type SlotList = Static<typeof SlotList>;
