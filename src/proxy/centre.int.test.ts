import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startSandbox, type RunningSandbox } from '../sandbox/start-sandbox';
import { startFakeProxy, type FakeProxy, CODE, down } from './fake-parts.test-helper';
import { loadProvinces } from './provinces/load-provinces';
import { openStore, type Store } from './store/store';
import { connectOpen } from './upstream/connect-open';

const HOUR_MS = 3_600_000;
const AGENCY = 'H12.150';
let now = 0;
let sandbox: RunningSandbox;
let store: Store;
let upstreams: ReturnType<typeof connectOpen>;
let proxy: FakeProxy;
let an: { authorization: string };
let ben: { authorization: string };

beforeAll(async () => {
  sandbox = await startSandbox({ port: 0, quiet: true, clock: () => new Date(now) });
  store = await openStore({ databaseUrl: null, dataDir: null, onError: (error) => { throw error; } });
});
afterAll(async () => {
  await store.close();
  await sandbox.close();
});
beforeEach(async () => {
  upstreams = connectOpen(loadProvinces(), { sandboxUrl: sandbox.url, env: {}, onCall: () => undefined });
  proxy = await startFakeProxy(store, {}, {}, upstreams);
  proxy.graph.accounts = { 'zalo-an': { id: randomUUID(), name: 'Trần Thị An' }, 'zalo-ben': { id: randomUUID(), name: 'Nguyễn Văn Bền' } };
  now = proxy.clock.now;
  await control('/reset', 'POST');
  await proxy.jobs.open();
  [an, ben] = [await proxy.signIn('zalo-an'), await proxy.signIn('zalo-ben')];
});
afterEach(async () => {
  await proxy.jobs.stop(1000);
  await proxy.app.close();
  await upstreams.close();
});

const control = (path: string, method: string, body?: object) => fetch(`${sandbox.url}/__sandbox${path}`, { method, ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }) });
const get = (path: string, headers: Record<string, string> = {}) => proxy.app.inject({ url: `/api/v1${path}`, headers });
const send = (method: 'POST' | 'PUT' | 'DELETE', path: string, headers: Record<string, string>, payload?: object) => proxy.app.inject({ method, url: `/api/v1${path}`, headers, ...(payload === undefined ? {} : { payload }) });
const pass = (ms: number): void => { proxy.clock.now += ms; now = proxy.clock.now; };

async function slotAt(index: number, agency = AGENCY): Promise<string> {
  const slots = (await get(`/agencies/${agency}/slots?date=2026-11-23`)).json();
  return String(slots.items[index].id);
}
const book = (who: Record<string, string>, slotId: string, key = randomUUID(), agencyCode = AGENCY) =>
  send('POST', '/bookings', { ...who, 'idempotency-key': key }, { agencyCode, slotId, name: 'Trần Thị An', note: 'Làm khai sinh', consentVersion: '2026-11' });

describe('announcements', () => {
  it('come pinned first, only those out and valid, as safe blocks', async () => {
    const page = (await get('/announcements?province=ca-mau')).json();
    expect(page.items[0]).toMatchObject({ pinned: true, provinceId: 'ca-mau', category: 'notice' });
    expect(page.total).toBe(5);
    expect(JSON.stringify(page)).not.toMatch(/hết hạn|Chưa đăng/);
    const word = page.items.find((item: { title: string }) => item.title.startsWith('Nhắc nhận'));
    const view = (await get(`/announcements/${word.id}`)).json();
    expect(JSON.stringify(view)).not.toMatch(/script|javascript|onclick|mso|example\.com|&nbsp;/i);
    expect(view.blocks).toEqual([
      { kind: 'paragraph', parts: [{ kind: 'text', text: 'Mời bà con đến nhận kết quả còn ở quầy.', strong: false }] },
      { kind: 'paragraph', parts: [{ kind: 'text', text: 'Gọi tổng đài hoặc 1800 1096.', strong: false }] },
    ]);
    expect(view.summary).toBe('Mời bà con đến nhận kết quả còn ở quầy.');
  });

  it('are found without diacritics and by category, and page', async () => {
    const found = (await get('/announcements?province=ca-mau&q=thuy%20san')).json();
    expect(found.items.map((item: { category: string }) => item.category)).toEqual(['investment']);
    const first = (await get('/announcements?province=ca-mau&limit=2')).json();
    const second = (await get(`/announcements?province=ca-mau&limit=2&cursor=${first.nextCursor}`)).json();
    expect([first.items.length, second.items.length]).toEqual([2, 2]);
    expect((await get('/announcements?province=atlantis')).json()).toMatchObject({ code: 'province_not_served' });
  });

  it('bring their pictures through the proxy, and no other', async () => {
    const [cover] = (await get('/announcements?province=ca-mau&category=investment')).json().items;
    const picture = await proxy.app.inject({ url: cover.pictureUrl });
    expect([picture.statusCode, picture.headers['content-type']]).toEqual([200, 'image/png']);
    expect((await proxy.app.inject({ url: cover.pictureUrl, headers: { 'if-none-match': String(picture.headers.etag) } })).statusCode).toBe(304);
    expect((await proxy.app.inject({ url: cover.pictureUrl.replace(/\d+$/, '9') })).json()).toMatchObject({ code: 'not_found' });
  });

  it('can be read while their centre is down, and say that they are old', async () => {
    const before = (await get('/announcements?province=ca-mau')).json();
    await control('/faults', 'PUT', { system: 'centre', errorRate: 1 });
    pass(HOUR_MS);
    await get('/announcements?province=ca-mau');
    await expect.poll(async () => (await get('/announcements?province=ca-mau')).json().stale).toBe(true);
    expect((await get('/announcements?province=ca-mau')).json().items).toEqual(before.items);
    expect((await get('/announcements?province=quang-nam')).json()).toMatchObject({ status: 503, hotline: '1022' });
  });
});

