import { Type, type Static } from 'typebox';
import { PROVINCE_IDS } from './model';

const closed = { additionalProperties: false };
const Text = (maxLength: number) => Type.String({ minLength: 1, maxLength });
const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', format: 'date' });
const Workdays = Type.Integer({ minimum: -400, maximum: 400 });

const Party = Type.Object(
  {
    name: Text(120),
    kind: Type.Optional(Type.Enum(['citizen', 'business', 'agency', 'other'])),
    idNumber: Type.Optional(Type.String({ pattern: '^\\d{9,13}$' })),
    phone: Type.Optional(Type.String({ pattern: '^\\d{9,11}$' })),
    address: Type.Optional(Text(200)),
  },
  closed,
);

/**
 * A dossier described by what matters to the one who makes it; everything else is filled in plausibly.
 * Days count working days before or after now; dates are Vietnamese days.
 */
export const DossierSpec = Type.Object(
  {
    province: Type.Enum([...PROVINCE_IDS]),
    /** Identity code of the counter that takes it; a commune of today when absent. */
    office: Type.Optional(Text(35)),
    /** Whole code, or only how its unit is spelled and its number of the day. */
    code: Type.Optional(Type.String({ minLength: 5, maxLength: 60, pattern: '^[0-9A-ZĐ][0-9A-Za-zĐđ./_-]*$' })),
    unit: Type.Optional(Type.String({ maxLength: 35, pattern: '^[0-9A-Z.]+$' })),
    sequence: Type.Optional(Type.String({ pattern: '^\\d{3,7}$' })),
    altCode: Type.Optional(Type.String({ maxLength: 60, pattern: '^[0-9A-Z./-]+$' })),
    procedure: Type.Optional(Text(20)),
    status: Type.Optional(Type.Enum([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10])),
    /** The system's own words for the status. */
    statusLabel: Type.Optional(Text(80)),
    receivedDaysAgo: Type.Optional(Type.Integer({ minimum: 0, maximum: 1000 })),
    receivedOn: Type.Optional(Day),
    /** null: no appointment. */
    dueInDays: Type.Optional(Type.Union([Workdays, Type.Null()])),
    dueOn: Type.Optional(Day),
    finishedDaysAgo: Type.Optional(Type.Integer({ minimum: 0, maximum: 1000 })),
    finishedOn: Type.Optional(Day),
    /** How many steps are behind it. */
    stepsDone: Type.Optional(Type.Integer({ minimum: 0, maximum: 12 })),
    /** From this step on the successor of the counter has it (reorganisation of 01/07/2025). */
    handOver: Type.Optional(Type.Object({ fromStep: Type.Integer({ minimum: 1, maximum: 12 }), office: Text(35) }, closed)),
    /** Number of the test citizen who owns it. */
    citizen: Type.Optional(Type.Integer({ minimum: 1, maximum: 99 })),
    owner: Type.Optional(Party),
    submitter: Type.Optional(Party),
    channel: Type.Optional(Type.Enum(['counter', 'online', 'post'])),
    supplement: Type.Optional(
      Type.Object(
        {
          reason: Type.Optional(Text(500)),
          papers: Type.Optional(Type.Array(Text(200), { maxItems: 10 })),
          expiresInDays: Type.Optional(Workdays),
          answered: Type.Optional(Type.Boolean()),
        },
        closed,
      ),
    ),
    feeVnd: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000_000 })),
    apology: Type.Optional(Type.Object({ reason: Type.Optional(Text(500)), newDueInDays: Workdays }, closed)),
    reason: Type.Optional(Text(500)),
    postal: Type.Optional(Type.Boolean()),
    shows: Type.Optional(Text(200)),
  },
  closed,
);
export type DossierSpec = Static<typeof DossierSpec>;
