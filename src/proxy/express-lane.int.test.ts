import { request as ask, type IncomingHttpHeaders } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi, type MockInstance } from 'vitest';
import { CODE, down, OWNER_PHONE, sampleDossier, startFakeProxy, type FakeProxy } from './fake-parts.test-helper';
import { createMemoryCounters } from './limits/memory-counters';
import { openStore, type Store } from './store/store';

const url = `/api/v1/dossiers/${CODE}`;
type Headers = Record<string, string>;
interface Answer { status: number; headers: IncomingHttpHeaders; body: string }

let store: Store;
let proxy: FakeProxy;
let port: number;
let ordinary: MockInstance<FakeProxy['app']['routing']>;
beforeAll(async () => { store = await openStore({ databaseUrl: null, dataDir: null, onError: (error) => { throw error; } }); });
afterAll(() => store.close());
afterEach(() => proxy.app.close());

async function start(...[env, change]: [env?: Record<string, string>, change?: Parameters<typeof startFakeProxy>[2]]): Promise<void> {
  proxy = await startFakeProxy(store, env, change);
  await proxy.app.listen({ port: 0, host: '127.0.0.1' });
  port = (proxy.app.server.address() as AddressInfo).port;
  ordinary = vi.spyOn(proxy.app, 'routing');
}

/** Over a real connection, the only way that leads to the lane. */
function look(headers: Headers = {}, path = url, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = ask({ port, host: '127.0.0.1', path, method, headers }, (answer) => {
      text(answer).then((body) => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body }), reject);
    });
    sent.on('error', reject).end();
  });
}

/** What Fastify itself answers: `inject` knows no server. */
async function lookOrdinarily(headers: Headers = {}): Promise<Answer> {
  const answer = await proxy.app.inject({ url, headers });
  return { status: answer.statusCode, headers: answer.headers as IncomingHttpHeaders, body: answer.body };
}

/** All but the number of the request, and what belongs to the connection. */
function comparable({ status, headers, body }: Answer) {
  const { 'x-request-id': number, date: _date, connection: _connection, 'keep-alive': _keepAlive, ...rest } = headers;
  return { status, headers: rest, body, isNumbered: /^[\w-]{10,}$/.test(String(number)) };
}

/** Callers who reach each tier, by the proof they brought. */
async function callers(): Promise<[string, Headers][]> {
  const follower = await proxy.signIn('zalo-an');
  await proxy.app.inject({ method: 'PUT', url: `${url}/follow`, payload: {}, headers: follower });
  const owner = await proxy.signIn('zalo-ben');
  proxy.graph.phones.set('phone', `84${OWNER_PHONE.slice(1)}`);
  await proxy.app.inject({ method: 'POST', url: '/api/v1/sessions/phone', payload: { zaloAccessToken: 'zalo-ben', phoneToken: 'phone', consentVersion: '1' }, headers: owner });
  proxy.graph.accounts['zalo-chi'] = { id: '7003', name: null };
  const knower = await proxy.signIn('zalo-chi');
  await proxy.app.inject({ method: 'POST', url: `${url}/proof`, payload: { last4: '1234' }, headers: knower });
  return [['nobody', {}], ['a follower', follower], ['the owner', owner], ['who knows the number', knower]];
}

describe('what lies ready', () => {
  it('is answered to everyone as on the ordinary way, header by header', async () => {
    await start();
    const tiers = new Set<number>();
    for (const [who, caller] of await callers()) {
      const first = await lookOrdinarily(caller);
      const origins: Headers[] = [{}, { origin: 'https://h5.zdn.vn' }, { origin: 'zbrowser://h5.zdn.vn' }];
      const known: Headers[] = [{}, { 'if-none-match': String(first.headers.etag) }, { 'if-none-match': '"another"' }];
      for (const headers of origins.flatMap((origin) => known.map((etag) => ({ ...caller, ...origin, ...etag })))) {
        expect(comparable(await look(headers)), who).toEqual(comparable(await lookOrdinarily(headers)));
      }
      tiers.add(JSON.parse(first.body).completion.tier);
    }
    expect([...tiers].sort()).toEqual([0, 1, 2]);
    expect(ordinary).not.toHaveBeenCalled();
  });

  it('is counted as on the ordinary way', async () => {
    await start();
    await lookOrdinarily();
    await look();
    await look({ 'if-none-match': '*' });
    const told = await proxy.metrics.text();
    expect(told).toMatch(/http_request_duration_seconds_count\{method="GET",route="\/api\/v1\/dossiers\/:code",status="200"\} 2\n/);
    expect(told).toMatch(/http_request_duration_seconds_count\{method="GET",route="\/api\/v1\/dossiers\/:code",status="304"\} 1\n/);
    expect(told).toMatch(/dossier_look_ups_total\{result="fresh"\} 2\n/);
    expect(ordinary).not.toHaveBeenCalled();
  });

  it('is kept for followers who see it first here', async () => {
    await start();
    const [, [, follower] = ['', {}]] = await callers();
    const kept = () => store.snapshots.find({ provinceId: 'binh-thuan', code: CODE });
    const before = await kept();
    proxy.clock.now += 61_000;
    proxy.binhThuan.answer = (code) => ({ ok: true, value: sampleDossier(code, { fetchedAt: '2026-11-20T09:01:01+07:00' }) });
    await lookOrdinarily();
    await proxy.app.inject({ url: '/api/v1/province', headers: follower }); // the session is at hand again
    expect(await kept()).toEqual(before);
    await look(follower);
    await vi.waitFor(async () => expect(await kept()).not.toEqual(before));
    expect(ordinary).not.toHaveBeenCalled();
  });
});

