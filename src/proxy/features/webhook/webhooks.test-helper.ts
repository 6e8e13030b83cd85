import { randomUUID } from 'node:crypto';
import { composeChange, composeOaEvent, composeRevocation, type OaEvent, type Spoiled } from '../../../sandbox/webhooks/compose';
import type { WebhookCall } from '../../../sandbox/webhooks/post-webhook';
import { createState } from '../../../sandbox/build-app';
import { CITIZENS } from '../../../sandbox/world/citizens';
import { createServer } from '../../create-server';
import { createLogger } from '../../http/logger';
import { keyedHash } from '../../security/digests';
import { openStore } from '../../store/store';
import { webhookEvents } from '../../store/zalo-schema';
import { registerWebhooks } from './register-webhooks';
import type { WebhookParts } from './webhook-parts';

export const START = Date.parse('2026-11-20T10:15:00+07:00');
const SETTINGS = { defaultFaults: false, quiet: true, zaloAppSecret: 'x', checkoutKey: 'x', checkoutCallbackUrl: 'http://127.0.0.1:9/', postToken: 'x', webhookBaseUrl: 'http://127.0.0.1:9', oaSecret: 'oa-secret', miniAppApiKey: 'api-key', oneStopWebhookSecret: 'hook-secret' };
const secrets = { pepper: Buffer.alloc(32, 1), sealKey: Buffer.alloc(32, 2) };
export const DOSSIER = { code: 'H11.23-261103-0007', province: 'binh-thuan', status: 4 } as const;

/** The webhook routes on a real store, called as the sandbox's Zalo and one-stops call. */
export async function startWebhookTest() {
  const fail = (error: unknown): never => { throw error; };
  const test = { now: START };
  const store = await openStore({ databaseUrl: process.env['TEST_DATABASE_URL'] ?? null, dataDir: null, onError: fail });
  const outside = createState({ ...SETTINGS, clock: () => new Date(test.now) });
  const [hinted, followers, erased, outcomes, errors]: [string[], [string, boolean][], string[], string[], unknown[]] = [[], [], [], [], []];
  const parts: WebhookParts = {
    db: store.db, secrets, clock: { nowMs: () => test.now, wait: () => Promise.resolve() },
    webhookSecrets: { miniAppApiKey: 'api-key', oa: { appId: outside.ids.zaloAppId, secret: 'oa-secret' }, oneStops: new Map([['binh-thuan', 'hook-secret']]) },
    hintChanged: (provinceId, code) => Promise.resolve(hinted.push(`${provinceId}/${code}`)),
    noteOaFollower: (oaUserId, followed) => Promise.resolve(void followers.push([oaUserId, followed])),
    onErased: (id) => erased.push(id),
    onOutcome: (source, outcome) => outcomes.push(`${source} ${outcome}`),
    onError: (error) => errors.push(error),
  };
  const app = createServer({ log: createLogger('silent'), trustProxy: '' });
  app.decorateRequest('caller', null);
  await registerWebhooks(app, parts);
  await app.ready();
  const [citizen] = CITIZENS;
  if (citizen === undefined) throw new Error('no citizens');

  const send = async ({ path, headers, body }: WebhookCall): Promise<number> => (await app.inject({ method: 'POST', url: `/webhooks${path}`, headers: { 'content-type': 'application/json', ...headers }, payload: body })).statusCode;
  return Object.assign(test, {
    store, app, parts, outside, citizen, send, hinted, followers, erased, outcomes, errors,
    events: () => store.db.select().from(webhookEvents),
    revoke: (spoiled: Spoiled = {}, who = citizen) => send(composeRevocation(outside, who, spoiled)),
    oa: (event: OaEvent, spoiled: Spoiled = {}, who = citizen) => send(composeOaEvent(outside, event, who, spoiled)),
    change: (spoiled: Spoiled = {}, nonce: string = randomUUID(), dossier: Parameters<typeof composeChange>[1] = DOSSIER) => send(composeChange(outside, dossier, spoiled, nonce)),
    /** Makes or finds the account of this Zalo id. */
    account: (zaloId: string, at = new Date(test.now)) => store.citizens.recognise(keyedHash(secrets.pepper, 'zalo', zaloId), null, at),
    async begin() {
      test.now = START;
      for (const list of [hinted, followers, erased, outcomes, errors]) list.length = 0;
      await store.db.delete(webhookEvents);
    },
    async close() {
      await app.close();
      await store.close();
    },
  });
}

export type WebhookTest = Awaited<ReturnType<typeof startWebhookTest>>;
