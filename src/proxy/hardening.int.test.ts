import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROUTES } from '../contract/routes';
import { CODE, OWNER_PHONE, sampleDossier, startFakeProxy, type FakeProxy } from './fake-parts.test-helper';
import { openStore, type Store } from './store/store';

let store: Store;
let proxy: FakeProxy;
beforeAll(async () => {
  store = await openStore({ databaseUrl: null, dataDir: null, onError: (error) => { throw error; } });
  proxy = await startFakeProxy(store);
});
afterAll(async () => {
  await proxy.app.close();
  await store.close();
});
const url = `/api/v1/dossiers/${CODE}`;
const post = (path: string, payload: string, type = 'application/json') => proxy.app.inject({ method: 'POST', url: path, payload, headers: { 'content-type': type } });

describe('CORS', () => {
  const allowed = ['https://h5.zdn.vn', 'zbrowser://h5.zdn.vn', 'http://localhost:3000', 'http://h5.zdn.vn.localhost:3000'];
  it.each(allowed)('lets in exactly %s, on the preflight and on the request', async (origin) => {
    const preflight = await proxy.app.inject({ method: 'OPTIONS', url, headers: { origin, 'access-control-request-method': 'PUT', 'access-control-request-headers': 'authorization' } });
    expect(preflight.statusCode).toBe(204);
    expect(preflight.headers).toMatchObject({ 'access-control-allow-origin': origin, 'access-control-allow-headers': 'Authorization, Content-Type, Idempotency-Key, If-None-Match, Accept-Language' });
    const answer = await proxy.app.inject({ url, headers: { origin } });
    expect(answer.headers).toMatchObject({ 'access-control-allow-origin': origin, 'access-control-expose-headers': 'ETag, Retry-After, X-Request-Id', vary: 'Origin' });
    expect(answer.headers).not.toHaveProperty('access-control-allow-credentials');
  });

  it.each(['https://evil.example', 'https://h5.zdn.vn.evil.example', 'http://h5.zdn.vn', 'null', 'https://h5.zdn.vn, https://evil.example', 'http://localhost:3001'])('keeps out %s', async (origin) => {
    expect((await proxy.app.inject({ url, headers: { origin } })).headers['access-control-allow-origin']).not.toBe(origin);
    expect((await proxy.app.inject({ url, headers: { origin } })).headers['access-control-allow-origin']).not.toBe('*');
  });

  it('lets a browser read problems too', async () => {
    const answer = await proxy.app.inject({ url: '/api/v1/dossiers/nonsense!', headers: { origin: 'https://h5.zdn.vn' } });
    expect([answer.statusCode, answer.headers['access-control-allow-origin']]).toEqual([422, 'https://h5.zdn.vn']);
  });
});

