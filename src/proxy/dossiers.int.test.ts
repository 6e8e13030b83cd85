import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CODE, down, sampleDossier, startFakeProxy, type FakeProxy } from './fake-parts.test-helper';
import { openStore, type Store } from './store/store';

let store: Store;
let proxy: FakeProxy;
beforeAll(async () => { store = await openStore({ databaseUrl: null, dataDir: null, onError: (error) => { throw error; } }); });
afterAll(() => store.close());
beforeEach(async () => { proxy = await startFakeProxy(store); });
afterEach(() => proxy.app.close());
const look = (code = CODE, headers: Record<string, string> = {}) => proxy.app.inject({ url: `/api/v1/dossiers/${encodeURIComponent(code)}`, headers });

describe('a look-up by the code alone', () => {
  it('shows the degree of completion and nothing else', async () => {
    const answer = await look();
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toMatchObject({ completion: { code: CODE, tier: 0, group: 'in_progress', stale: false }, detail: null, belongings: null, followed: false });
    expect(answer.body).not.toMatch(/Bền|khai sinh|Hòa Thắng|0912|0600/);
    expect(answer.headers['cache-control']).toBe('private, no-cache');
  });

  it('reads any spelling of the code', async () => {
    expect((await look(' h11.23 – 261103 – 0007 ')).json().completion.code).toBe(CODE);
    expect(proxy.binhThuan.calls).toEqual([CODE]);
  });

  it.each([['17-1436', 'abbreviated'], ['H11.23-261345-0007', 'date'], ['H11.23-261103', 'missing_sequence'], ['H11.23-261103-0000', 'sequence'], ['hello world', 'shape'], ['060082001234', 'missing_date'], ['ab', 'shape']])(
    'refuses "%s" with the hint %s and asks nobody',
    async (code, hint) => {
      const answer = await look(code);
      expect(answer.statusCode).toBe(422);
      expect(answer.json().code).toBe('invalid_dossier_code');
      if (code !== '060082001234') expect(answer.json().hint).toBe(hint);
      expect([...proxy.oneStops.values()].flatMap((oneStop) => oneStop.calls)).toEqual([]);
    },
  );

  it('passes a free-form code to the province named, else to the default', async () => {
    await look('HS.000.000.123/2026');
    await proxy.app.inject({ url: `/api/v1/dossiers/${encodeURIComponent('03706/2026/07906')}?province=ca-mau` });
    expect(proxy.binhThuan.calls).toEqual(['HS.000.000.123/2026']);
    expect(proxy.oneStops.get('ca-mau')?.calls).toEqual(['03706/2026/07906']);
  });

  it('tells the app which hosts of receipts belong to the provinces served', async () => {
    const { items } = (await proxy.app.inject('/api/v1/province')).json();
    expect(items.find(({ id }: { id: string }) => id === 'quang-nam').portalHosts).toContain('tctthc.1022.vn');
  });

  it.each(['001/099/012/345', 'CMND260123456', 'SDT0912345678'])('sends "%s", a person’s number, to no system', async (number) => {
    expect((await proxy.app.inject({ url: `/api/v1/dossiers/${encodeURIComponent(number)}?province=ca-mau` })).statusCode).toBe(422);
    expect(proxy.oneStops.get('ca-mau')?.calls).toEqual([]);
  });

  it('names a province nobody serves, with the way to the national portal, and asks no system', async () => {
    const answer = await look('000.00.01.H26-240501-0001');
    expect(answer.statusCode).toBe(422);
    expect(answer.json()).toMatchObject({ code: 'province_not_served', hint: 'province:Hà Nội', title: expect.stringMatching(/Hà Nội.*dichvucong\.gov\.vn/) });
    expect((await look('000.00.01.H26-240501-0001', { 'accept-language': 'en' })).json().title).toMatch(/^This is a dossier code of Hà Nội/);
    expect((await look('K01.12-240501-0001')).json()).not.toHaveProperty('hint');
    expect([...proxy.oneStops.values()].flatMap((oneStop) => oneStop.calls)).toEqual([]);
  });

  it('routes merged provinces to the system that holds them now', async () => {
    await look('000.00.53.H47-240501-0001');
    expect(proxy.oneStops.get('quang-nam')?.calls).toEqual(['000.00.53.H47-240501-0001']);
  });

  it('tells a code that does not exist, with the number to call', async () => {
    const answer = await look('H11.23-261103-0008');
    expect(answer.statusCode).toBe(404);
    expect(answer.json()).toMatchObject({ code: 'dossier_not_found', hotline: '18001096' });
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
  });

  it('answers 304 to who has it, weakly tagged or in a list too', async () => {
    const etag = String((await look()).headers.etag);
    for (const given of [etag, `W/${etag}`, `"x", ${etag}`]) {
      const answer = await look(CODE, { 'if-none-match': given });
      expect([answer.statusCode, answer.body, answer.headers.etag]).toEqual([304, '', etag]);
    }
    expect((await look(CODE, { 'if-none-match': '"other"' })).statusCode).toBe(200);
  });
});

