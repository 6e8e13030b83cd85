import { Type, type Static } from 'typebox';
import { Value } from 'typebox/value';
import { isTrustProxy } from './trust-proxy';
import { fits, misfitOf } from './validate';

const Port = (port: number) => Type.Integer({ minimum: 0, maximum: 65_535, default: port });
const Count = (count: number) => Type.Integer({ minimum: 1, maximum: 1_000_000_000, default: count });
const Url = Type.String({ pattern: '^https?://[^\\s]+$' });
const Key = Type.String({ pattern: '^[0-9a-f]{64}$' });

/**
 * The environment variables the program reads. Empty strings count as unset. Those that name what is secret outside are asked for
 * where it is opened: a province's by the names in its file, the post's and Checkout's in `upstream/connect`.
 */
const Environment = Type.Object({
  NODE_ENV: Type.Enum(['development', 'test', 'production'], { default: 'development' }),
  ROLE: Type.Enum(['all', 'proxy', 'worker', 'app', 'sandbox'], { default: 'all' }),
  /** Address to listen on; see hostOf. */
  HOST: Type.Optional(Type.String({ minLength: 1 })),
  APP_PORT: Port(3000),
  PROXY_PORT: Port(8080),
  SANDBOX_PORT: Port(8090),
  DATA_DIR: Type.String({ default: '.data' }),
  DATABASE_URL: Type.Optional(Type.String({ pattern: '^postgres(ql)?://' })),
  REDIS_URL: Type.Optional(Type.String({ pattern: '^rediss?://' })),
  UPSTREAMS: Type.Enum(['sandbox', 'live'], { default: 'sandbox' }),
  SANDBOX_URL: Type.Optional(Url),
  /** Where the sandbox sends its webhooks. */
  WEBHOOK_BASE_URL: Type.Optional(Url),
  /** What a browser calls, when that is not `http://localhost:PROXY_PORT`. */
  PUBLIC_API_URL: Type.Optional(Url),
  /** The national catalogue and the post, with real systems. */
  TTHC_URL: Type.Optional(Url),
  VNPOST_URL: Type.Optional(Url),
  ZALO_APP_SECRET: Type.Optional(Type.String({ minLength: 8 })),
  /** Of the Zalo App that the Mini App belongs to; with the OA's interface and webhooks. */
  ZALO_APP_ID: Type.Optional(Type.String({ pattern: '^[0-9]{6,20}$' })),
  /** The Official Account that citizens are asked to follow, where their province names none. */
  ZALO_OA_ID: Type.Optional(Type.String({ pattern: '^[0-9]{5,25}$' })),
  /** Used once, while the database holds no pair: later ones are kept there. With it the Official Account writes to citizens. */
  ZALO_OA_REFRESH_TOKEN: Type.Optional(Type.String({ minLength: 8 })),
  /** Secret key of the Official Account, which signs its webhooks; not the app's. */
  ZALO_OA_SECRET: Type.Optional(Type.String({ minLength: 8 })),
  ZALO_ZBS_TEMPLATE_ID: Type.Optional(Type.String({ minLength: 1, maxLength: 80 })),
  /** For notifications, and what signs the Mini App's webhooks. */
  ZALO_MINI_APP_API_KEY: Type.Optional(Type.String({ minLength: 8 })),
  ZALO_NOTIFICATION_TEMPLATE_ID: Type.Optional(Type.String({ minLength: 1, maxLength: 80 })),
  MINI_APP_ID: Type.String({ pattern: '^[0-9]{6,20}$', default: '2640000000000000001' }),
  /** Ids of those that this deployment serves, parted by commas; all that have a file when not set. */
  PROVINCES: Type.Optional(Type.String({ pattern: '^[a-z-]{2,30}(,[a-z-]{2,30})*$' })),
  DEFAULT_PROVINCE: Type.String({ pattern: '^[a-z-]{2,30}$', default: 'binh-thuan' }),
  TRUST_PROXY: Type.String({ default: '' }),
  LOG_LEVEL: Type.Enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'], { default: 'info' }),
  /** 32 bytes, hex. Keys the hashes of phone numbers and Zalo ids. */
  PEPPER: Type.Optional(Key),
  /** 32 bytes, hex. Encrypts what is kept about a dossier. */
  SEAL_KEY: Type.Optional(Key),
  SESSION_HOURS: Count(12),
  GRANT_DAYS: Count(90),
  FRESH_SECONDS: Count(60),
  NEGATIVE_SECONDS: Count(30),
  PATIENCE_MS: Count(3000),
  PROOF_QUANTUM_MS: Count(400),
  CACHE_MEGABYTES: Count(8),
  /** When the event loop runs this late, new requests are turned away until it has caught up. */
  MAX_LOOP_DELAY_MS: Count(2000),
  /** Whether this proxy also delivers what was filed; `off` where processes with ROLE=worker do. */
  WORKER: Type.Enum(['on', 'off'], { default: 'on' }),
  /** How often a queue is looked at when nobody calls. */
  JOB_POLL_MS: Type.Integer({ minimum: 50, maximum: 60_000, default: 2000 }),
  /** After this long a job counts as lost with its process. No delivery attempt lasts longer. */
  JOB_LEASE_SECONDS: Type.Integer({ minimum: 50, maximum: 3600, default: 120 }),
  /** How long a stopping process lets its jobs end. */
  JOB_GRACE_MS: Type.Integer({ minimum: 0, maximum: 60_000, default: 15_000 }),
  /** Deliveries at once: of this process, and to any one province's system. */
  DELIVERY_CONCURRENCY: Count(8),
  DELIVERY_PROVINCE_CONCURRENCY: Count(4),
  /** Waits after a failed delivery: the first, doubling up to the most, until it is given to staff. */
  DELIVERY_FIRST_RETRY_SECONDS: Count(10),
  DELIVERY_MAX_RETRY_SECONDS: Count(7200),
  DELIVERY_GIVE_UP_HOURS: Count(48),
  /** A portal that was cut off may still be working this long; only then is it asked whether it has a filing. */
  DELIVERY_SETTLE_SECONDS: Type.Integer({ minimum: 1, maximum: 600, default: 30 }),
  /** How long what the post said of a parcel is believed: where it is does not change by the minute. */
  POST_FRESH_SECONDS: Count(300),
  /** `/ops` is there only when both are set. */
  OPS_USER: Type.Optional(Type.String({ minLength: 1, maxLength: 80 })),
  OPS_PASSWORD: Type.Optional(Type.String({ minLength: 12, maxLength: 200 })),
  /** How citizens pay, by Zalo's id of the method; `ZALOPAY_SANDBOX` while the app is tested. */
  CHECKOUT_METHOD: Type.String({ pattern: '^[A-Z0-9_]{2,40}$', default: 'ZALOPAY' }),
  DRAIN_MS: Type.Integer({ minimum: 0, maximum: 60_000, default: 0 }),
  LIMIT_IP_REQUESTS_PER_MINUTE: Count(1200),
  LIMIT_PERSON_REQUESTS_PER_MINUTE: Count(120),
  LIMIT_IP_CODES_PER_HOUR: Count(600),
  LIMIT_PERSON_CODES_PER_HOUR: Count(60),
  LIMIT_IP_MISSES_PER_HOUR: Count(300),
  LIMIT_PERSON_MISSES_PER_HOUR: Count(30),
  LIMIT_SEQUENCES_PER_HOUR: Count(300),
  LIMIT_IP_PROOFS_PER_HOUR: Count(5),
  LIMIT_PERSON_PROOFS_PER_HOUR: Count(5),
  LIMIT_CODE_PROOFS_PER_HOUR: Count(5),
  LIMIT_PERSON_FILINGS_PER_DAY: Count(50),
  LIMIT_PERSON_PETITIONS_PER_DAY: Count(10),
  LIMIT_PERSON_QUESTIONS_PER_DAY: Count(20),
  /** How often an agency's system is asked about a petition or question in office hours. */
  LISTENING_POLL_SECONDS: Count(600),
  /** clamd, as `tcp://host:port`; without it papers are not scanned, and say so. */
  CLAMD_URL: Type.Optional(Type.String({ pattern: '^tcp://[^\\s/]+:[0-9]+/?$' })),
  SCAN_RETRY_SECONDS: Count(15),
  /** How long a paper waits for a scanner that does not answer before its owner is told. */
  SCAN_PATIENCE_MINUTES: Count(10),
  DRAFT_DAYS: Count(30),
  MAX_OPEN_DRAFTS: Count(20),
  /** Uploads of one citizen that are not complete. */
  MAX_OPEN_UPLOADS: Count(10),
  /** Of one request; an upload may have many. */
  MAX_UPLOAD_CHUNK_MEGABYTES: Count(20),
  MAX_PERSON_PAPER_MEGABYTES: Count(200),
  MAX_PAPERS_GIGABYTES: Count(50),
  MIN_FREE_DISK_MEGABYTES: Count(512),
});
export type Config = Static<typeof Environment>;