describe('problems', () => {
  it.each([
    ['unknown path', () => proxy.app.inject({ url: '/api/v1/nothing' }), 404, 'not_found'],
    ['outside the API', () => proxy.app.inject({ url: '/admin.php' }), 404, 'not_found'],
    ['wrong method', () => proxy.app.inject({ method: 'PATCH', url }), 405, 'method_not_allowed'],
    ['broken JSON', () => post('/api/v1/sessions', '{"zaloAccessToken":'), 400, 'bad_request'],
    ['empty JSON', () => post('/api/v1/sessions', ''), 400, 'bad_request'],
    ['prototype pollution', () => post('/api/v1/sessions', '{"__proto__":{"admin":true},"zaloAccessToken":"x"}'), 400, 'bad_request'],
    ['constructor pollution', () => post('/api/v1/sessions', '{"constructor":{"prototype":{"a":1}},"zaloAccessToken":"x"}'), 400, 'bad_request'],
    ['unknown field', () => post('/api/v1/sessions', '{"zaloAccessToken":"x","userId":"7001"}'), 400, 'bad_request'],
    ['unknown query', () => proxy.app.inject({ url: `${url}?tier=2` }), 400, 'bad_request'],
    ['not JSON', () => post('/api/v1/sessions', '<a/>', 'application/xml'), 415, 'unsupported_media_type'],
    ['too large', () => post('/api/v1/sessions', JSON.stringify({ zaloAccessToken: 'x'.repeat(70_000) })), 413, 'payload_too_large'],
    ['a huge path', () => proxy.app.inject({ url: `/api/v1/dossiers/${'9'.repeat(5000)}` }), 400, 'bad_request'],
    ['a long code', () => proxy.app.inject({ url: `/api/v1/dossiers/${'9'.repeat(200)}` }), 422, 'invalid_dossier_code'],
    ['a broken escape', () => proxy.app.inject({ url: '/api/v1/dossiers/%E0%A4%A' }), 400, 'bad_request'],
    ['a null byte', () => proxy.app.inject({ url: '/api/v1/dossiers/H11%0023-261103' }), 422, 'invalid_dossier_code'],
    ['a path out of the tree', () => proxy.app.inject({ url: '/api/v1/dossiers/..%2f..%2fetc%2fpasswd' }), 404, 'dossier_not_found'],
  ] as const)('tell %s', async (_name, send, status, code) => {
    const answer = await send();
    expect(answer.statusCode).toBe(status);
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(answer.json()).toMatchObject({ status, code, type: `urn:mot-cua:problem:${code}`, requestId: answer.headers['x-request-id'] });
  });

  it('tell a value that no column holds', async () => {
    const { authorization } = await proxy.signIn('zalo-an');
    const put = (path: string, payload: object) => proxy.app.inject({ method: 'PUT', url: `/api/v1${path}`, payload, headers: { authorization } });
    const draft = { provinceId: 'binh-thuan', procedureCode: '1.001193', formVersion: 1, answers: {}, step: 'form', baseRevision: 1 };
    const id = randomUUID();
    for (const version of ['\u0000', 'a\u0000b', '', ' ', 'x'.repeat(41)]) expect((await put('/me/consents/phone', { granted: true, version })).json()).toMatchObject({ status: 400, hint: expect.stringContaining('body/version') });
    for (const change of [{ formVersion: 2 ** 31 }, { baseRevision: 2 ** 31 - 1 }, { baseRevision: 1e308 }, { procedureCode: '1.001193\u0000' }, { procedureCode: 'phan-anh' }]) expect((await put(`/drafts/${id}`, { ...draft, ...change })).statusCode).toBe(400);
    expect((await put(`/drafts/${id}`, draft)).statusCode).toBe(404);
  });

  it('pass over a body that nobody asked for, however deep it is nested', async () => {
    const { authorization } = await proxy.signIn('zalo-an');
    const { method, path } = ROUTES.askPetitionProgress;
    const headers = { authorization, 'idempotency-key': randomUUID(), 'content-type': 'application/json' };
    const answer = await proxy.app.inject({ method, url: `/api/v1${path.replace(':id', randomUUID())}`, headers, payload: '['.repeat(30_000) + ']'.repeat(30_000) });
    expect(answer.json()).toMatchObject({ status: 404, code: 'not_found' });
  });

  it('say which methods a path has', async () => expect((await proxy.app.inject({ method: 'DELETE', url })).headers.allow).toBe('GET, HEAD'));

  it('speak the language asked for', async () => {
    const title = async (header: string) => (await proxy.app.inject({ url: '/x', headers: { 'accept-language': header } })).json().title;
    expect(await title('en-GB,en;q=0.9,vi;q=0.5')).toMatch(/^There is nothing/);
    expect(await title('fr, vi;q=0.9, en;q=0.8')).toMatch(/^Không có/);
    expect(await title('*')).toMatch(/^Không có/);
  });

  it('tell nothing of a bug but its number', async () => {
    proxy.binhThuan.answer = () => { throw new Error(`cannot read dossier of ${OWNER_PHONE}`); };
    const answer = await proxy.app.inject({ url: '/api/v1/dossiers/H11.23-261103-0066' });
    expect(answer.statusCode).toBe(500);
    expect(answer.body).not.toContain('cannot read');
    expect(proxy.logged.join('')).toContain(answer.json().requestId);
    proxy.binhThuan.answer = (code) => ({ ok: true, value: code === CODE ? sampleDossier() : null });
  });

  it('quote nothing of what could not be read, in the log either', async () => {
    proxy.binhThuan.answer = () => JSON.parse('{"owner":Bưởi}');
    const answer = await proxy.app.inject({ url: '/api/v1/dossiers/H11.23-261103-0067' });
    expect(answer.statusCode).toBe(500);
    expect(proxy.logged.join('')).toContain(answer.json().requestId);
    expect(proxy.logged.join('') + answer.body).not.toContain('Bưởi');
    proxy.binhThuan.answer = (code) => ({ ok: true, value: code === CODE ? sampleDossier() : null });
  });

  it('answer bytes that are no HTTP', async () => {
    await proxy.app.listen({ port: 0, host: '127.0.0.1' });
    const address = proxy.app.server.address();
    const socket = connect(typeof address === 'object' && address !== null ? address.port : 0, '127.0.0.1');
    socket.write('GARBAGE\r\n\r\n');
    const [chunk] = await once(socket, 'data');
    expect(String(chunk)).toMatch(/^HTTP\/1\.1 400 Bad Request\r\nContent-Type: application\/problem\+json/);
  });
});

