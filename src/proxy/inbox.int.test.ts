import { randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { NOTICE_KINDS } from '../domain/telling/kinds';
import { toIso } from '../domain/time';
import { down, sampleDossier, startFakeProxy, type FakeProxy } from './fake-parts.test-helper';
import { keyedHash } from './security/digests';
import { inboxEntries, noticeSettings } from './store/telling-schema';
import { openStore, type Store } from './store/store';
import { createInbox } from './telling/inbox-box';
import { receiverOf } from './telling/reach';
import { FakeChannel } from './telling/telling.test-helper';

const secrets = { pepper: Buffer.alloc(32, 1), sealKey: Buffer.alloc(32, 2) };
const inbox = createInbox({ secrets, offered: [], onAdded: () => undefined });
let store: Store;
let proxy: FakeProxy;
let auth: { authorization: string };
let other: { authorization: string };
let me: string;
beforeAll(async () => { store = await openStore({ databaseUrl: null, dataDir: null, onError: (error) => { throw error; } }); });
afterAll(() => store.close());
beforeEach(async () => {
  proxy = await startFakeProxy(store, {}, {}, { notices: [new FakeChannel('oa'), new FakeChannel('mini_app')] });
  const account = randomUUID();
  proxy.graph.accounts = { 'zalo-an': { id: account, name: 'An', oaUserId: randomUUID() }, 'zalo-ben': { id: randomUUID(), name: 'Bền' } };
  [auth, other] = [await proxy.signIn('zalo-an'), await proxy.signIn('zalo-ben')];
  me = (await store.citizens.recognise(keyedHash(secrets.pepper, 'zalo', account), null, new Date())).id;
});
afterEach(() => proxy.app.close());

const call = (method: 'GET' | 'PUT' | 'DELETE', path: string, payload?: object, headers: Record<string, string> = auth) =>
  proxy.app.inject({ method, url: `/api/v1${path}`, headers, ...(payload === undefined ? {} : { payload }) });
const tell = (minute: number, to = me) =>
  store.db.transaction((tx) => inbox.add(tx, { citizenId: to, kind: 'accepted', subject: { kind: 'dossier', code: 'H11.23-261103-0007', provinceId: 'binh-thuan' }, facts: { procedure: 'Đăng ký khai sinh', daysLate: 2, dueAt: null }, changeKey: String(minute), at: new Date(proxy.clock.now + minute * 60_000) }));

describe('the inbox', () => {
  it('comes newest first, page by page, with everything a sentence needs', async () => {
    for (const minute of [1, 2, 3]) await tell(minute);
    const first = (await call('GET', '/inbox?limit=2')).json();
    expect(first.unread).toBe(3);
    expect(first.items.map(({ at }: { at: string }) => at)).toEqual(['2026-11-20T09:03:00+07:00', '2026-11-20T09:02:00+07:00']);
    expect(first.items[0]).toMatchObject({ kind: 'accepted', readAt: null, subject: { kind: 'dossier', code: 'H11.23-261103-0007', provinceId: 'binh-thuan' }, facts: { procedure: 'Đăng ký khai sinh', daysLate: 2, dueAt: null } });
    const second = (await call('GET', `/inbox?limit=2&cursor=${first.nextCursor}`)).json();
    expect(second.items).toHaveLength(1);
    expect(second.nextCursor).toBeNull();
    expect((await call('GET', '/inbox?cursor=x')).json().code).toBe('bad_request');
  });

  it('remembers what was read, one by one and up to one', async () => {
    for (const minute of [1, 2, 3]) await tell(minute);
    const [newest, middle] = (await call('GET', '/inbox')).json().items;
    expect((await call('PUT', `/inbox/${newest.id}/read`)).json()).toEqual({ unread: 2 });
    expect((await call('GET', '/inbox?unread=true')).json().items).toHaveLength(2);
    expect((await call('PUT', '/inbox/read', { upTo: middle.id })).json()).toEqual({ unread: 0 });
    const { items } = (await call('GET', '/inbox')).json();
    expect(items.every(({ readAt }: { readAt: string | null }) => readAt !== null)).toBe(true);
    await tell(4);
    expect((await call('PUT', '/inbox/read', { upTo: middle.id })).json()).toEqual({ unread: 1 });
  });

  it('tells what changed since the last known state that was followed while its system was down', async () => {
    const code = 'H11.23-261103-0501';
    const become = (statusCode: 4 | 9) => { proxy.binhThuan.answer = () => ({ ok: true, value: sampleDossier(code, { statusCode, fetchedAt: toIso(new Date(proxy.clock.now)) }) }); };
    become(4);
    await call('GET', `/dossiers/${code}`);
    proxy.clock.now += 2 * 60_000;
    proxy.binhThuan.answer = () => down;
    expect((await call('PUT', `/dossiers/${code}/follow`, {})).json().completion.group).toBe('in_progress');
    proxy.clock.now += 30 * 60_000;
    become(9);
    await call('GET', `/dossiers/${code}`);
    await vi.waitFor(async () => expect((await call('GET', '/inbox')).json().items).toMatchObject([{ kind: 'result_ready' }]));
  });

  it('is its owner\'s alone', async () => {
    await tell(1);
    const [entry] = (await call('GET', '/inbox')).json().items;
    expect((await call('GET', '/inbox', undefined, other)).json()).toEqual({ items: [], nextCursor: null, unread: 0 });
    for (const [path, body] of [[`/inbox/${entry.id}/read`, undefined], ['/inbox/read', { upTo: entry.id }]] as const) expect((await call('PUT', path, body, other)).json().code).toBe('not_found');
    expect((await call('GET', '/inbox')).json().unread).toBe(1);
    for (const [method, path, body] of [['GET', '/inbox'], ['PUT', `/inbox/${entry.id}/read`], ['PUT', '/inbox/read', { upTo: entry.id }], ['GET', '/me/notification-settings'], ['PUT', '/me/channels/zbs', { accepted: false }]] as const)
      expect((await call(method, path, body, {})).statusCode).toBe(401);
  });

  it('keeps what was told unreadable to whoever reads the table, and goes with the citizen', async () => {
    await tell(1);
    const [row] = await store.db.select().from(inboxEntries).where(eq(inboxEntries.citizenId, me));
    expect(row?.factsSealed).not.toContain('khai sinh');
    await call('PUT', '/me/channels/mini-app', { accepted: true, zaloAccessToken: 'zalo-an' });
    expect((await call('DELETE', '/me')).statusCode).toBeLessThan(300);
    expect(await store.db.select().from(inboxEntries).where(eq(inboxEntries.citizenId, me))).toEqual([]);
    expect(await store.db.select().from(noticeSettings).where(eq(noticeSettings.citizenId, me))).toEqual([]);
  });

  it('opens with ten thousand entries without reading more than a page of them', async () => {
    const fill = (citizen: string, entries: number) =>
      store.db.execute(sql`insert into inbox_entries (id, citizen_id, kind, subject_kind, subject_id, change_key, facts_sealed, at)
        select gen_random_uuid(), ${citizen}::uuid, 'accepted', 'filing', 'x', n::text, '', now() - n * interval '1 minute' from generate_series(1, ${sql.raw(String(entries))}) n`);
    await fill(me, 10_000);
    for (let neighbour = 0; neighbour < 3; neighbour += 1) await fill((await store.citizens.recognise(randomUUID(), null, new Date())).id, 8_000);
    await store.db.execute(sql`analyze inbox_entries`);
    const planned = await store.db.execute(sql`explain (analyze, format json) select * from inbox_entries where citizen_id = ${me}::uuid and (at, id) < (now() - interval '5000 minutes', ${randomUUID()}::uuid) order by at desc, id desc limit 21`);
    const plan = JSON.stringify(planned);
    expect(plan).toContain('inbox_entries_page');
    expect(plan).not.toMatch(/Sort|Seq Scan|"Actual Rows":\d{3}/);
    const answer = (await call('GET', '/inbox?limit=50')).json();
    expect([answer.items.length, answer.unread]).toEqual([50, 100]);
  }, 90_000);
});

describe('what messages are wanted', () => {
  const settings = async () => (await call('GET', '/me/notification-settings')).json();

  it('is everything over every channel until the citizen says otherwise', async () => {
    const before = await settings();
    expect(Object.values(before.kinds).every(Boolean)).toBe(true);
    expect(before).toMatchObject({ channels: { oa: true, zbs: true, mini_app: true }, reach: { oa: 'unknown', zbs: false, mini_app: false }, offered: { oa: true, zbs: false, mini_app: true } });
    const kinds = Object.fromEntries(NOTICE_KINDS.map((kind) => [kind, kind !== 'moved']));
    const channels = { oa: false, zbs: true, mini_app: true };
    expect((await call('PUT', '/me/notification-settings', { kinds, channels })).json()).toMatchObject({ kinds, channels });
    expect(await settings()).toMatchObject({ kinds, channels });
    expect((await call('PUT', '/me/notification-settings', { kinds: { moved: true }, channels })).json().code).toBe('bad_request');
  });

  it('reaches over the OA and the app by ids that Zalo told for this very account', async () => {
    expect((await call('PUT', '/me/channels/oa', { followed: true, zaloAccessToken: 'zalo-an' })).json().reach).toEqual({ oa: 'following', zbs: false, mini_app: false });
    expect((await call('PUT', '/me/channels/mini-app', { accepted: true, zaloAccessToken: 'zalo-an' })).json().reach).toEqual({ oa: 'following', zbs: false, mini_app: true });
    expect((await call('PUT', '/me/channels/oa', { followed: true, zaloAccessToken: 'zalo-ben' })).json().code).toBe('unauthenticated');
    expect((await call('PUT', '/me/channels/mini-app', { accepted: true, zaloAccessToken: 'stolen' })).json().code).toBe('zalo_token_invalid');
    expect((await call('PUT', '/me/channels/oa', { followed: true, zaloAccessToken: 'zalo-an', userIdByOa: '1' })).json().code).toBe('bad_request');
    expect((await call('PUT', '/me/channels/oa', { followed: false, zaloAccessToken: 'zalo-an' })).json().reach.oa).toBe('not_following');
  });

  it('says not following when Zalo knows of no follower, and tells when Zalo cannot be asked', async () => {
    expect((await call('PUT', '/me/channels/oa', { followed: true, zaloAccessToken: 'zalo-ben' }, other)).json().reach.oa).toBe('not_following');
    proxy.graph.down = true;
    expect((await call('PUT', '/me/channels/mini-app', { accepted: true, zaloAccessToken: 'zalo-an' })).json().code).toBe('zalo_unavailable');
  });

  it('keeps a number for messages only as long as the citizen agrees', async () => {
    proxy.graph.phones.set('phone-token', '84912345678');
    const agree = { accepted: true, zaloAccessToken: 'zalo-an', phoneToken: 'phone-token', consentVersion: '2026-11' };
    expect((await call('PUT', '/me/channels/zbs', agree)).json().reach.zbs).toBe(true);
    const kept = async () => (await store.db.select().from(noticeSettings).where(eq(noticeSettings.citizenId, me)))[0];
    expect(await kept()).toMatchObject({ phoneConsentVersion: '2026-11' });
    expect((await kept())?.phoneSealed).not.toContain('84912345678');
    expect((await call('PUT', '/me/channels/zbs', agree)).json().code).toBe('zalo_token_invalid');
    expect((await call('PUT', '/me/channels/zbs', { accepted: false })).json().reach.zbs).toBe(false);
    expect(await kept()).toMatchObject({ phoneSealed: null, phoneConsentVersion: null, phoneConsentAt: null });
  });

  it('writes to nobody over a number that became another\'s, and goes with the citizen to a new one', async () => {
    const numberOf = async (citizen: string) => {
      const [row] = await store.db.select().from(noticeSettings).where(eq(noticeSettings.citizenId, citizen));
      return row === undefined ? null : receiverOf(secrets, row).phone;
    };
    const link = (account: string, number: string, headers: Record<string, string>) => {
      proxy.graph.phones.set('link', number);
      return proxy.app.inject({ method: 'POST', url: '/api/v1/sessions/phone', headers, payload: { zaloAccessToken: account, phoneToken: 'link', consentVersion: '1' } });
    };
    const agree = (account: string, number: string, headers: Record<string, string>) => {
      proxy.graph.phones.set('agree', number);
      return call('PUT', '/me/channels/zbs', { accepted: true, zaloAccessToken: account, phoneToken: 'agree', consentVersion: '1' }, headers);
    };
    await link('zalo-an', '84911111111', auth);
    await agree('zalo-an', '84911111111', auth);
    expect(await numberOf(me)).toBe('84911111111');
    await link('zalo-ben', '84911111111', other);
    expect(await numberOf(me)).toBeNull();
    expect((await call('GET', '/me')).json()).toMatchObject({ identityLevel: 0, phoneMasked: null });
    const { items } = (await call('GET', '/me/consents')).json();
    expect(items.filter(({ purpose }: { purpose: string }) => purpose === 'phone' || purpose === 'messages').map(({ current }: { current: object }) => current)).toMatchObject([{ granted: false }, { granted: false }]);

    await agree('zalo-an', '84922222222', auth);
    await link('zalo-an', '84933333333', auth);
    expect(await numberOf(me)).toBe('84933333333');
    expect((await call('GET', '/me')).json()).toMatchObject({ identityLevel: 1 });
    await agree('zalo-ben', '84933333333', other);
    expect(await numberOf(me)).toBeNull();
    expect((await call('GET', '/me')).json()).toMatchObject({ identityLevel: 0, phoneMasked: null });
    expect((await call('GET', '/me/notification-settings')).json().reach.zbs).toBe(false);
  });
});
