import { Type, type Static } from 'typebox';
import { UploadLimits } from '../../contract/schemas/procedure';
import { Province } from '../../contract/schemas/province';
import { ListeningConfig } from './listening-config';
import { OpenConfig } from './open-schema';

/** How to reach a province's one-stop system. Secrets are named here and read from the environment. */
const ConnectorConfig = Type.Object(
  {
    kind: Type.Enum(['dvcqg', 'igate', 'camau', 'lgsp']),
    baseUrl: Type.String({ pattern: '^https?://' }),
    /** Names of environment variables: user or client id, password or client secret. */
    userEnv: Type.Optional(Type.String()),
    secretEnv: Type.Optional(Type.String()),
    /** The secret with which it signs what it tells of its own accord; without it nothing is taken. */
    webhookSecretEnv: Type.Optional(Type.String()),
    timeoutMs: Type.Integer({ minimum: 500, maximum: 8000 }),
    maxConcurrent: Type.Integer({ minimum: 1, maximum: 512 }),
    maxQueued: Type.Integer({ minimum: 0, maximum: 4096 }),
  },
  { additionalProperties: false },
);
export type ConnectorConfig = Static<typeof ConnectorConfig>;

/** Who takes a filing in: its code in the province's system, and where it sits (`province` is the statistical code, for the post). */
const FilingAgency = Type.Object(
  {
    code: Type.String({ minLength: 3, maxLength: 40 }),
    name: Type.String({ minLength: 1 }),
    address: Type.String({ minLength: 1 }),
    phone: Type.String({ pattern: '^0[0-9]{8,10}$|^1[0-9]{3}$|^1[89]00[0-9]{4}$' }),
    province: Type.String({ pattern: '^[0-9]{2}$' }),
  },
  { additionalProperties: false },
);
export type FilingAgency = Static<typeof FilingAgency>;

/** What can be filed here, and how. */
const FilingConfig = Type.Object(
  {
    /** The kind of interface that takes filings; null when the province has none. */
    portal: Type.Union([Type.Enum(['dvcqg', 'igate', 'lgsp']), Type.Null()]),
    /** By level of the procedure; districts take nothing since 01/07/2025. */
    agencies: Type.Object({ commune: FilingAgency, province: FilingAgency }, { additionalProperties: false }),
    /** Codes of procedures filed in the app; each needs a form. Everything else that is online is handed to `handoffUrl`. */
    native: Type.Array(Type.String({ minLength: 8, maxLength: 40 }), { uniqueItems: true }),
    /** Page of a procedure on the national portal; `{code}` is replaced. */
    handoffUrl: Type.String({ pattern: '^https://[^{}]+\\{code\\}[^{}]*$' }),
    uploadLimits: UploadLimits,
    /** Whether papers and results of this province go by post. */
    post: Type.Boolean(),
  },
  { additionalProperties: false },
);

/** A province is data: what citizens see of it, and how the proxy reaches it. */
export const ProvinceConfig = Type.Object(
  {
    public: Type.Omit(Province, ['portalHosts']),
    /** Names the division tables know it by, old and new: ["Bình Thuận", "Lâm Đồng"]. */
    divisionNames: Type.Array(Type.String()),
    /** Hosts whose opaque QR ids this province's system resolves. */
    qrHosts: Type.Array(Type.String()),
    connector: ConnectorConfig,
    filing: FilingConfig,
    /** How often its system may be asked on behalf of those who follow a dossier; 60 a minute where nothing is said. */
    follow: Type.Optional(Type.Object({ requestsPerMinute: Type.Integer({ minimum: 1, maximum: 6000 }) }, { additionalProperties: false })),
    open: OpenConfig,
    listening: ListeningConfig,
  },
  { additionalProperties: false },
);
export type ProvinceConfig = Static<typeof ProvinceConfig>;
