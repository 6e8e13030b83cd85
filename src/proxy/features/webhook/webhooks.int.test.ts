import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createState } from '../../../sandbox/build-app';
import { composeChange, composeOaEvent, composeRevocation, type OaEvent, type Spoiled } from '../../../sandbox/webhooks/compose';
import type { WebhookCall } from '../../../sandbox/webhooks/post-webhook';
import { CITIZENS } from '../../../sandbox/world/citizens';
import { createServer } from '../../create-server';
import { createLogger } from '../../http/logger';
import { keyedHash } from '../../security/digests';
import { ownDatabase } from '../../store/own-database.test-helper';
import { openStore } from '../../store/store';
import { webhookEvents } from '../../store/zalo-schema';
import { registerWebhooks } from './register-webhooks';
import type { WebhookParts } from './webhook-parts';

const START = Date.parse('2026-11-20T10:15:00+07:00');
const SETTINGS = { defaultFaults: false, quiet: true, zaloAppSecret: 'x', checkoutKey: 'x', postToken: 'x', webhookBaseUrl: 'http://127.0.0.1:9', oaSecret: 'oa-secret', miniAppApiKey: 'api-key', oneStopWebhookSecret: 'hook-secret' };
const secrets = { pepper: Buffer.alloc(32, 1), sealKey: Buffer.alloc(32, 2) };
const DOSSIER = { code: 'H11.23-261103-0007', province: 'binh-thuan', status: 4 } as const;

const databaseUrl = await ownDatabase();

