import type { Config } from './config';
import type { ProvinceConfig } from './provinces/schema';

/** What webhooks are checked with; null or absent where none are taken. */
export interface WebhookSecrets {
  miniAppApiKey: string | null;
  oa: { appId: string; secret: string } | null;
  /** By province. */
  oneStops: ReadonlyMap<string, string>;
}

/** What the sandbox signs with; never used against a real system. */
const SANDBOX = { miniAppApiKey: 'sandbox-api-key', appId: '4318000000000000001', oaSecret: 'sandbox-oa-secret', oneStop: 'sandbox-webhook-secret' };

type Named = Pick<Config, 'UPSTREAMS' | 'ZALO_MINI_APP_API_KEY' | 'ZALO_APP_ID' | 'ZALO_OA_SECRET'>;

/** From the environment; a province's secret is named in its file. */
export function readWebhookSecrets(config: Named, provinces: readonly ProvinceConfig[], env: Record<string, string | undefined>): WebhookSecrets {
  const sandboxed = config.UPSTREAMS === 'sandbox';
  const or = (value: string | undefined, inSandbox: string): string | null => value || (sandboxed ? inSandbox : null);
  const [appId, secret] = [or(config.ZALO_APP_ID, SANDBOX.appId), or(config.ZALO_OA_SECRET, SANDBOX.oaSecret)];
  const oneStops = provinces.flatMap(({ public: { id }, connector: { webhookSecretEnv } }) => {
    const key = webhookSecretEnv === undefined ? null : or(env[webhookSecretEnv], SANDBOX.oneStop);
    return key === null ? [] : [[id, key] as const];
  });
  return { miniAppApiKey: or(config.ZALO_MINI_APP_API_KEY, SANDBOX.miniAppApiKey), oa: appId === null || secret === null ? null : { appId, secret }, oneStops: new Map(oneStops) };
}
