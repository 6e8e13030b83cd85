import { Type, type Static } from 'typebox';
import { Value } from 'typebox/value';
import { fits, misfitOf } from './validate';

const Port = (port: number) => Type.Integer({ minimum: 0, maximum: 65_535, default: port });
const Count = (count: number) => Type.Integer({ minimum: 1, maximum: 1_000_000_000, default: count });
const Url = Type.String({ pattern: '^https?://[^\\s]+$' });
const Key = Type.String({ pattern: '^[0-9a-f]{64}$' });

/** Every environment variable the program reads. Empty strings count as unset. */
const Environment = Type.Object({
  NODE_ENV: Type.String({ default: 'development' }),
  ROLE: Type.Enum(['all', 'proxy', 'app', 'sandbox'], { default: 'all' }),
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
  /** What a browser calls, when that is not `http://localhost:PROXY_PORT`. */
  PUBLIC_API_URL: Type.Optional(Url),
  ZALO_APP_SECRET: Type.Optional(Type.String({ minLength: 8 })),
  MINI_APP_ID: Type.String({ pattern: '^[0-9]{6,20}$', default: '2640000000000000001' }),
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
  CACHE_MEGABYTES: Count(24),
  /** When the event loop runs this late, new requests are turned away until it has caught up. */
  MAX_LOOP_DELAY_MS: Count(2000),
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
});
export type Config = Static<typeof Environment>;

/** A variable that is wrong; the message names it and never repeats its value. */
export class ConfigError extends Error {}

/** Reads and checks the environment once. Throws `ConfigError` with the name of the first wrong variable. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const given: Record<string, unknown> = {};
  for (const name of Object.keys(Environment.properties)) {
    if (env[name] !== undefined && env[name] !== '') given[name] = env[name];
  }
  const config: unknown = Value.Default(Environment, Value.Convert(Environment, given));
  if (!fits(Environment, config)) {
    const misfit = misfitOf(Environment, config);
    throw new ConfigError(`${misfit?.path.slice(1) ?? 'environment'}: ${misfit?.reason ?? 'not valid'}`);
  }
  refuseUnsafe(config);
  return config;
}

function refuseUnsafe(config: Config): void {
  if (config.NODE_ENV === 'production' && config.UPSTREAMS === 'sandbox') {
    throw new ConfigError('UPSTREAMS: the sandbox must not be used with NODE_ENV=production, set UPSTREAMS=live');
  }
  if (config.NODE_ENV === 'production' && config.PEPPER === undefined) throw new ConfigError('PEPPER: required in production');
  if (config.NODE_ENV === 'production' && config.SEAL_KEY === undefined) throw new ConfigError('SEAL_KEY: required in production');
  if (config.UPSTREAMS === 'live' && config.ZALO_APP_SECRET === undefined) throw new ConfigError('ZALO_APP_SECRET: required with UPSTREAMS=live');
}