/** The webhook routes on a real store, called as the sandbox's Zalo and one-stops call. */
async function startWebhookTest() {
  const fail = (error: unknown): never => { throw error; };
  const test = { now: START, isDead: false };
  const store = await openStore({ databaseUrl: databaseUrl, dataDir: null, onError: fail });
  const outside = createState({ ...SETTINGS, clock: () => new Date(test.now) });
  const [hinted, followers, erased, outcomes, errors]: [string[], [string, boolean][], string[], string[], unknown[]] = [[], [], [], [], []];
  const parts: WebhookParts = {
    db: store.db, secrets, clock: { nowMs: () => test.now, wait: () => Promise.resolve() },
    webhookSecrets: { miniAppApiKey: 'api-key', oa: { appId: outside.ids.zaloAppId, secret: 'oa-secret' }, oneStops: new Map([['binh-thuan', 'hook-secret']]) },
    hintChanged: (_tx, provinceId, code) => (test.isDead ? Promise.reject(new Error('the connection died')) : Promise.resolve(hinted.push(`${provinceId}/${code}`) > 0)),
    noteOaFollower: (_tx, oaUserId, followed) => Promise.resolve(void followers.push([oaUserId, followed])),
    onErased: (id) => erased.push(id), onHinted: () => undefined,
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

type WebhookTest = Awaited<ReturnType<typeof startWebhookTest>>;

const MINUTE = 60_000;
const DAY = 86_400_000;
let t: WebhookTest;
beforeAll(async () => { t = await startWebhookTest(); });
afterAll(() => t.close());
beforeEach(() => t.begin());

const oaId = () => t.citizen.oaUserId;

describe('a consent that was taken back', () => {
  const held = async (zaloId: string) => {
    const { id } = await t.account(zaloId, new Date(t.now - DAY));
    await t.store.follows.put(id, { provinceId: 'binh-thuan', code: DOSSIER.code, labelSealed: null, followedAt: new Date(t.now) }, 9);
    await t.store.sessions.create(randomUUID(), { citizenId: id, expiresAt: new Date(t.now + DAY) }, new Date(t.now));
    return id;
  };

  it('removes the account and what hangs on it, and keeps that it happened without the data', async () => {
    const id = await held(t.citizen.zaloId);
    expect(await t.revoke()).toBe(200);
    expect(await t.store.citizens.find(id)).toBeNull();
    expect(await t.store.follows.keys(id)).toEqual([]);
    expect(t.erased).toEqual([id]);
    const [event, ...more] = await t.events();
    expect(more).toEqual([]);
    expect(event).toMatchObject({ source: 'zalo_mini_app', event: 'user.revoke.consent', outcome: 'erased', happenedAt: new Date(t.now), receivedAt: new Date(t.now) });
    expect(event!.keepUntil.getTime()).toBeGreaterThan(t.now + 365 * DAY);
    expect(JSON.stringify(event)).not.toMatch(new RegExp(`${id}|${t.citizen.zaloId}`));
    expect(t.outcomes).toEqual(['zalo_mini_app taken']);
  });

  it('is understood with bare numbers for ids, and for somebody nobody knows', async () => {
    await held(t.citizen.zaloId);
    expect([await t.revoke({ numericIds: true }), t.erased.length]).toEqual([200, 1]);
    t.now += MINUTE;
    expect([await t.revoke(), t.erased.length]).toEqual([200, 1]);
    expect((await t.events()).map(({ outcome }) => outcome).sort()).toEqual(['erased', 'unknown']);
  });

  it('leaves who came back alone when it is told again or late', async () => {
    await held(t.citizen.zaloId);
    const call = composeRevocation(t.outside, t.citizen);
    await t.send(call);
    t.now += 10 * MINUTE;
    const back = await t.account(t.citizen.zaloId);
    expect(await t.send(call)).toBe(200);
    expect(await t.revoke({ agedMs: 5 * MINUTE })).toBe(200);
    expect(await t.store.citizens.find(back.id)).not.toBeNull();
    expect(t.outcomes).toEqual(['zalo_mini_app taken', 'zalo_mini_app replayed', 'zalo_mini_app taken']);
    expect((await t.events()).map(({ outcome }) => outcome).sort()).toEqual(['came_back', 'erased']);
    await t.revoke();
    expect(await t.store.citizens.find(back.id)).toBeNull();
  });

  it('told twice at once erases once', async () => {
    await held(t.citizen.zaloId);
    const call = composeRevocation(t.outside, t.citizen);
    expect(await Promise.all([t.send(call), t.send(call), t.send(call)])).toEqual([200, 200, 200]);
    expect(t.erased).toHaveLength(1);
  });

  it('is not believed without the signature, and other events of the app are nothing to us', async () => {
    const id = await held(t.citizen.zaloId);
    for (const spoiled of [{ signature: 'wrong' }, { signature: 'missing' }] as const) expect(await t.revoke(spoiled)).toBe(401);
    expect(await t.revoke({ oversized: true })).toBe(413);
    expect(await t.store.citizens.find(id)).not.toBeNull();
    expect(await t.events()).toEqual([]);
  });

  it('asks to be told again when the store does not answer', async () => {
    const call = composeRevocation(t.outside, t.citizen);
    const { parts } = t;
    const { db } = parts;
    parts.db = new Proxy(db, { get: () => () => Promise.reject(new Error('the database is away')) });
    // The routes hold the parts they were given; the property is read at each call.
    expect(await t.send(call)).toBe(503);
    parts.db = db;
    expect(t.errors).toHaveLength(1);
    expect(await t.send(call)).toBe(200);
  });
});

describe('following the Official Account', () => {
  it('is noted by its own id of the citizen, digit by digit', async () => {
    expect(await t.oa('follow')).toBe(200);
    t.now += 1000;
    expect(await t.oa('unfollow', { numericIds: true })).toBe(200);
    expect(t.followers).toEqual([[oaId(), true], [oaId(), false]]);
    expect(JSON.stringify(await t.events())).not.toContain(oaId());
  });

  it('told twice, out of order, late or from tomorrow changes nothing; what else the OA tells is nothing to us', async () => {
    const follow = composeOaEvent(t.outside, 'follow', t.citizen);
    t.now += 1000;
    const unfollow = composeOaEvent(t.outside, 'unfollow', t.citizen);
    for (const call of [unfollow, follow, unfollow]) expect(await t.send(call)).toBe(200);
    expect(await t.oa('follow', { agedMs: 2 * DAY })).toBe(200);
    expect(await t.oa('follow', { agedMs: -10 * MINUTE })).toBe(200);
    expect(await t.oa('user_send_text')).toBe(200);
    expect(t.followers).toEqual([[oaId(), false]]);
    expect(t.outcomes.map((outcome) => outcome.split(' ')[1])).toEqual(['taken', 'replayed', 'replayed', 'late', 'late', 'ignored']);
  });

  it('is taken when it is told again, after it could not be kept', async () => {
    const call = composeOaEvent(t.outside, 'follow', t.citizen);
    const { noteOaFollower } = t.parts;
    t.parts.noteOaFollower = () => Promise.reject(new Error('the database is away'));
    expect(await t.send(call)).toBe(503);
    t.parts.noteOaFollower = noteOaFollower;
    expect(await t.send(call)).toBe(200);
    expect(t.followers).toEqual([[oaId(), true]]);
  });

  it('in any order ends as the last word says', async () => {
    const words = fc.uniqueArray(fc.record({ at: fc.integer({ min: 0, max: 100_000 }), event: fc.constantFrom('follow', 'unfollow') }), { selector: ({ at }) => at, minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(words, fc.infiniteStream(fc.nat()), async (told, order) => {
        await t.begin();
        t.now += 200_000;
        const shuffled = told.map((word) => ({ word, rank: order.next().value ?? 0 })).sort((a, b) => a.rank - b.rank);
        for (const { word } of shuffled) await t.oa(word.event, { agedMs: 200_000 - word.at });
        const last = told.reduce((a, b) => (a.at > b.at ? a : b));
        expect(t.followers.at(-1)).toEqual([oaId(), last.event === 'follow']);
      }),
      { numRuns: 40 },
    );
  });

  it('is not believed without the signature', async () => {
    for (const spoiled of [{ signature: 'wrong' }, { signature: 'missing' }] as const) expect(await t.oa('follow', spoiled)).toBe(401);
    expect(await t.oa('follow', { oversized: true })).toBe(413);
    expect(t.followers).toEqual([]);
  });
});

describe('a one-stop that tells of a change', () => {
  it('is listened to once', async () => {
    const nonce = randomUUID();
    expect([await t.change({}, nonce), await t.change({}, nonce), await t.change()]).toEqual([200, 409, 200]);
    expect(t.hinted).toEqual([`binh-thuan/${DOSSIER.code}`, `binh-thuan/${DOSSIER.code}`]);
  });

  it('is taken when it is told again because it could not be noted', async () => {
    const nonce = randomUUID();
    t.isDead = true;
    const first = await t.change({}, nonce);
    t.isDead = false;
    expect([first, await t.change({}, nonce), t.hinted.length]).toEqual([500, 200, 1]);
  });

  it('is refused when forged, early, late, too long, or about a province that has no secret', async () => {
    expect(await t.change({ signature: 'wrong' })).toBe(401);
    expect(await t.change({ signature: 'missing' })).toBe(401);
    expect(await t.change({ agedMs: 5 * MINUTE + 1 })).toBe(401);
    expect(await t.change({ agedMs: -5 * MINUTE - 1 })).toBe(401);
    expect(await t.change({ oversized: true })).toBe(413);
    expect(await t.change({}, 'short')).toBe(400);
    expect(await t.change({}, randomUUID(), { ...DOSSIER, province: 'ca-mau' })).toBe(404);
    expect(await t.change({}, randomUUID(), { ...DOSSIER, code: 'khong<co>' })).toBe(400);
    expect([t.hinted, await t.events()]).toEqual([[], []]);
    expect([await t.change({ agedMs: 5 * MINUTE }), await t.change({ agedMs: -5 * MINUTE })]).toEqual([200, 200]);
  });

  it('cannot be replayed for as long as its time stamp is good', async () => {
    const nonce = randomUUID();
    const call = composeChange(t.outside, DOSSIER, { agedMs: -5 * MINUTE }, nonce);
    expect(await t.send(call)).toBe(200);
    t.now += 10 * MINUTE;
    await t.store.prune(new Date(t.now));
    expect(await t.send(call)).toBe(409);
    t.now += 10 * MINUTE;
    await t.store.prune(new Date(t.now + 1));
    expect(await t.events()).toEqual([]);
    expect(await t.send(call)).toBe(401);
  });
});

describe('whoever calls', () => {
  const calls = (): WebhookCall[] => [composeRevocation(t.outside, t.citizen), composeOaEvent(t.outside, 'follow', t.citizen), composeChange(t.outside, DOSSIER)];

  it('with any bit of the body, the signature or what is signed beside it changed is turned away and changes nothing', async () => {
    const { id } = await t.account(t.citizen.zaloId, new Date(t.now - DAY));
    await fc.assert(
      fc.asyncProperty(fc.nat(2), fc.constantFrom('body', 'header'), fc.nat(), fc.integer({ min: 1, max: 126 }), async (which, part, at, by) => {
        const call = calls()[which];
        if (call === undefined) throw new Error('no call');
        const change = (text: string): string => {
          const index = at % text.length;
          return text.slice(0, index) + String.fromCharCode(33 + ((text.charCodeAt(index) - 33 + by) % 94)) + text.slice(index + 1);
        };
        const names = Object.keys(call.headers);
        const name = names[at % names.length] ?? '';
        const spoiled = part === 'body' ? { ...call, body: change(call.body) } : { ...call, headers: { ...call.headers, [name]: change(call.headers[name] ?? '') } };
        // Case of hex digits and a changed prefix are no forgery but no signature of ours either.
        if (spoiled.body === call.body && JSON.stringify(spoiled.headers) === JSON.stringify(call.headers)) return;
        expect([400, 401]).toContain(await t.send(spoiled));
      }),
      { numRuns: 150 },
    );
    expect([t.hinted, t.followers, t.erased, await t.events()]).toEqual([[], [], [], []]);
    expect(await t.store.citizens.find(id)).not.toBeNull();
  });

  it('with anything at all is answered and never takes the server down', async () => {
    const path = fc.constantFrom('/zalo/mini-app', '/zalo/oa', '/onestop/binh-thuan', '/onestop/nowhere');
    await fc.assert(
      fc.asyncProperty(path, fc.oneof(fc.string(), fc.json()), fc.string({ unit: fc.constantFrom(...'0123456789abcdef=mac') }), async (to, body, signature) => {
        const status = await t.send({ kind: '', path: to, headers: { 'x-zevent-signature': signature, 'x-onestop-signature': signature, 'x-onestop-timestamp': String(t.now), 'x-onestop-nonce': randomUUID() }, body });
        expect([400, 401, 404]).toContain(status);
      }),
      { numRuns: 150 },
    );
    expect(t.errors).toEqual([]);
  });

  it('must send JSON, by POST', async () => {
    for (const { path } of calls()) {
      expect((await t.app.inject({ method: 'POST', url: `/webhooks${path}`, headers: { 'content-type': 'text/plain' }, payload: 'x' })).statusCode).toBe(415);
      expect((await t.app.inject({ method: 'POST', url: `/webhooks${path}` })).statusCode).toBe(400);
    }
  });

  it('finds no route where there is nothing to check a signature with', async () => {
    const { webhookSecrets } = t.parts;
    Object.assign(webhookSecrets, { miniAppApiKey: null, oa: null, oneStops: new Map() });
    const statuses = [];
    for (const call of calls()) statuses.push(await t.send(call));
    Object.assign(webhookSecrets, { miniAppApiKey: 'api-key', oa: { appId: t.outside.ids.zaloAppId, secret: 'oa-secret' }, oneStops: new Map([['binh-thuan', 'hook-secret']]) });
    expect(statuses).toEqual([404, 404, 404]);
  });
});
