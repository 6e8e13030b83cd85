import { describe, expect, it } from 'vitest';
import { readConfig } from './config';
import { loadProvinces } from './provinces/load-provinces';
import { readWebhookSecrets } from './webhook-secrets';

const provinces = loadProvinces();
const live = { UPSTREAMS: 'live', ZALO_APP_SECRET: 'x'.repeat(20) };

describe('what webhooks are checked with', () => {
  it('is the sandbox\'s beside the sandbox, for every province', () => {
    const { miniAppApiKey, oa, oneStops } = readWebhookSecrets(readConfig({}), provinces, {});
    expect([miniAppApiKey, oa?.secret]).toEqual(['sandbox-api-key', 'sandbox-oa-secret']);
    expect([...oneStops.keys()].sort()).toEqual(provinces.map(({ public: { id } }) => id).sort());
  });

  it('is nothing in real life until it is set, each by itself', () => {
    expect(readWebhookSecrets(readConfig(live), provinces, {})).toEqual({ miniAppApiKey: null, oa: null, oneStops: new Map() });
    expect(readWebhookSecrets(readConfig({ ...live, ZALO_OA_SECRET: 'secret-secret' }), provinces, {}).oa).toBeNull();
    const set = readWebhookSecrets(readConfig({ ...live, ZALO_APP_ID: '431800000001', ZALO_OA_SECRET: 'secret-secret', ZALO_MINI_APP_API_KEY: 'key-key-key' }), provinces, { BINH_THUAN_WEBHOOK_SECRET: 's' });
    expect(set).toEqual({ miniAppApiKey: 'key-key-key', oa: { appId: '431800000001', secret: 'secret-secret' }, oneStops: new Map([['binh-thuan', 's']]) });
  });
});