describe('planned maintenance', () => {
  it('is announced seven working days before and named while it lasts', async () => {
    await control('/maintenance', 'POST', { province: 'binh-thuan', system: 'MOT_CUA', inMinutes: 14 * 24 * 60, minutes: 60, text: 'Xa' });
    await control('/maintenance', 'POST', { province: 'binh-thuan', system: 'MOT_CUA', inMinutes: -10, minutes: 60, text: '<b>Nâng cấp</b>' });
    const { items } = (await get('/maintenance')).json();
    expect(items.map(({ provinceId, now: isNow, text }: { provinceId: string; now: boolean; text: string }) => [provinceId, isNow, text.slice(0, 8)])).toEqual([['binh-thuan', true, 'Nâng cấp'], ['ca-mau', false, 'Nâng cấp']]);
    proxy.binhThuan.answer = () => down;
    expect((await get(`/dossiers/${CODE}`)).json()).toMatchObject({ status: 503, code: 'upstream_maintenance', until: '2026-11-20T09:50:00+07:00', hotline: '18001096' });
  });

  it('says nothing about a system that answers, and nothing once it is over', async () => {
    await control('/maintenance', 'POST', { province: 'binh-thuan', system: 'TAT_CA', inMinutes: -10, minutes: 20, text: '' });
    expect((await get(`/dossiers/${CODE}`)).statusCode).toBe(200);
    pass(25 * HOUR_MS);
    proxy.binhThuan.answer = () => down;
    expect((await get(`/dossiers/${CODE}`)).json()).toMatchObject({ code: 'upstream_unavailable' });
  });
});

describe('statistics', () => {
  it.each([['binh-thuan', 'Cổng'], ['quang-nam', 'iGate'], ['ca-mau', 'Cà Mau'], ['binh-duong', 'LGSP']])('of %s are read from its own kind of system', async (province, source) => {
    const view = (await get(`/statistics?province=${province}`)).json();
    expect(view.source).toContain(source);
    expect(view.rows.length).toBeGreaterThan(5);
    const { total, rows } = view;
    for (const name of ['received', 'onTime', 'early', 'late', 'openInTime', 'openLate']) expect(rows.reduce((sum: number, row: Record<string, number>) => sum + (row[name] ?? 0), 0), name).toBe(total[name]);
    expect(total.onTime + total.early + total.late + total.openInTime + total.openLate).toBe(total.received);
    expect(rows.some(({ agencyCode }: { agencyCode: string | null }) => agencyCode !== null)).toBe(true);
    expect((await get(`/statistics?province=${province}&level=commune`)).json().rows.every(({ level }: { level: string }) => level === 'commune')).toBe(true);
  });

  it('go into a spreadsheet without anything about a person', async () => {
    const csv = await get('/statistics.csv?province=ca-mau&year=2025');
    expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(csv.body.split('\r\n')[0]).toContain('Năm,Cơ quan');
    expect(csv.body).toContain('Toàn tỉnh');
    expect((await get('/statistics?province=ca-mau&year=2019')).json()).toMatchObject({ code: 'not_found' });
  });
});

describe('agencies', () => {
  it('are found by an old district and an old commune without diacritics', async () => {
    const district = (await get('/agencies?province=binh-thuan&q=huyen%20bac%20binh')).json();
    expect(district.formerly).toBe('huyện Bắc Bình');
    expect(district.items.map(({ name }: { name: string }) => name)).toContain('UBND xã Bắc Bình');
    const commune = (await get('/agencies?province=binh-thuan&q=phu%20trinh')).json();
    expect(commune.items.map(({ code }: { code: string }) => code)).toEqual(['H36.201']);
  });

  it('are found by ward, and tell whether they take bookings', async () => {
    expect((await get('/agencies?province=ca-mau&ward=32002')).json().items).toMatchObject([{ code: AGENCY, takesBookings: true, ward: { name: 'Phường An Xuyên' } }]);
    expect((await get(`/agencies/${AGENCY}`)).json()).toMatchObject({ hours: '7:00–11:00 và 13:00–17:00, thứ Hai đến thứ Sáu', provinceId: 'ca-mau' });
    expect((await get('/agencies/H99.1')).json()).toMatchObject({ code: 'not_found' });
    expect((await get('/agencies/H12.131/slots')).json()).toMatchObject({ code: 'no_bookings_here' });
  });
});