describe('asking the system', () => {
  it('asks once for fifty who ask together, and not again while the answer is fresh', async () => {
    const gate = withResolvers();
    proxy.binhThuan.answer = async (code) => { await gate.promise; return { ok: true, value: sampleDossier(code) }; };
    const all = Promise.all(Array.from({ length: 50 }, () => look()));
    await nextTurn();
    gate.resolve(undefined);
    expect((await all).map((answer) => answer.statusCode)).toEqual(Array.from({ length: 50 }, () => 200));
    proxy.clock.now += 59_000;
    await look();
    expect(proxy.binhThuan.calls).toHaveLength(1);
    proxy.clock.now += 2_000;
    await look();
    expect(proxy.binhThuan.calls).toHaveLength(2);
  });

  it('remembers for half a minute that there is none', async () => {
    for (const after of [0, 29_000]) { proxy.clock.now += after; await look('H11.23-261103-0008'); }
    expect(proxy.binhThuan.calls).toHaveLength(1);
    proxy.clock.now += 2_000;
    await look('H11.23-261103-0008');
    expect(proxy.binhThuan.calls).toHaveLength(2);
  });

  it('shows the last known state, marked stale, when the system is down, and rests before asking again', async () => {
    await look();
    proxy.clock.now += 3_600_000;
    proxy.binhThuan.answer = () => down;
    const answer = await look();
    expect(answer.json().completion).toMatchObject({ stale: true, fetchedAt: '2026-11-20T09:00:00+07:00' });
    await look();
    expect(proxy.binhThuan.calls).toHaveLength(2);
    proxy.clock.now += 6_000;
    proxy.binhThuan.answer = (code) => ({ ok: true, value: sampleDossier(code, { fetchedAt: '2026-11-20T10:00:06+07:00' }) });
    expect((await look()).json().completion).toMatchObject({ stale: false, fetchedAt: '2026-11-20T10:00:06+07:00' });
  });

  it('does not wait for a slow system when it knows a last state', async () => {
    await look();
    proxy.clock.now += 61_000;
    proxy.binhThuan.answer = () => new Promise(() => undefined);
    expect((await look()).json().completion.stale).toBe(true);
    expect(proxy.clock.waits).toEqual([3000]);
  });

  it('forgets a state after a day', async () => {
    await look();
    proxy.clock.now += 25 * 3_600_000;
    proxy.binhThuan.answer = () => down;
    expect((await look()).statusCode).toBe(503);
  });

  it.each([['timeout', 504, 'upstream_timeout'], ['unreachable', 503, 'upstream_unavailable'], ['circuit_open', 503, 'upstream_unavailable'], ['bad_answer', 502, 'upstream_bad_answer'], ['refused', 502, 'upstream_bad_answer'], ['busy', 503, 'overloaded']] as const)(
    'tells %s as %i %s with the hotline and when to come back',
    async (kind, status, code) => {
      proxy.binhThuan.answer = () => ({ ok: false, fault: { kind, system: 'binh-thuan', detail: 'x' } });
      const answer = await look();
      expect(answer.statusCode).toBe(status);
      expect(answer.json()).toMatchObject({ code, hotline: '18001096' });
      expect(Number(answer.headers['retry-after'])).toBe(answer.json().retryAfterSeconds);
    },
  );
});