describe('headers', () => {
  it('protect every answer, problems included', async () => {
    for (const path of [url, '/nothing', '/health/live']) {
      expect((await proxy.app.inject({ url: path })).headers).toMatchObject({
        'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', 'x-frame-options': 'DENY', 'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      });
    }
  });

  it('do not take a request id from outside, nor crash on hostile ones', async () => {
    const hostile = { 'x-request-id': 'evil', 'accept-language': `${',;=q'.repeat(2000)}`, 'if-none-match': '"'.repeat(3000), 'idempotency-key': '../../etc' };
    const answer = await proxy.app.inject({ url, headers: hostile });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['x-request-id']).not.toBe('evil');
  });
});

describe('logs and metrics', () => {
  it('hold no code, phone, ID, name, token or address, whatever happens', async () => {
    const secret = 'zalo-an';
    const { authorization } = await proxy.signIn(secret);
    proxy.graph.phones.set('phone-token-1', '84912345678');
    const put = { findError: store.grants.put };
    store.grants.put = () => Promise.reject(Object.assign(new Error(`insert failed for ${CODE} of ${OWNER_PHONE}`), { code: '23505' }));
    const remoteAddress = '198.51.100.77';
    await proxy.app.inject({ method: 'POST', url: `${url}/proof`, payload: { last4: '5678' }, headers: { authorization }, remoteAddress });
    store.grants.put = put.findError;
    await proxy.app.inject({ method: 'POST', url: '/api/v1/sessions/phone', payload: { zaloAccessToken: secret, phoneToken: 'phone-token-1', consentVersion: '1' }, headers: { authorization }, remoteAddress });
    await proxy.app.inject({ url: `/api/v1/dossiers/${CODE}?province=atlantis-x`, remoteAddress });
    const metrics = (await proxy.app.inject({ url: '/metrics' })).body;
    const told = proxy.logged.join('') + metrics;
    expect(proxy.logged.join('')).toContain('"route":"/api/v1/dossiers/:code/proof"');
    for (const telling of [CODE, '261103', OWNER_PHONE, '912345678', '060082001234', 'Bền', secret, authorization.slice(7), '198.51.100', 'phone-token']) expect(told).not.toContain(telling);
  });

  it('count requests by route pattern and status', async () => {
    await proxy.app.inject({ url });
    const { body, headers } = await proxy.app.inject({ url: '/metrics' });
    expect(headers['content-type']).toContain('text/plain');
    expect(body).toMatch(/http_request_duration_seconds_count\{method="GET",route="\/api\/v1\/dossiers\/:code",status="200"\} \d+/);
    expect(body).toMatch(/dossier_look_ups_total\{result="fresh"\} \d+/);
  });
});

describe('running', () => {
  it('is ready only while the store answers', async () => {
    expect((await proxy.app.inject({ url: '/health/ready' })).statusCode).toBe(200);
    const { ping } = store;
    store.ping = () => Promise.reject(new Error('gone'));
    expect((await proxy.app.inject({ url: '/health/ready' })).statusCode).toBe(503);
    expect((await proxy.app.inject({ url: '/health/live' })).statusCode).toBe(200);
    store.ping = ping;
  });

  it('stops taking new work at once and finishes what is under way', async () => {
    let stopping = false;
    const leaving = await startFakeProxy(store, {}, { isStopping: () => stopping });
    let finish: () => void = () => undefined;
    leaving.binhThuan.answer = (code) => new Promise((resolve) => { finish = () => resolve({ ok: true, value: sampleDossier(code) }); });
    await leaving.app.listen({ port: 0, host: '127.0.0.1' });
    const address = leaving.app.server.address();
    const base = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
    const underWay = fetch(`${base}${url}`);
    while (leaving.binhThuan.calls.length === 0) await nextTurn();
    stopping = true;
    expect((await fetch(`${base}/health/ready`)).status).toBe(503);
    const closed = leaving.app.close();
    finish();
    expect((await underWay).status).toBe(200);
    await closed;
    await expect(fetch(`${base}/health/live`)).rejects.toThrow();
  });

  it('describes every route of the table in OpenAPI 3.1, and nothing else', async () => {
    const document = (await proxy.app.inject({ url: '/openapi.json' })).json();
    expect(document.openapi).toBe('3.1.0');
    const described = Object.entries<Record<string, { responses: Record<string, { content?: object }> }>>(document.paths).flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`));
    const expected = Object.values(ROUTES).map(({ method, path }) => `${method} /api/v1${path.replace(/:(\w+)/g, '{$1}')}`);
    expect(described.sort()).toEqual(expected.sort());
    for (const methods of Object.values<Record<string, { responses: Record<string, unknown>; summary?: string }>>(document.paths)) {
      for (const operation of Object.values(methods)) {
        expect(Object.keys(operation.responses)).toEqual(expect.arrayContaining(['4XX', '5XX']));
        expect(operation.summary).toBeTruthy();
      }
    }
    expect((await proxy.app.inject({ url: '/docs/' })).body).toContain('swagger');
  });
});