/** A variable that is wrong; the message names it and never repeats its value. */
export class ConfigError extends Error {}

/** Reads and checks the environment once. Throws `ConfigError` with the name of the first wrong variable. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const given: Record<string, unknown> = {};
  for (const [name, schema] of Object.entries<object>(Environment.properties)) {
    const text = env[name] ?? '';
    if (text !== '') given[name] = 'type' in schema && schema.type === 'integer' && /^-?\d+$/.test(text) ? Number(text) : text;
    if (/^(?:https?|tcp):/.test(text) && !URL.canParse(text)) throw new ConfigError(`${name}: not an address`);
  }
  const config: unknown = Value.Default(Environment, given);
  if (!fits(Environment, config)) {
    const misfit = misfitOf(Environment, config);
    throw new ConfigError(`${misfit?.path.slice(1) ?? 'environment'}: ${misfit?.reason ?? 'not valid'}`);
  }
  if (!isTrustProxy(config.TRUST_PROXY)) throw new ConfigError('TRUST_PROXY: must be addresses or ranges parted by commas, a number of hops, or "true"');
  refuseUnsafe(config);
  return config;
}

function refuseUnsafe(config: Config): void {
  if (config.NODE_ENV === 'production' && config.UPSTREAMS === 'sandbox') {
    throw new ConfigError('UPSTREAMS: the sandbox must not be used with NODE_ENV=production, set UPSTREAMS=live');
  }
  if (config.NODE_ENV === 'production' && config.PEPPER === undefined) throw new ConfigError('PEPPER: required in production');
  if (config.NODE_ENV === 'production' && config.SEAL_KEY === undefined) throw new ConfigError('SEAL_KEY: required in production');
  if (config.DATABASE_URL === undefined && (config.ROLE === 'worker' || config.WORKER === 'off')) {
    throw new ConfigError('DATABASE_URL: required where one process takes filings and another delivers them; the embedded database serves one alone');
  }
  if (config.ROLE === 'sandbox' && config.UPSTREAMS === 'live') throw new ConfigError('ROLE: there is no sandbox with UPSTREAMS=live');
  if (config.UPSTREAMS === 'live' && config.ZALO_APP_SECRET === undefined) throw new ConfigError('ZALO_APP_SECRET: required with UPSTREAMS=live');
}