describe('what does not lie ready takes the ordinary way', () => {
  it.each<[string, Headers, string, string, number]>([
    ['another method', {}, url, 'HEAD', 200],
    ['a preflight', { origin: 'https://h5.zdn.vn', 'access-control-request-method': 'GET' }, url, 'OPTIONS', 204],
    ['a body', { 'content-length': '0' }, url, 'GET', 200],
    ['an origin that may not read', { origin: 'https://evil.example' }, url, 'GET', 200],
    ['a code with an escape', {}, url.replace('H11', '%4811'), 'GET', 200],
    ['an unknown query', {}, `${url}?tier=2`, 'GET', 400],
    ['a wrong province', {}, `${url}?province=X`, 'GET', 400],
    ['a token that is not ours', { authorization: `Bearer ${'x'.repeat(43)}` }, url, 'GET', 401],
    ['no token where one is meant', { authorization: 'Basic YTpi' }, url, 'GET', 401],
    ['a code never asked', {}, url.replace('0007', '0008'), 'GET', 404],
    ['a path below', {}, `${url}/postal`, 'GET', 401],
  ])('%s', async (_what, headers, path, method, status) => {
    await start();
    await lookOrdinarily();
    const answer = await look(headers, path, method);
    expect(answer.status).toBe(status);
    expect(ordinary).toHaveBeenCalledOnce();
    expect(answer.headers['access-control-allow-origin'] ?? 'none').not.toBe('https://evil.example');
  });

  it('a state that is no longer fresh', async () => {
    await start();
    await lookOrdinarily();
    proxy.clock.now += 61_000;
    proxy.binhThuan.answer = () => down;
    expect(JSON.parse((await look()).body).completion.stale).toBe(true);
    expect(ordinary).toHaveBeenCalledOnce();
  });

  it('a session that has just ended', async () => {
    await start();
    const session = await proxy.signIn('zalo-an');
    await lookOrdinarily(session);
    expect((await look(session)).status).toBe(200);
    await proxy.app.inject({ method: 'DELETE', url: '/api/v1/sessions/current', headers: session });
    expect((await look(session)).status).toBe(401);
  });

  it('a proxy that is closing', async () => {
    await start();
    await lookOrdinarily();
    // Two requests on one connection: the second comes when the first is answered and the closing has begun.
    const socket = connect(port, '127.0.0.1');
    socket.write(`GET ${url} HTTP/1.1\r\nhost: x\r\n\r\n`);
    await new Promise((resolve) => socket.once('data', resolve));
    const held = new Promise<void>((resolve) => vi.spyOn(proxy.app.server, 'close').mockImplementationOnce((done) => { resolve(); done?.(); return proxy.app.server; }));
    const closed = proxy.app.close();
    await held;
    socket.write(`GET ${url} HTTP/1.1\r\nhost: x\r\n\r\n`);
    const answer = await new Promise<Buffer>((resolve) => socket.once('data', resolve));
    expect(answer.toString()).toMatch(/^HTTP\/1\.1 503 /);
    await closed;
    vi.restoreAllMocks();
    proxy.app.server.close();
    socket.destroy();
  });
});

describe('limits', () => {
  const statuses = async (times: number, headers: Headers = {}) => {
    const seen: number[] = [];
    for (let each = 0; each < times; each += 1) seen.push((await look(headers)).status);
    return seen;
  };

  it.each(['memory', 'a store beside the process'])('are one with those of the ordinary way, counted in %s', async (where) => {
    const inMemory = createMemoryCounters(() => 0);
    const change = where === 'memory' ? {} : { counters: { ...inMemory, hit: async (hits: Parameters<typeof inMemory.hit>[0]) => inMemory.hit(hits) } };
    await start({ LIMIT_IP_REQUESTS_PER_MINUTE: '5' }, change);
    await lookOrdinarily();
    await look();
    await lookOrdinarily();
    expect(await statuses(4)).toEqual([200, 200, 429, 429]);
    expect(ordinary).toHaveBeenCalledTimes(2);
    expect(await proxy.metrics.text()).toMatch(/limit_refusals_total\{rule="ip_requests"\} 2\n/);
  });

  it('hold for a person on whatever address, and leave the address what a refused request did not use', async () => {
    await start({ LIMIT_PERSON_REQUESTS_PER_MINUTE: '3', LIMIT_IP_REQUESTS_PER_MINUTE: '9' });
    const session = await proxy.signIn('zalo-an');
    await lookOrdinarily(session);
    expect(await statuses(3, session)).toEqual([200, 200, 429]);
    // 9 from the address: the sign-in, the first look, two answered, one refused; four are left.
    expect(await statuses(5)).toEqual([200, 200, 200, 200, 429]);
  });

  it('hold for the codes of one day', async () => {
    await start({ LIMIT_SEQUENCES_PER_HOUR: '1' });
    await lookOrdinarily();
    expect(await statuses(2)).toEqual([200, 200]);
    expect((await look({}, url.replace('0007', '0009'))).status).toBe(429);
  });

  it('are kept for the address that the load balancer tells, when it is believed', async () => {
    await start({ LIMIT_IP_REQUESTS_PER_MINUTE: '2', TRUST_PROXY: '127.0.0.1' });
    await lookOrdinarily({ 'x-forwarded-for': '203.0.113.1' });
    expect(await statuses(3, { 'x-forwarded-for': '198.51.100.7, 203.0.113.2' })).toEqual([200, 200, 429]);
    expect(await statuses(1, { 'x-forwarded-for': '203.0.113.3' })).toEqual([200]);
  });
});
