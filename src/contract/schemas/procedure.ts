import { Type, type Static } from 'typebox';
import { Nullable, PageQuery, StringEnum, Time } from './common';
import { Level } from './dossier';

export const ProcedureParams = Type.Object({ code: Type.String({ minLength: 8, maxLength: 40 }) });

/** Which province's offer is meant; the deployment's own when absent. */
export const ProvinceQuery = Type.Object({ province: Type.Optional(Type.String({ pattern: '^[a-z-]{2,30}$' })) }, { additionalProperties: false });

/** How it is done here: in the app, on the national portal, or at the counter only. */
export const Way = StringEnum(['native', 'handoff', 'counter']);

/** Things that happen in a life; the ids are stable, the words are the app's. */
export const LifeEvent = StringEnum([
  'birth', 'marriage', 'death', 'shop', 'house', 'moving', 'work_study', 'abroad', 'vehicle', 'papers',
]);
export type LifeEventName = Static<typeof LifeEvent>;

export const ProcedureSummary = Type.Object({
  code: Type.String(),
  name: Type.String(),
  field: Type.Object({ code: Type.String(), name: Type.String() }),
  levels: Type.Array(Level),
  agencyName: Type.String(),
  /** 3 and 4 of TT 32/2017/TT-BTTTT Đ.5; null when it is only done at the counter. */
  onlineLevel: Nullable(Type.Integer({ minimum: 3, maximum: 4 })),
  way: Way,
  /** Shortest stated time in working days; null when it is stated otherwise or not at all. */
  workingDays: Nullable(Type.Number()),
  /** The least that filing can cost, in đồng; 0 is free, null is unknown. */
  feeFromVnd: Nullable(Type.Integer({ minimum: 0 })),
});
export type ProcedureSummary = Static<typeof ProcedureSummary>;

export const ProcedureQuery = Type.Object(
  {
    ...ProvinceQuery.properties,
    ...PageQuery.properties,
    q: Type.Optional(Type.String({ maxLength: 120 })),
    event: Type.Optional(LifeEvent),
    level: Type.Optional(Level),
    /** `any`: whatever can be filed online, at either level. */
    onlineLevel: Type.Optional(StringEnum(['3', '4', 'any'])),
    /** As `fields` and `agencies` of the page name them. */
    field: Type.Optional(Type.String({ maxLength: 100 })),
    agency: Type.Optional(Type.String({ maxLength: 300 })),
  },
  { additionalProperties: false },
);

/** `fields` and `agencies` of everything the province offers, for the filters. */
export const ProcedurePage = Type.Object({
  items: Type.Array(ProcedureSummary),
  nextCursor: Nullable(Type.String()),
  total: Type.Integer({ minimum: 0 }),
  fields: Type.Array(Type.Object({ code: Type.String(), name: Type.String() })),
  agencies: Type.Array(Type.String()),
  fetchedAt: Time,
  stale: Type.Boolean(),
});
export type ProcedurePage = Static<typeof ProcedurePage>;

const FilingChannel = StringEnum(['counter', 'online', 'post']);

export const PaperNeed = Type.Object({
  code: Type.String(),
  name: Type.String(),
  originals: Type.Integer({ minimum: 0 }),
  copies: Type.Integer({ minimum: 0 }),
  required: Type.Boolean(),
  /** Codes of the cases that need it; null for all. */
  cases: Nullable(Type.Array(Type.String())),
  /** The national database that has it, or `form` for what is filled in here: so that it need not be handed in. */
  takenFrom: Nullable(Type.String()),
  template: Nullable(Type.Object({ name: Type.String(), url: Type.String() })),
  /** Asked only of who files for another (giấy ủy quyền). */
  forProxyOnly: Type.Boolean(),
});
export type PaperNeed = Static<typeof PaperNeed>;

/** Announced where papers are chosen (TT 32/2017/TT-BTTTT Đ.7). `types` are MIME types. */
export const UploadLimits = Type.Object({
  maxFileBytes: Type.Integer({ minimum: 1 }),
  maxFilesPerPaper: Type.Integer({ minimum: 1 }),
  maxTotalBytes: Type.Integer({ minimum: 1 }),
  types: Type.Array(Type.String()),
});
export type UploadLimits = Static<typeof UploadLimits>;

export const ProcedureDetail = Type.Object({
  ...ProcedureSummary.properties,
  provinceId: Type.String(),
  levelsBefore072025: Type.Array(Level),
  applicants: Type.Array(StringEnum(['citizen', 'business', 'organisation'])),
  times: Type.Array(Type.Object({ channel: FilingChannel, amount: Type.Number(), unit: StringEnum(['working_day', 'day', 'hour']) })),
  /** `amountVnd` null: set by the province or stated only in words (`note`). */
  fees: Type.Array(
    Type.Object({ name: Type.String(), channel: Nullable(FilingChannel), amountVnd: Nullable(Type.Integer({ minimum: 0 })), note: Nullable(Type.String()), exempt: Nullable(Type.String()) }),
  ),
  papers: Type.Array(PaperNeed),
  cases: Type.Array(Type.Object({ code: Type.String(), name: Type.String() })),
  results: Type.Array(Type.Object({ code: Type.String(), name: Type.String() })),
  legalGrounds: Type.Array(Type.Object({ number: Type.String(), name: Type.String() })),
  /** Plain text, paragraphs by line break. */
  howItGoes: Type.String(),
  requirements: Type.String(),
  events: Type.Array(LifeEvent),
  /** Which of the three postal options of QĐ 45/2016/QĐ-TTg Đ.5 it allows. */
  post: Type.Object({ collect: Type.Boolean(), deliver: Type.Boolean() }),
  handoffUrl: Nullable(Type.String()),
  uploadLimits: UploadLimits,
  updatedAt: Nullable(Type.String()),
  fetchedAt: Time,
  stale: Type.Boolean(),
});
export type ProcedureDetail = Static<typeof ProcedureDetail>;