describe('bookings', () => {
  it('are made once, seen by their owner alone, moved and taken back', async () => {
    const [first, second, key] = [await slotAt(0), await slotAt(1), randomUUID()];
    const made = await book(an, first, key);
    expect(made.json()).toMatchObject({ state: 'booked', number: 'A001', name: 'Trần Thị An', note: 'Làm khai sinh', changeable: true, agency: { code: AGENCY } });
    expect((await book(an, first, key)).json()).toEqual(made.json());
    expect((await book(an, second)).json()).toMatchObject({ code: 'already_booked' });
    const { id } = made.json();
    expect((await send('PUT', `/me/bookings/${id}`, ben, { slotId: second })).json()).toMatchObject({ code: 'not_found' });
    expect((await send('PUT', `/me/bookings/${id}`, an, { slotId: second })).json()).toMatchObject({ state: 'booked', at: '2026-11-23T08:30:00+07:00', movedFrom: null });
    expect((await get('/me/bookings', an)).json().items).toHaveLength(1);
    expect((await get('/me/bookings', ben)).json().items).toHaveLength(0);
    expect((await send('DELETE', `/me/bookings/${id}`, an)).json()).toMatchObject({ state: 'cancelled', changeable: false, note: null });
    expect((await book(an, first)).json()).toMatchObject({ state: 'booked' });
  });

  it('give the last place to one of two', async () => {
    const slotId = await slotAt(3);
    await control('/slots', 'PUT', { agency: AGENCY, slotId: slotId.split('.')[1], places: 1 });
    const answers = (await Promise.all([book(an, slotId), book(ben, slotId)])).map((answer) => answer.json());
    expect(answers.map(({ state, code }) => state ?? code).sort()).toEqual(['booked', 'slot_taken']);
    const places = await (await control('/bookings', 'GET')).json();
    expect(places.filter((each: { slotId: string }) => slotId.endsWith(each.slotId))).toHaveLength(1);
  });

  it('that found a place taken leaves no list behind that still offers it', async () => {
    const left = async (): Promise<number> => (await get(`/agencies/${AGENCY}/slots?date=2026-11-23`)).json().items[4].left;
    const slotId = await slotAt(4);
    await control('/slots', 'PUT', { agency: AGENCY, slotId: slotId.split('.')[1], places: 0 });
    expect(await left()).toBeGreaterThan(0); // asked for a moment ago
    expect((await book(an, slotId)).json().code).toBe('slot_taken');
    expect(await left()).toBe(0);
  });
});

describe('the account', () => {
  it('is exported whole, says what stays, and is gone', async () => {
    await book(an, await slotAt(6));
    await send('PUT', '/me/consents/location', an, { granted: true, version: '2026-11' });
    await send('PUT', '/me/consents/location', an, { granted: false, version: '2026-11' });
    const consents = (await get('/me/consents', an)).json().items;
    expect(consents.find(({ purpose }: { purpose: string }) => purpose === 'location')).toMatchObject({ current: { granted: false }, history: [{ granted: false }, { granted: true }] });
    const { parts } = (await get('/me/export', an)).json();
    expect(parts).toMatchObject({ profile: [{ displayName: 'Trần Thị An' }], bookings: [{ agencyCode: AGENCY, note: 'Làm khai sinh' }], sessions: [{}], filings: [], petitions: [], questions: [], papers: [], inbox: [] });
    expect(JSON.stringify(parts)).not.toMatch(/sealed|hash/i);
    const remainder = (await get('/me/remainder', an)).json();
    expect(remainder.items).toMatchObject([{ part: 'consents', count: 3 }]);
    expect((await send('DELETE', '/me', an)).json()).toEqual(remainder);
    expect((await get('/me', an)).statusCode).toBe(401);
  });

  it('lists sessions and ends one of them', async () => {
    const elsewhere = await proxy.signIn('zalo-an');
    const { items } = (await get('/me/sessions', an)).json();
    expect(items.map(({ current }: { current: boolean }) => current).sort()).toEqual([false, true]);
    const other = items.find(({ current }: { current: boolean }) => !current);
    expect((await send('DELETE', `/me/sessions/${other.id}`, ben)).statusCode).toBe(404);
    expect((await send('DELETE', `/me/sessions/${other.id}`, an)).statusCode).toBe(204);
    expect((await get('/me', elsewhere)).statusCode).toBe(401);
    expect((await get('/me', an)).statusCode).toBe(200);
  });

  it('forgets the number when that consent is taken back', async () => {
    proxy.graph.phones.set('p1', '84912345678');
    await send('POST', '/sessions/phone', an, { zaloAccessToken: 'zalo-an', phoneToken: 'p1', consentVersion: '2026-11' });
    expect((await get('/me', an)).json()).toMatchObject({ identityLevel: 1 });
    await send('PUT', '/me/consents/phone', an, { granted: false, version: '2026-11' });
    expect((await get('/me', an)).json()).toMatchObject({ identityLevel: 0, phoneMasked: null });
  });
});
