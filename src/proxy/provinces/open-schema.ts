import { Type, type Static } from 'typebox';
import { AgencyCode } from '../../contract/schemas/agency';
import { Nullable } from '../../contract/schemas/common';
import { Level } from '../../contract/schemas/dossier';

const BaseUrl = Type.String({ pattern: '^https?://[^\\s]+[^/]$' });

/** Who counts a province's dossiers. Secrets are named here and read from the environment. */
const StatisticsConfig = Type.Object(
  {
    kind: Type.Enum(['dvcqg', 'igate', 'camau', 'lgsp']),
    baseUrl: BaseUrl,
    userEnv: Type.Optional(Type.String()),
    secretEnv: Type.Optional(Type.String()),
    /** Named beside the figures. */
    source: Type.String({ minLength: 1 }),
  },
  { additionalProperties: false },
);
export type StatisticsConfig = Static<typeof StatisticsConfig>;

const BookingsConfig = Type.Object(
  {
    baseUrl: BaseUrl,
    keyEnv: Type.String({ minLength: 1 }),
    /** So long before its time an appointment can still be changed or cancelled in the app. */
    closesMinutes: Type.Integer({ minimum: 0, maximum: 10_080 }),
  },
  { additionalProperties: false },
);
export type BookingsConfig = Static<typeof BookingsConfig>;

/** A counter. `hours` null: those of the province. `phone` null: the hotline. */
const AgencyConfig = Type.Object(
  {
    code: AgencyCode,
    name: Type.String({ minLength: 1 }),
    level: Level,
    /** Statistical code of the ward it serves; null for the whole province. */
    ward: Nullable(Type.String({ pattern: '^[0-9]{5}$' })),
    address: Type.String({ minLength: 1 }),
    hours: Nullable(Type.String({ minLength: 1 })),
    phone: Nullable(Type.String({ pattern: '^0[0-9]{8,10}$|^1[0-9]{3}$|^1[89]00[0-9]{4}$' })),
    oaId: Nullable(Type.String({ pattern: '^[0-9]{5,25}$' })),
    latitude: Nullable(Type.Number({ minimum: 8, maximum: 24 })),
    longitude: Nullable(Type.Number({ minimum: 102, maximum: 118 })),
    takesBookings: Type.Boolean(),
  },
  { additionalProperties: false },
);
export type AgencyConfig = Static<typeof AgencyConfig>;

/** What a province tells everybody: notices, figures, counters. Null where it has no system for it. */
export const OpenConfig = Type.Object(
  {
    notices: Nullable(Type.Object({ baseUrl: BaseUrl }, { additionalProperties: false })),
    statistics: Nullable(StatisticsConfig),
    bookings: Nullable(BookingsConfig),
    /** Opening hours of the counters that have none of their own. */
    hours: Type.String({ minLength: 1 }),
    /** Statistical code of the province its wards belong to now. */
    division: Type.String({ pattern: '^[0-9]{2}$' }),
    agencies: Type.Array(AgencyConfig),
  },
  { additionalProperties: false },
);