function withResolvers() {
  let resolve: (value: unknown) => void = () => undefined;
  const promise = new Promise((done) => { resolve = done; });
  return { promise, resolve };
}

describe('limits', () => {
  const limited = async (env: Record<string, string>) => { await proxy.app.close(); proxy = await startFakeProxy(store, env); };

  it('says when too many codes were looked up, and when to come back', async () => {
    await limited({ LIMIT_IP_CODES_PER_HOUR: '2' });
    for (const sequence of ['0001', '0002', '0001']) expect((await look(`H11.23-261103-${sequence}`)).statusCode).toBe(404);
    const answer = await look('H11.23-261103-0003');
    expect(answer.statusCode).toBe(429);
    expect(answer.json()).toMatchObject({ code: 'too_many_requests', retryAfterSeconds: 3600 });
    expect(answer.headers['retry-after']).toBe('3600');
  });

  it('counts requests of an address before it looks at their token', async () => {
    await limited({ LIMIT_IP_REQUESTS_PER_MINUTE: '2' });
    const forged = { authorization: `Bearer ${'x'.repeat(43)}` };
    expect([(await look(CODE, forged)).statusCode, (await look(CODE, forged)).statusCode, (await look(CODE, forged)).statusCode]).toEqual([401, 401, 429]);
  });

  it('does not believe X-Forwarded-For unless told to', async () => {
    await limited({ LIMIT_IP_REQUESTS_PER_MINUTE: '1' });
    expect((await look(CODE, { 'x-forwarded-for': '198.51.100.1' })).statusCode).toBe(200);
    expect((await look(CODE, { 'x-forwarded-for': '198.51.100.2' })).statusCode).toBe(429);
    await limited({ LIMIT_IP_REQUESTS_PER_MINUTE: '1', TRUST_PROXY: '1' });
    expect((await look(CODE, { 'x-forwarded-for': '198.51.100.1' })).statusCode).toBe(200);
    expect((await look(CODE, { 'x-forwarded-for': '198.51.100.2' })).statusCode).toBe(200);
  });

  it('stops who keeps missing', async () => {
    await limited({ LIMIT_IP_MISSES_PER_HOUR: '2' });
    const walk = [];
    for (const sequence of ['0001', '0002', '0003']) walk.push((await look(`H11.23-261103-${sequence}`)).statusCode);
    expect(walk).toEqual([404, 404, 429]);
  });
});

describe('POST /qr/resolve', () => {
  const id = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';
  const resolve = (payload: object) => proxy.app.inject({ method: 'POST', url: '/api/v1/qr/resolve', payload });

  it('gives the codes behind an id of a portal that is served', async () => {
    proxy.binhThuan.references[id] = [CODE];
    const answer = await resolve({ kind: 'opaque', host: 'dichvucong.binhthuan.gov.vn', id });
    expect(answer.json()).toEqual({ codes: [CODE], provinceId: 'binh-thuan' });
  });

  it('names a host it does not serve and an id nobody knows', async () => {
    expect((await resolve({ kind: 'opaque', host: 'evil.example', id })).json().code).toBe('province_not_served');
    expect((await resolve({ kind: 'opaque', host: 'dichvucong.binhthuan.gov.vn', id })).json().code).toBe('qr_not_resolved');
  });

  it.each([{ kind: 'opaque', host: 'x', id: 'undefined' }, { kind: 'url', host: 'x', id }, { kind: 'opaque', host: 'x', id, url: 'http://169.254.169.254/' }])('refuses %o', async (payload) =>
    expect((await resolve(payload)).statusCode).toBe(400),
  );
});
