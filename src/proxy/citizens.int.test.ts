import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CODE, down, OWNER_ID, sampleDossier, startFakeProxy, type FakeProxy } from './fake-parts.test-helper';
import { openStore, type Store } from './store/store';

const HOUR_MS = 3_600_000;
let store: Store;
let proxy: FakeProxy;
let auth: { authorization: string };
beforeAll(async () => { store = await openStore({ databaseUrl: null, dataDir: null, onError: (error) => { throw error; } }); });
afterAll(() => store.close());
async function begin(): Promise<void> {
  proxy = await startFakeProxy(store);
  proxy.graph.accounts = { 'zalo-an': { id: randomUUID(), name: 'Trần Thị An' }, 'zalo-ben': { id: randomUUID(), name: 'Nguyễn Văn Bền' } };
  auth = await proxy.signIn('zalo-an');
}
beforeEach(begin);
afterEach(() => proxy.app.close());

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';
const call = (method: Method, path: string, options: { payload?: object; headers?: Record<string, string> } = {}) =>
  proxy.app.inject({ method, url: `/api/v1${path}`, headers: { ...auth, ...options.headers }, ...(options.payload === undefined ? {} : { payload: options.payload }) });
const dossier = `/dossiers/${CODE}`;
const prove = (last4: string, code = CODE, headers: Record<string, string> = {}) => call('POST', `/dossiers/${code}/proof`, { payload: { last4 }, headers });

