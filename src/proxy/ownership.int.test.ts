import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CODE, sampleDossier, startFakeProxy } from './fake-parts.test-helper';
import { openStore, type Store } from './store/store';

let store: Store;
beforeAll(async () => { store = await openStore({ databaseUrl: null, dataDir: null, onError: (error) => { throw error; } }); });
afterAll(() => store.close());

describe('a session', () => {
  it('ended while it was being read is not honoured for who asks afterwards', async () => {
    const proxy = await startFakeProxy(store);
    const headers = await proxy.signIn('zalo-an');
    const me = () => proxy.app.inject({ url: '/api/v1/me', headers }).then(({ statusCode }) => statusCode);
    const other = await proxy.signIn('zalo-an');
    const list = await proxy.app.inject({ url: '/api/v1/me/sessions', headers: other });
    const items: { id: string; current: boolean }[] = list.json().items;
    const { find } = store.sessions;
    let goOn: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (goOn = resolve));
    const read = new Promise<void>((resolve) => {
      store.sessions.find = async (...asked) => {
        const session = await find(...asked);
        resolve();
        await held;
        return session;
      };
    });
    const before = me();
    await read;
    store.sessions.find = find;
    const ended = await proxy.app.inject({ method: 'DELETE', url: `/api/v1/me/sessions/${items.find(({ current }) => !current)?.id ?? ''}`, headers: other });
    const after = me();
    setTimeout(goOn, 50);
    expect([ended.statusCode, await after, await before]).toEqual([204, 401, 200]);
    await proxy.app.close();
  });

  it('whose account was deleted on another replica keeps nothing more', async () => {
    const [here, there] = [await startFakeProxy(store), await startFakeProxy(store)];
    const attempts = [
      { method: 'PUT', url: `/api/v1/dossiers/${CODE}/follow`, payload: {} },
      { method: 'POST', url: `/api/v1/dossiers/${CODE}/proof`, payload: { last4: '5678' } },
      { method: 'PUT', url: `/api/v1/petition-drafts/${randomUUID()}`, payload: { provinceId: 'binh-thuan' } },
      { method: 'PUT', url: '/api/v1/me/channels/oa', payload: { followed: false, zaloAccessToken: 'x' } },
      { method: 'POST', url: `/api/v1/dossiers/${CODE}/proof`, payload: { last4: '5678' }, headers: { 'idempotency-key': randomUUID() } },
    ] as const;
    for (const attempt of attempts) {
      const session = await here.signIn('zalo-an');
      await there.app.inject({ url: '/api/v1/me', headers: session });
      await here.app.inject({ method: 'DELETE', url: '/api/v1/me', headers: session });
      const headers = { ...session, ...('headers' in attempt ? attempt.headers : {}) };
      expect((await there.app.inject({ ...attempt, headers })).json()).toMatchObject({ status: 401, code: 'unauthenticated' });
    }
    await Promise.all([here.app.close(), there.app.close()]);
  });
});

describe('proofs', () => {
  it('of a dossier share their tries, whichever of its codes is asked for', async () => {
    const proxy = await startFakeProxy(store, { LIMIT_CODE_PROOFS_PER_HOUR: '2' });
    const other = 'H11.23-261103-0008';
    proxy.binhThuan.answer = (code) => ({ ok: true, value: [CODE, other].includes(code) ? sampleDossier(CODE, { altCodes: [other] }) : null });
    const headers = await proxy.signIn('zalo-an');
    const prove = async (code: string, last4: string) => (await proxy.app.inject({ method: 'POST', url: `/api/v1/dossiers/${code}/proof`, payload: { last4 }, headers })).json();
    expect(await prove(other, '5678')).toMatchObject({ completion: { tier: 1 } });
    expect(await prove(other, '0000')).toMatchObject({ status: 404, hint: 'tries_left:1' });
    expect(await prove(CODE, '0000')).toMatchObject({ status: 404, hint: 'tries_left:0' });
    expect(await prove(other, '5678')).toMatchObject({ status: 429 });
    await proxy.app.close();
  });

  it('of a code of another numbering share their tries, however it is spelt', async () => {
    const proxy = await startFakeProxy(store, { LIMIT_CODE_PROOFS_PER_HOUR: '2' });
    proxy.binhThuan.answer = (code) => ({ ok: true, value: sampleDossier(code) });
    const headers = await proxy.signIn('zalo-an');
    const statuses = [];
    for (const code of ['bhxh.2026.a123', 'BHXH.2026.A123', 'Bhxh.2026.a123']) {
      statuses.push((await proxy.app.inject({ method: 'POST', url: `/api/v1/dossiers/${code}/proof`, payload: { last4: '0000' }, headers })).statusCode);
    }
    expect(statuses).toEqual([404, 404, 429]);
    await proxy.app.close();
  });
});

describe('staff', () => {
  it('are not locked out by one address that guesses', async () => {
    const proxy = await startFakeProxy(store, { OPS_USER: 'staff', OPS_PASSWORD: 'a-long-password' });
    const login = async (password: string, remoteAddress: string) => {
      const headers = { 'content-type': 'application/x-www-form-urlencoded' };
      return (await proxy.app.inject({ method: 'POST', url: '/ops/login', headers, payload: `user=staff&password=${password}`, remoteAddress })).statusCode;
    };
    const guesses = [];
    for (let each = 0; each < 110; each += 1) guesses.push(await login('guess', '198.51.100.1'));
    expect(guesses.filter((status) => status === 401)).toHaveLength(10);
    expect(await login('a-long-password', '198.51.100.2')).toBe(303);
    await proxy.app.close();
  });
});
