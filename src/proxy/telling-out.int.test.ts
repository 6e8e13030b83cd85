import { randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startSandbox, type RunningSandbox } from '../sandbox/start-sandbox';
import { readConfig } from './config';
import { startProxy, type RunningProxy } from './start-proxy';

// Somewhere nobody else listens.
const PORT = 41_000 + (process.pid % 2000);
const API = `http://localhost:${PORT}/api/v1`;
const OPS = { OPS_USER: 'van-hanh', OPS_PASSWORD: 'mat-khau-rat-dai' };

let sandbox: RunningSandbox;
let proxy: RunningProxy;

beforeAll(async () => {
  sandbox = await startSandbox({ port: 0, quiet: true, webhookBaseUrl: `${API}/webhooks` });
  const env = { PROXY_PORT: String(PORT), DATA_DIR: mkdtempSync(join(tmpdir(), 'telling-out-')), LOG_LEVEL: 'silent', MAX_LOOP_DELAY_MS: '60000', ...OPS };
  proxy = await startProxy({ config: readConfig(env), env: {}, sandboxUrl: sandbox.url });
});
afterAll(async () => {
  await proxy.stop();
  await sandbox.close();
});

const json = async (url: string, init: { method?: string; body?: unknown; headers?: Record<string, string> } = {}) => {
  const { method = init.body === undefined ? 'GET' : 'POST', body, headers = {} } = init;
  const answer = await fetch(url, { method, headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers }, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
  const text = await answer.text();
  return { status: answer.status, body: text === '' ? null : JSON.parse(text) };
};
const control = async (path: string, method?: string, body?: unknown) => (await json(`${sandbox.url}/__sandbox${path}`, { ...(method === undefined ? {} : { method }), ...(body === undefined ? {} : { body }) })).body;
const metric = async (name: string): Promise<string | undefined> => (await (await fetch(`http://localhost:${PORT}/metrics`)).text()).split('\n').find((line) => line.startsWith(name));

/** A signed-in test citizen. */
async function signIn(n: number) {
  const headers = { authorization: `Bearer ${(await json(`${API}/sessions`, { body: { zaloAccessToken: `sandbox-access-${n}` } })).body.token}` };
  return { headers, me: () => json(`${API}/me`, { headers }) };
}

describe('the proxy and what others tell it', () => {
  it('hears who follows the Official Account, and lets nobody else say so', async () => {
    const { headers } = await signIn(2);
    const reach = async () => (await json(`${API}/me/notification-settings`, { headers })).body.reach.oa;
    await control('/citizens/2/reach', 'PUT', { followsOa: true });
    await json(`${API}/me/channels/oa`, { method: 'PUT', body: { followed: true, zaloAccessToken: 'sandbox-access-2' }, headers });
    expect(await reach()).toBe('following');
    expect(await control('/webhooks', 'POST', { kind: 'unfollow', citizen: 2, signature: 'wrong' })).toEqual({ statuses: [401] });
    expect(await reach()).toBe('following');
    await control('/citizens/2/reach', 'PUT', { followsOa: false });
    expect(await reach()).toBe('not_following');
    expect(await metric('webhooks_total{source="zalo_oa",outcome="taken"}')).toMatch(/ [12]$/);
  });

  it('erases a citizen who took the consent back, whose session ends with it', async () => {
    const { me, headers } = await signIn(3);
    const draft = await json(`${API}/drafts?limit=1`, { headers });
    expect([(await me()).status, draft.status]).toEqual([200, 200]);
    expect(await control('/webhooks', 'POST', { kind: 'revoke_consent', citizen: 3, repeat: 1 })).toEqual({ statuses: [200, 200] });
    expect((await me()).status).toBe(401);
    expect(await control('/webhooks', 'POST', { kind: 'revoke_consent', citizen: 3, signature: 'missing' })).toEqual({ statuses: [401] });
  });

  it('looks at a dossier at once when its one-stop says that it moved', async () => {
    const { headers } = await signIn(1);
    const { code } = await control('/dossiers', 'POST', { province: 'binh-thuan', status: 2, citizen: 1, receivedDaysAgo: 1 });
    await json(`${API}/dossiers/${code}/follow`, { method: 'PUT', body: {}, headers });
    const looks = async () => (await control('/journal?system=binh-thuan')).entries.filter((entry: { code: string | null }) => entry.code === code).length;
    await vi.waitFor(async () => expect(await looks()).toBeGreaterThan(0), 20_000);
    await control('/webhooks', 'PUT', { pushing: ['binh-thuan'] });
    const before = await looks();
    await control(`/dossiers/${code}/advance`, 'POST', {});
    await vi.waitFor(async () => expect((await control('/webhooks')).deliveries.at(-1)).toMatchObject({ kind: 'dossier.changed', status: 200 }), 20_000);
    await vi.waitFor(async () => expect(await looks()).toBeGreaterThan(before), 20_000);
    expect(await control('/webhooks', 'POST', { kind: 'dossier_changed', code, repeat: 1 })).toEqual({ statuses: [200, 409] });
  });
});

describe('staff', () => {
  const form = async (path: string, fields: Record<string, string>, cookie = '') =>
    fetch(`http://localhost:${PORT}/ops${path}`, { method: 'POST', redirect: 'manual', headers: { 'content-type': 'application/x-www-form-urlencoded', cookie }, body: new URLSearchParams(fields).toString() });

  it('see the tokens of the Official Account and enter new ones, never shown again', async () => {
    const cookie = (await form('/login', { user: OPS.OPS_USER, password: OPS.OPS_PASSWORD })).headers.get('set-cookie')?.split(';')[0] ?? '';
    const page = async () => (await fetch(`http://localhost:${PORT}/ops`, { headers: { cookie } })).text();
    const before = await page();
    expect(before).toContain('Mã truy cập Zalo OA');
    const csrf = /name="csrf" value="([^"]+)"/.exec(before)?.[1] ?? '';
    const { refreshToken } = await control('/oa-tokens', 'POST');
    expect((await form('/oa-token/new', { csrf: 'wrong', refreshToken }, cookie)).status).toBe(401);
    expect((await form('/oa-token/new', { csrf, refreshToken: 'có dấu cách' }, cookie)).status).toBe(400);
    expect((await form('/oa-token/new', { csrf, refreshToken }, cookie)).headers.get('location')).toBe('/ops?notice=done');
    expect((await form('/oa-token/again', { csrf }, cookie)).headers.get('location')).toBe('/ops?notice=gone');
    expect(await page()).not.toContain(refreshToken);
    expect(await metric('zalo_oa_token_needs_person')).toBe('zalo_oa_token_needs_person 0');
  });

  it('must be signed in for that', async () => {
    expect((await form('/oa-token/new', { csrf: randomUUID(), refreshToken: 'x'.repeat(20) })).status).toBe(401);
  });
});
