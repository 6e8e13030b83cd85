import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startSandbox, type RunningSandbox } from './start-sandbox';

let sandbox: RunningSandbox;
const search = '/ca-mau/api/hoso/tracuuhoso?tukhoa=000.22.34.H12-250618-0021';
const control = (path: string, method: string, body?: object) =>
  fetch(`${sandbox.url}/__sandbox${path}`, { method, ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }) });
const journal = async () => (await (await control('/journal', 'GET')).json()).entries;

beforeAll(async () => {
  sandbox = await startSandbox({ port: 0, quiet: true, zaloAppSecret: 'test-secret' });
});
afterAll(() => sandbox.close());
beforeEach(async () => {
  await control('/reset', 'POST');
});

describe('sandbox over real HTTP', () => {
  it('answers on the loopback address only by default', () => {
    expect(sandbox.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  });

  it('drops the connection', async () => {
    await control('/faults', 'PUT', { system: 'ca-mau', resetRate: 1 });
    await expect(fetch(sandbox.url + search)).rejects.toThrow();
    expect(await journal()).toMatchObject([{ outcome: 'reset', status: null }]);
  });

  it('never answers', async () => {
    await control('/faults', 'PUT', { system: 'ca-mau', hangRate: 1 });
    await expect(fetch(sandbox.url + search, { signal: AbortSignal.timeout(150) })).rejects.toThrow(/timeout/i);
    expect(await journal()).toMatchObject([{ outcome: 'hang', status: null }]);
  });

  it('answers an error page with status 200', async () => {
    await control('/faults', 'PUT', { system: 'ca-mau', garbageRate: 1, garbageKinds: ['html'] });
    const reply = await fetch(sandbox.url + search);
    expect([reply.status, reply.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(await reply.text()).toContain('Hệ thống đang bảo trì');
  });

  it('answers truncated JSON', async () => {
    await control('/faults', 'PUT', { system: 'all', garbageRate: 1, garbageKinds: ['truncated'] });
    const text = await (await fetch(sandbox.url + search)).text();
    expect(text.length).toBeGreaterThan(100);
    expect(() => JSON.parse(text)).toThrow();
  });

  it('takes its time', async () => {
    await control('/faults', 'PUT', { system: 'ca-mau', latencyMs: 80 });
    const start = performance.now();
    await fetch(sandbox.url + search);
    expect(performance.now() - start).toBeGreaterThanOrEqual(75);
  });

  it('repeats the same faults for the same seed', async () => {
    const round = async () => {
      await control('/faults', 'PUT', { system: 'ca-mau', errorRate: 0.4, garbageRate: 0.3, seed: 21 });
      const seen = [];
      for (let call = 0; call < 25; call += 1) {
        const reply = await fetch(sandbox.url + search);
        seen.push(`${reply.status} ${(await reply.text()).length}`);
      }
      return seen;
    };
    expect(await round()).toEqual(await round());
  });

  it('applies a write and dies: the phone token is used up, the answer lost', async () => {
    const { phoneToken } = await (await control('/citizens/1/phone-token', 'POST')).json();
    const headers = { access_token: 'sandbox-access-1', code: phoneToken, secret_key: 'test-secret' };
    await control('/faults', 'PUT', { system: 'zalo-graph', afterWriteRate: 1 });
    await expect(fetch(`${sandbox.url}/zalo-graph/v2.0/me/info`, { headers })).rejects.toThrow();
    expect(await journal()).toMatchObject([{ operation: 'me_info', outcome: 'died_after_write', write: { applied: true } }]);
    await control('/faults', 'PUT', { system: 'zalo-graph' });
    expect((await (await fetch(`${sandbox.url}/zalo-graph/v2.0/me/info`, { headers })).json()).error).toBe(116);
    const proof = createHmac('sha256', 'test-secret').update('sandbox-access-1').digest('hex');
    const me = await fetch(`${sandbox.url}/zalo-graph/v2.0/me?fields=id`, { headers: { access_token: 'sandbox-access-1', appsecret_proof: proof } });
    expect((await me.json()).error).toBe(0);
  });

  it('closes at once, a hanging call notwithstanding', async () => {
    const other = await startSandbox({ port: 0, quiet: true });
    await fetch(`${other.url}/__sandbox/faults`, { method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ system: 'ca-mau', hangRate: 1 }) });
    const hanging = fetch(other.url + search).then(
      () => 'answered',
      () => 'cut',
    );
    await expect.poll(async () => (await (await fetch(`${other.url}/__sandbox/journal`)).json()).entries.length).toBe(1);
    await other.close();
    expect(await hanging).toBe('cut');
  });
});
