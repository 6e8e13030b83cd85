import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startSandbox, type RunningSandbox } from '../../sandbox/start-sandbox';
import { systemClock } from '../clock';
import { createOaTokenKeeper } from '../oa-token/keeper';
import { openStore, type Store } from '../store/store';
import { connectNotices } from './connect-notices';
import { MESSAGE_KINDS, type NoticeChannel } from './notice-ports';
import type { OpenOaAccess } from './zalo/shared/oa-access';
import { notice } from './zalo/shared/channel.test-helper';

const fail = (error: unknown): never => { throw error; };
const MORNING = new Date('2026-11-20T10:00:00+07:00');
let now = MORNING;
let sandbox: RunningSandbox;
let store: Store;
let connected: ReturnType<typeof connectNotices>;

const control = async (path: string, method = 'GET', body?: object) => {
  const answer = await fetch(`${sandbox.url}/__sandbox${path}`, { method, ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }) });
  return answer.status === 204 ? null : answer.json();
};
const channel = (id: NoticeChannel['id']): NoticeChannel => {
  const found = connected.notices.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no ${id}`);
  return found;
};
const messages = async () => (await control('/messages')).messages;
const reach = (change: object) => control('/citizens/1/reach', 'PUT', { announce: false, ...change });

beforeAll(async () => {
  sandbox = await startSandbox({ port: 0, quiet: true, clock: () => now });
  store = await openStore({ databaseUrl: null, dataDir: null, onError: fail });
  const clock = { ...systemClock, nowMs: () => now.getTime() };
  const openOaAccess: OpenOaAccess = (oauth, firstRefreshToken) =>
    createOaTokenKeeper({ db: store.db, secrets: { sealKey: Buffer.alloc(32, 2) }, clock, oauth, firstRefreshToken, onLook: () => undefined, onLost: fail, onError: fail });
  connected = connectNotices({ sandboxUrl: sandbox.url, env: {}, onCall: () => undefined, openOaAccess, clock });
});
afterAll(async () => {
  await connected.close();
  await sandbox.close();
  await store.close();
});
beforeEach(async () => {
  now = MORNING;
  await control('/reset', 'POST');
});

describe('the ways to write to a citizen, against the sandbox', () => {
  it('are tried in this order', () => expect(connected.notices.map(({ id }) => id)).toEqual(['oa', 'zbs', 'mini_app']));

  it('bring every kind of message, over each of them, with a link into the app', async () => {
    await control('/telling-limits', 'PUT', { oaPerInteraction: 100, notificationsPerCitizenAndDay: 100 });
    await reach({ followsOa: true, acceptsNotifications: true, visitedHoursAgo: 1 });
    for (const templateKind of MESSAGE_KINDS) {
      for (const { id } of connected.notices) expect(await channel(id).send(notice({ templateKind, facts: { code: 'H11.23-261103-0007', date: '2026-11-27' } })), `${templateKind} over ${id}`).toMatchObject({ kind: 'sent' });
    }
    const sent = await messages();
    expect(sent).toHaveLength(MESSAGE_KINDS.length * 3);
    for (const message of sent) {
      expect(message.url).toBe('https://zalo.me/s/2640000000000000001/ho-so/H11.23-261103-0007');
      expect(message.text).not.toMatch(/Nguyễn|0900000123|060190001234/);
    }
  });

  it('say whom they cannot reach and why', async () => {
    expect(await channel('oa').send(notice())).toEqual({ kind: 'unreachable', why: 'not_following' });
    expect(await channel('mini_app').send(notice())).toEqual({ kind: 'unreachable', why: 'not_accepted' });
    await reach({ refusesTemplates: true });
    expect(await channel('zbs').send(notice())).toEqual({ kind: 'unreachable', why: 'refused_by_citizen' });
    await reach({ followsOa: true, interactedHoursAgo: 24 * 8, acceptsNotifications: true });
    expect(await channel('oa').send(notice())).toEqual({ kind: 'unreachable', why: 'too_long_ago' });
    expect(await channel('mini_app').send(notice())).toEqual({ kind: 'unreachable', why: 'too_long_ago' });
    expect(await messages()).toEqual([]);
  });

  it('keep to the quotas and the night', async () => {
    await reach({ followsOa: true, acceptsNotifications: true, visitedHoursAgo: 1 });
    await control('/telling-limits', 'PUT', { zbsPerDay: 0, oaPerInteraction: 0 });
    const untilMs = Date.parse('2026-11-21T06:00:00+07:00');
    expect(await channel('oa').send(notice())).toEqual({ kind: 'quota', untilMs, whose: 'citizen' });
    expect(await channel('zbs').send(notice())).toEqual({ kind: 'quota', untilMs, whose: 'app' });
    await channel('mini_app').send(notice());
    expect(await channel('mini_app').send(notice())).toEqual({ kind: 'quota', untilMs, whose: 'citizen' });
    now = new Date('2026-11-21T23:00:00+07:00');
    expect(await channel('zbs').send(notice())).toEqual({ kind: 'quota', untilMs: Date.parse('2026-11-22T06:00:00+07:00'), whose: 'app' });
  });

  it('tell a message that went out although its answer was lost from one that did not', async () => {
    await control('/faults', 'PUT', { system: 'zalo-zbs', afterWriteRate: 1 });
    const byPhone = notice({ to: { zaloUserId: null, oaUserId: null, phone: '84900000123' } });
    expect(await channel('zbs').send(byPhone)).toMatchObject({ kind: 'fault', maybeSent: true });
    expect(await messages()).toMatchObject([{ trackingId: byPhone.reference }]);
    await control('/faults', 'PUT', { system: 'zalo-zbs', errorRate: 1 });
    expect(await channel('zbs').send(byPhone)).toMatchObject({ kind: 'fault' });
    expect(await messages()).toHaveLength(1);
  });
});

describe('in real life', () => {
  const openOaAccess: OpenOaAccess = () => ({ token: () => Promise.reject(new Error('not asked')), rejected: () => Promise.resolve() });
  const connect = (env: Record<string, string>, over: object = {}) => connectNotices({ sandboxUrl: null, env, onCall: () => undefined, openOaAccess, ...over });
  const ids = async (...given: Parameters<typeof connect>) => {
    const { notices, close } = connect(...given);
    await close();
    return notices.map(({ id }) => id);
  };
  const OA = { ZALO_OA_REFRESH_TOKEN: 'r', ZALO_APP_SECRET: 's', ZALO_APP_ID: '1', MINI_APP_ID: '2' };

  it('each exists where its variables are set', async () => {
    expect(await ids({})).toEqual([]);
    expect(await ids(OA)).toEqual(['oa']);
    expect(await ids({ ...OA, ZALO_ZBS_TEMPLATE_ID: 't' })).toEqual(['oa', 'zbs']);
    expect(await ids({ ZALO_MINI_APP_API_KEY: 'k', MINI_APP_ID: '2' })).toEqual(['mini_app']);
    expect(await ids(OA, { openOaAccess: undefined })).toEqual([]);
  });

  it.each(['ZALO_APP_SECRET', 'ZALO_APP_ID', 'MINI_APP_ID'])('none starts without %s', (name) => {
    expect(() => connect({ ...OA, [name]: '' })).toThrow(name);
  });
});
