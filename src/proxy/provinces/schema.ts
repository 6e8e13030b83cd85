import { Type, type Static } from 'typebox';
import { Province } from '../../contract/schemas/province';

/** How to reach a province's one-stop system. Secrets are named here and read from the environment. */
const ConnectorConfig = Type.Object(
  {
    kind: Type.Enum(['dvcqg', 'igate', 'camau', 'lgsp']),
    baseUrl: Type.String({ pattern: '^https?://' }),
    /** Names of environment variables: user or client id, password or client secret. */
    userEnv: Type.Optional(Type.String()),
    secretEnv: Type.Optional(Type.String()),
    timeoutMs: Type.Integer({ minimum: 500, maximum: 8000 }),
    maxConcurrent: Type.Integer({ minimum: 1, maximum: 512 }),
    maxQueued: Type.Integer({ minimum: 0, maximum: 4096 }),
  },
  { additionalProperties: false },
);
export type ConnectorConfig = Static<typeof ConnectorConfig>;

/** A province is data: what citizens see of it, and how the proxy reaches it. */
export const ProvinceConfig = Type.Object(
  {
    public: Province,
    /** Names the division tables know it by, old and new: ["Bình Thuận", "Lâm Đồng"]. */
    divisionNames: Type.Array(Type.String()),
    /** Hosts whose opaque QR ids this province's system resolves. */
    qrHosts: Type.Array(Type.String()),
    connector: ConnectorConfig,
  },
  { additionalProperties: false },
);
export type ProvinceConfig = Static<typeof ProvinceConfig>;
