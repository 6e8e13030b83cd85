import { Type, type Static } from 'typebox';
import { Level } from '../../contract/schemas/dossier';
import { PetitionKind } from '../../contract/schemas/petition';
import { UploadLimits } from '../../contract/schemas/procedure';

const Text = Type.String({ minLength: 1, maxLength: 300 });
const AgencyCode = Type.String({ minLength: 2, maxLength: 40 });

/** A body that hears petitions and has no counter of its own among the province's agencies. */
const Body = Type.Object({ code: AgencyCode, name: Text, level: Level }, { additionalProperties: false });

/** How to reach the system that takes petitions and questions. Secrets are named here and read from the environment. */
const ListeningSystemConfig = Type.Object(
  {
    kind: Type.Enum(['gopy', 'portal']),
    name: Text,
    baseUrl: Type.String({ pattern: '^https?://' }),
    userEnv: Type.Optional(Type.String()),
    secretEnv: Type.Optional(Type.String()),
    /** As which source the system has registered this app; an unknown one is turned away. */
    source: Type.String({ minLength: 1, maxLength: 40 }),
    /** The system's own number of the field that a kind belongs to, and that of questions. */
    fields: Type.Record(PetitionKind, Type.String({ pattern: '^[0-9]{1,9}$' })),
    questionField: Type.String({ pattern: '^[0-9]{1,9}$' }),
    timeoutMs: Type.Integer({ minimum: 500, maximum: 40_000 }),
    maxConcurrent: Type.Integer({ minimum: 1, maximum: 64 }),
    maxQueued: Type.Integer({ minimum: 0, maximum: 1024 }),
  },
  { additionalProperties: false },
);
export type ListeningSystemConfig = Static<typeof ListeningSystemConfig>;

/** Who listens in a province, and by which rules. */
export const ListeningConfig = Type.Object(
  {
    system: ListeningSystemConfig,
    /** Beside the agencies with a counter, which hear what happens in their ward and about their dossiers. */
    bodies: Type.Array(Body),
    /** Codes of agencies or bodies: for what nobody else hears, and for kinds that are about rules, wherever they are felt. */
    fallback: AgencyCode,
    byKind: Type.Partial(Type.Record(PetitionKind, AgencyCode), { additionalProperties: false }),
    answerWorkingDays: Type.Integer({ minimum: 1, maximum: 60 }),
    limits: UploadLimits,
    /** Tiếp công dân: where khiếu nại and tố cáo go. */
    reception: Type.Object({ name: Text, address: Text, phone: Text, hours: Text, url: Type.Union([Type.String({ pattern: '^https://' }), Type.Null()]) }, { additionalProperties: false }),
  },
  { additionalProperties: false },
);
export type ListeningConfig = Static<typeof ListeningConfig>;

/** Every code that a rule names must be one of `known` or a body; answers the path of the first that is not. */
export function strayAgency({ bodies, fallback, byKind }: ListeningConfig, known: readonly { code: string }[]): string | null {
  const codes = new Set([...known, ...bodies].map(({ code }) => code));
  if (!codes.has(fallback)) return '/listening/fallback';
  const stray = Object.entries(byKind).find(([, code]) => !codes.has(code));
  return stray === undefined ? null : `/listening/byKind/${stray[0]}`;
}