describe('sessions', () => {
  it('sign in with what Zalo says, whatever the client claims', async () => {
    const answer = await proxy.app.inject({ method: 'POST', url: '/api/v1/sessions', payload: { zaloAccessToken: 'zalo-an' } });
    expect(answer.json()).toMatchObject({ expiresAt: '2026-11-20T21:00:00+07:00', me: { identityLevel: 0, displayName: 'Trần Thị An', phoneMasked: null } });
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  it('tell a token that Zalo rejects from a Zalo that cannot be reached', async () => {
    const signIn = () => proxy.app.inject({ method: 'POST', url: '/api/v1/sessions', payload: { zaloAccessToken: 'stolen' } });
    expect((await signIn()).json()).toMatchObject({ status: 401, code: 'zalo_token_invalid' });
    proxy.graph.down = true;
    expect((await signIn()).json()).toMatchObject({ status: 503, code: 'zalo_unavailable' });
  });

  it('end after twelve hours, and at once when ended', async () => {
    proxy.clock.now += 12 * HOUR_MS - 1;
    expect((await call('GET', '/me')).statusCode).toBe(200);
    proxy.clock.now += 1;
    expect((await call('GET', '/me')).statusCode).toBe(401);
    auth = await proxy.signIn('zalo-an');
    expect((await call('DELETE', '/sessions/current')).statusCode).toBe(204);
    expect((await call('GET', '/me')).statusCode).toBe(401);
  });

  it('revoked on another replica are not honoured after thirty seconds', async () => {
    expect((await call('GET', '/me')).statusCode).toBe(200);
    const other = await startFakeProxy(store);
    await other.app.inject({ method: 'DELETE', url: '/api/v1/sessions/current', headers: auth });
    proxy.clock.now += 31_000;
    expect((await call('GET', '/me')).statusCode).toBe(401);
    await other.app.close();
  });

  it('cost a hot look-up no read of the store', async () => {
    await call('GET', dossier);
    const { find } = store.sessions;
    store.sessions.find = () => Promise.reject(new Error('the store was read'));
    expect((await call('GET', dossier)).statusCode).toBe(200);
    store.sessions.find = find;
  });

  it.each(['Bearer', 'Bearer x', `Bearer ${'A'.repeat(43)}`, 'Basic dXNlcjpwYXNz', `Bearer ${'A'.repeat(5000)}`])('refuse %.20s… instead of showing less', async (authorization) =>
    expect((await proxy.app.inject({ url: `/api/v1${dossier}`, headers: { authorization } })).statusCode).toBe(401),
  );

  it.each([['GET', '/me'], ['DELETE', '/me'], ['DELETE', '/sessions/current'], ['POST', '/sessions/phone'], ['POST', `${dossier}/proof`], ['PUT', `${dossier}/follow`], ['DELETE', `${dossier}/follow`], ['GET', '/me/dossiers']] as const)(
    'are needed for %s %s',
    async (method, path) => {
      const payloads: Record<string, object> = { '/sessions/phone': { zaloAccessToken: 'a', phoneToken: 'b', consentVersion: '1' }, [`${dossier}/proof`]: { last4: '1234' }, [`${dossier}/follow`]: {} };
      const payload = method === 'GET' || method === 'DELETE' ? undefined : payloads[path];
      const answer = await proxy.app.inject({ method, url: `/api/v1${path}`, headers: { 'idempotency-key': 'some-key-1' }, ...(payload === undefined ? {} : { payload }) });
      expect(answer.statusCode).toBe(401);
      expect(answer.json().code).toBe('unauthenticated');
    },
  );
});

describe('the phone number', () => {
  const link = (headers: Record<string, string> = {}, change: object = {}) =>
    call('POST', '/sessions/phone', { payload: { zaloAccessToken: 'zalo-an', phoneToken: 'p1', consentVersion: '2026-11', ...change }, headers });

  it('opens tier 2 of the dossiers that name it', async () => {
    proxy.graph.phones.set('p1', '84912345678');
    const answer = await link();
    expect(answer.json()).toMatchObject({ identityLevel: 1, phoneMasked: '09*****678' });
    const view = (await call('GET', dossier)).json();
    expect(view.completion.tier).toBe(2);
    expect(view.belongings.fees).toEqual([{ name: 'Lệ phí', amountVnd: 8000, paid: true }]);
    expect(JSON.stringify(view)).not.toMatch(/912345678|060082001234|Bền/);
  });

  it('opens tier 2 to who handed the dossier in, and nothing to a stranger', async () => {
    proxy.binhThuan.answer = (code) => ({ ok: true, value: sampleDossier(code, { submitter: { kind: 'citizen', name: 'Lê Văn Nộp', idNumber: null, phone: '+84 987 654 321', address: null } }) });
    proxy.graph.phones.set('p1', '84987654321').set('p2', '84900000001');
    await link();
    expect((await call('GET', dossier)).json().completion.tier).toBe(2);
    await link({}, { phoneToken: 'p2' });
    expect((await call('GET', dossier)).json().completion.tier).toBe(0);
  });

  it('cannot be put on another citizen\'s session', async () => {
    proxy.graph.phones.set('p1', '84912345678');
    expect((await link({}, { zaloAccessToken: 'zalo-ben' })).json().code).toBe('unauthenticated'); // so that the app signs in as who Zalo says
    expect((await call('GET', '/me')).json().identityLevel).toBe(0);
  });

  it('is linked once for a repeated request, although Zalo\'s token works once', async () => {
    proxy.graph.phones.set('p1', '84912345678');
    const headers = { 'idempotency-key': randomUUID() };
    const [first, second] = [await link(headers), await link(headers)];
    expect([second.statusCode, second.body]).toEqual([first.statusCode, first.body]);
    expect((await link(headers, { phoneToken: 'p2' })).json()).toMatchObject({ status: 422, code: 'idempotency_mismatch' });
    expect((await link({ 'idempotency-key': 'x' })).statusCode).toBe(400);
  });

  it('tells a token that was used before', async () => expect((await link()).json().code).toBe('zalo_token_invalid'));
});

describe('the proof', () => {
  it('opens tier 1 with the last 4 of the owner\'s ID or phone, and keeps it open', async () => {
    const answer = await prove(OWNER_ID.slice(-4));
    expect(answer.json()).toMatchObject({ completion: { tier: 1 }, detail: { owner: { nameMasked: 'N*** V*** B***' } }, belongings: null });
    expect(answer.headers['cache-control']).toBe('private, no-store');
    expect((await call('GET', dossier)).json().completion.tier).toBe(1);
    proxy.clock.now += 91 * 24 * HOUR_MS;
    auth = await proxy.signIn('zalo-an');
    expect((await call('GET', dossier)).json().completion.tier).toBe(0);
  });

  it('is one citizen\'s own', async () => {
    await prove('5678');
    auth = await proxy.signIn('zalo-ben');
    expect((await call('GET', dossier)).json().completion.tier).toBe(0);
  });

  it('gives no such code and a wrong proof the same bytes at the same time', async () => {
    const timed = async (code: string) => {
      const startedAt = proxy.clock.now;
      const answer = await prove('0000', code);
      const { date: _date, 'x-request-id': _id, ...headers } = answer.headers;
      return { status: answer.statusCode, headers, body: answer.body.replace(/"requestId":"[^"]+"/, ''), tookMs: proxy.clock.now - startedAt };
    };
    const wrong = await timed(CODE);
    expect(wrong).toMatchObject({ status: 404, tookMs: 400 });
    await proxy.app.close().then(begin);
    expect(await timed('H11.23-261103-9999')).toEqual(wrong);
  });

  it('says how many tries this person has left, whether the code exists or not', async () => {
    const hints = [];
    for (const code of [CODE, 'H11.23-261103-9999', CODE, 'H11.23-261103-9998', CODE]) hints.push((await prove('0000', code)).json().hint);
    expect(hints).toEqual(['tries_left:4', 'tries_left:3', 'tries_left:2', 'tries_left:1', 'tries_left:0']);
    expect((await prove('0000')).statusCode).toBe(429);
  });

  it('leaves at a whole quantum however long the system took', async () => {
    proxy.binhThuan.answer = (code) => { proxy.clock.now += code === CODE ? 130 : 310; return { ok: true, value: code === CODE ? sampleDossier() : null }; };
    for (const code of [CODE, 'H11.23-261103-9999']) {
      const startedAt = proxy.clock.now;
      await prove('0000', code);
      expect(proxy.clock.now - startedAt).toBe(400);
    }
  });

  it('allows five wrong tries an hour; right ones and failures of the system cost nothing', async () => {
    for (let each = 0; each < 4; each += 1) expect((await prove('0000')).statusCode).toBe(404);
    for (let each = 0; each < 3; each += 1) expect((await prove('5678')).statusCode).toBe(200);
    proxy.binhThuan.answer = () => down;
    expect((await prove('0000', 'H11.23-261103-0099')).statusCode).toBe(503);
    expect((await prove('0000')).statusCode).toBe(404);
    const answer = await prove('5678');
    expect(answer.json()).toMatchObject({ status: 429, code: 'too_many_requests' });
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(3500);
    proxy.clock.now += HOUR_MS;
    expect((await prove('5678')).statusCode).toBe(200);
  });

  it('counts a code\'s tries over all who try', async () => {
    await proxy.app.close();
    proxy = await startFakeProxy(store, { LIMIT_IP_PROOFS_PER_HOUR: '100' });
    for (const account of ['a', 'b', 'c', 'd', 'e', 'f']) {
      proxy.graph.accounts[account] = { id: randomUUID(), name: null };
      auth = await proxy.signIn(account);
      expect((await prove('0000')).statusCode).toBe(account === 'f' ? 429 : 404);
    }
  });

  it('answers a repeated request from what was answered, once, even together', async () => {
    const headers = { 'idempotency-key': randomUUID() };
    const answers = await Promise.all([prove('5678', CODE, headers), prove('5678', CODE, headers), prove('5678', CODE, headers)]);
    expect(new Set(answers.map((answer) => `${answer.statusCode} ${answer.headers['content-type']} ${answer.body}`)).size).toBe(1);
    expect(answers[0]?.statusCode).toBe(200);
    expect((await prove('0000', CODE, headers)).json().code).toBe('idempotency_mismatch');
  });

  it.each([{ last4: 5678 }, { last4: '567' }, { last4: '56789' }, { last4: 'abcd' }, { last4: '5678', tier: 2 }, {}, [], { __proto__: null, last4: null }])('refuses %j', async (payload) =>
    expect((await call('POST', `${dossier}/proof`, { payload })).statusCode).toBe(400),
  );
});

describe('my dossiers', () => {
  const follow = (code: string, payload: object = {}) => call('PUT', `/dossiers/${code}/follow`, { payload });
  const list = async (query = '') => (await call('GET', `/me/dossiers${query}`)).json();

  it('follow, show and forget a dossier, for this citizen alone', async () => {
    const answer = await follow(CODE, { label: ' Giấy khai sinh bé Na ' });
    expect(answer.json()).toMatchObject({ code: CODE, label: 'Giấy khai sinh bé Na', completion: { tier: 0 }, procedureName: null });
    expect((await call('GET', dossier)).json().followed).toBe(true);
    expect((await list()).items).toHaveLength(1);
    const mine = auth;
    auth = await proxy.signIn('zalo-ben');
    expect((await list()).items).toEqual([]);
    expect((await call('DELETE', `${dossier}/follow`)).statusCode).toBe(204);
    auth = mine;
    expect((await list()).items).toHaveLength(1);
    expect((await call('DELETE', `${dossier}/follow`)).statusCode).toBe(204);
    expect((await list()).items).toEqual([]);
    expect((await call('GET', dossier)).json().followed).toBe(false);
  });

  it('tell procedure and appointment once the citizen proved to know the dossier', async () => {
    await follow(CODE);
    await prove('5678');
    expect((await list()).items[0]).toMatchObject({ procedureName: 'Đăng ký khai sinh', dueAt: '2026-11-27T17:00:00+07:00', workingDaysLeft: 4, action: 'none' });
  });

  it('come most urgent first, page by page', async () => {
    const states: Record<string, object> = {
      '0001': { statusCode: 10, finishedAt: '2026-11-10T09:00:00+07:00', returnedAt: '2026-11-10T09:00:00+07:00' }, '0002': { dueAt: '2026-11-27T17:00:00+07:00' },
      '0003': { dueAt: '2026-11-10T17:00:00+07:00' }, '0004': { statusCode: 5 }, '0005': { dueAt: '2026-11-23T17:00:00+07:00' },
    };
    proxy.binhThuan.answer = (code) => ({ ok: true, value: sampleDossier(code, states[code.slice(-4)]) });
    for (const sequence of Object.keys(states)) await follow(`H11.23-261103-${sequence}`);
    const first = await list('?limit=2');
    const second = await list(`?limit=2&cursor=${first.nextCursor}`);
    const third = await list(`?limit=2&cursor=${second.nextCursor}`);
    expect([first, second, third].flatMap((page) => page.items).map((item) => item.code.slice(-4))).toEqual(['0004', '0003', '0005', '0002', '0001']);
    expect(third.nextCursor).toBeNull();
    expect((await call('GET', '/me/dossiers?cursor=nonsense')).statusCode).toBe(400);
    expect((await call('GET', '/me/dossiers?limit=51')).statusCode).toBe(400);
  });

  it('survive a restart with their last known state, sealed', async () => {
    await follow(CODE);
    await proxy.app.close();
    const { accounts } = proxy.graph;
    proxy = await startFakeProxy(store);
    proxy.graph.accounts = accounts;
    proxy.binhThuan.answer = () => down;
    expect((await list()).items[0].completion).toMatchObject({ code: CODE, group: 'in_progress', fetchedAt: '2026-11-20T09:00:00+07:00' });
    expect((await call('GET', dossier)).json().completion).toMatchObject({ stale: true });
    expect([(await prove('1234')).json().code, (await prove('5678')).statusCode]).toEqual(['upstream_unavailable', 200]);
    const sealed = await store.snapshots.find({ provinceId: 'binh-thuan', code: CODE });
    expect(Buffer.from(sealed ?? '', 'base64').toString('latin1')).not.toMatch(/H11|khai sinh|Nguy/);
  });

  it('take a dossier whose system is down without a state, but not one that does not exist', async () => {
    expect((await follow('H11.23-261103-9999')).json().code).toBe('dossier_not_found');
    proxy.binhThuan.answer = () => down;
    expect((await follow('H11.23-261103-0500')).json()).toMatchObject({ completion: null });
  });

  it('ask again in the background for states that are old', async () => {
    await follow(CODE);
    const asked = proxy.binhThuan.calls.length;
    await list();
    expect(proxy.binhThuan.calls).toHaveLength(asked);
    proxy.clock.now += 11 * 60_000;
    expect((await list()).items[0].completion.stale).toBe(true);
    expect(proxy.binhThuan.calls).toHaveLength(asked + 1);
  });

  it('are at most a hundred', async () => {
    const citizen = await store.citizens.recognise(randomUUID(), null, new Date());
    const all = await Promise.all(Array.from({ length: 101 }, (_, n) => store.follows.put(citizen.id, { provinceId: 'p', code: `C${n}`, labelSealed: null, followedAt: new Date() }, 100)));
    expect(all.filter((kept) => !kept)).toHaveLength(1);
  });
});

describe('deleting everything', () => {
  it('leaves nothing behind and ends every session', async () => {
    proxy.graph.phones.set('p1', '84912345678');
    await call('POST', '/sessions/phone', { payload: { zaloAccessToken: 'zalo-an', phoneToken: 'p1', consentVersion: '1' } });
    await prove('5678');
    await call('PUT', `${dossier}/follow`, { payload: {} });
    const elsewhere = await proxy.signIn('zalo-an');
    expect((await call('DELETE', '/me')).statusCode).toBe(200);
    expect((await call('GET', '/me')).statusCode).toBe(401);
    expect((await proxy.app.inject({ url: '/api/v1/me', headers: elsewhere })).statusCode).toBe(401);
    auth = await proxy.signIn('zalo-an');
    expect((await call('GET', '/me')).json()).toMatchObject({ identityLevel: 0, phoneMasked: null });
    expect((await call('GET', dossier)).json()).toMatchObject({ completion: { tier: 0 }, followed: false });
    expect((await call('GET', '/me/dossiers')).json()).toEqual({ items: [], nextCursor: null });
  });
});
