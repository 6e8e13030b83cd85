import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createServer } from '../../create-server';
import { sampleDossier } from '../../fake-parts.test-helper';
import { createPostalBox } from '../../filing-core/postal-box';
import { createPostalDesk } from '../../filing-core/postal-desk';
import { letActAs } from '../../http/act-as.test-helper';
import type { App } from '../../http/app';
import { createLogger } from '../../http/logger';
import { createJobs, type Jobs } from '../../jobs/jobs';
import { loadProvinces } from '../../provinces/load-provinces';
import { createProvinceTable } from '../../provinces/province-table';
import { filings as filingTable } from '../../store/filing-schema';
import { createFilingStore } from '../../store/filings';
import { claimPostalOrder, postalOrdersOfFiling } from '../../store/postal';
import { ownDatabase } from '../../store/own-database.test-helper';
import { openStore, type Store } from '../../store/store';
import { type LocalServer, linkTo, sendJson, startLocalServer } from '../../upstream/call/local-server.test-helper';
import { createVnpost } from '../../upstream/post/client';
import { createPlacePost, createPostOrdering, ORDER_POST, ORDER_POST_KIND } from './order-job';
import type { PostParts } from './post-parts';
import { registerPost } from './post-routes';

const NUMBER = 'EC136431858VN';
const START = Date.parse('2026-11-22T08:00:00+07:00');
const party = { name: 'Nguyễn Văn Bền', phone: '0912345678', province: '68', ward: '22918', address: 'Thôn 1' };
const body = { direction: 'deliver', party, papers: ['Giấy khai sinh'], note: '' };

let store: Store;
let post: LocalServer;
let link: ReturnType<typeof linkTo>['link'];
let jobs: Jobs;
let parts: PostParts;
let app: App;
let nowMs: number;
let citizenId: string;
let offered: { collect: boolean; deliver: boolean };
let tier: 0 | 1 | 2;
let status: 4 | 10;
/** Orders the post has, by reference; `broken` makes it apply an order and hang up. */
let orders: Map<string, string>;
let broken: boolean;
/** What it says to an order instead of taking it. */
let told: object | null;
let tracked: unknown;

const databaseUrl = await ownDatabase();
beforeAll(async () => {
  store = await openStore({ databaseUrl, dataDir: null, onError: (error) => { throw error; } });
  post = await startLocalServer((request, response) => {
    if (request.url.endsWith('/tinh-cuoc')) return sendJson(response, { Status: '100', Data: { Cuoc: 26_000, ThoiGian: 'J+2' } });
    if (request.url.endsWith('/huy')) return sendJson(response, tracked !== null ? { Status: '102', Message: 'Đã lấy hàng' } : { Status: '100' });
    const reference = new URL(request.url, post.url).searchParams.get('Reference');
    if (reference !== null) return sendJson(response, { Status: '100', Data: orders.has(reference) ? { ItemCode: orders.get(reference), TrangThai: '1' } : null });
    if (request.method === 'GET') return sendJson(response, { Status: '100', Data: tracked });
    if (told !== null) return sendJson(response, told);
    const { Reference } = JSON.parse(request.body);
    orders.set(Reference, NUMBER);
    return broken ? response.socket?.destroy() : sendJson(response, { Status: '100', ItemCode: NUMBER });
  });
  ({ link } = linkTo(post.url));
  const clock = { nowMs: () => nowMs, wait: (ms: number) => new Promise<void>((resolve) => { setTimeout(resolve, ms); }) };
  const onError = (error: unknown) => { throw error; };
  jobs = createJobs({ store, clock, alone: true, pollMs: 60_000, sweepMs: 60_000, onError });
  jobs.handle(ORDER_POST_KIND, { run: () => Promise.resolve({ kind: 'done' }), bury: () => Promise.resolve() });
  await jobs.open();
  const service = createVnpost(link, { token: 't', customerCode: 'c' });
  const box = createPostalBox({ sealKey: Buffer.alloc(32, 2) });
  const desk = createPostalDesk({ db: store.db, post: service, box, clock, config: { POST_FRESH_SECONDS: 300 }, onError });
  parts = {
    db: store.db, filings: createFilingStore(store.db), post: service, provinces: createProvinceTable(loadProvinces(), 'binh-thuan'), box, desk, jobs, clock, onError,
    catalogue: { find: () => Promise.resolve({ kind: 'found', value: procedure() }) },
    nameOfPlace: (province, ward) => (province === '68' && ward === '22918' ? 'phường Phan Thiết, tỉnh Lâm Đồng' : null),
    seeDossier: (_caller, code) => Promise.resolve({ ok: true, key: { provinceId: 'binh-thuan', code }, dossier: sampleDossier(code, { statusCode: status }), tier }),
  };
  app = createServer({ log: createLogger('silent'), trustProxy: '' });
  letActAs(app);
  registerPost(app, parts);
  await app.ready();
});
afterAll(async () => {
  await app.close();
  await jobs.stop(0);
  await link.close();
  await post.close();
  await store.close();
});
beforeEach(async () => {
  nowMs = START;
  offered = { collect: false, deliver: true };
  tier = 2;
  status = 4;
  orders = new Map();
  broken = false;
  told = null;
  tracked = null;
  post.requests.length = 0;
  citizenId = (await store.citizens.recognise(randomUUID(), null, new Date(nowMs))).id;
});

function procedure(): Extract<Awaited<ReturnType<PostParts['catalogue']['find']>>, { kind: 'found' }>['value'] {
  return {
    code: '1.001193', name: 'Đăng ký khai sinh', field: { code: 'ht', name: 'Hộ tịch' }, levels: ['commune'], agencyName: '', onlineLevel: 4, way: 'native', workingDays: 1, feeFromVnd: 0, provinceId: 'binh-thuan',
    levelsBefore072025: [], applicants: ['citizen'], times: [], fees: [], papers: [], cases: [], results: [], legalGrounds: [], howItGoes: '', requirements: '', events: [], post: offered, handoffUrl: null,
    uploadLimits: { maxFileBytes: 1, maxFilesPerPaper: 1, maxTotalBytes: 1, types: [] }, updatedAt: null, fetchedAt: '2026-11-22T08:00:00+07:00', stale: false,
  };
}
async function keep(change: Partial<typeof filingTable.$inferInsert> = {}): Promise<string> {
  const id = randomUUID();
  await store.db.insert(filingTable).values({
    id, citizenId, number: `MC-${id}`, draftId: randomUUID(), provinceId: 'binh-thuan', procedureCode: '1.001193', procedureName: 'Đăng ký khai sinh', onlineLevel: 4,
    agencyName: 'UBND phường Phan Thiết', contentSealed: 'x', state: 'delivered', dossierCode: `H36.1-${id}`, acceptedAt: new Date(nowMs), countsFrom: new Date(nowMs), ...change,
  });
  return id;
}
const call = (method: 'GET' | 'POST' | 'DELETE', url: string, payload?: object) => app.inject({ method, url, headers: { 'x-citizen': citizenId }, ...(payload === undefined ? {} : { payload }) });
const order = (id: string, change: object = {}) => call('POST', `/filings/${id}/postal`, { ...body, ...change });
const run = (id: string) => createPostOrdering(parts).run({ id, attempt: 1, leaseEndsAtMs: nowMs + 60_000, isStopping: () => false });
const rowOf = async (id: string) => (await postalOrdersOfFiling(store.db, id))[0]!;

describe('the post for a filing', () => {
  it('takes an order with its price and days, and places it', async () => {
    const id = await keep();
    const answer = (await order(id)).json();
    expect(answer).toMatchObject({ direction: 'deliver', state: 'ordering', trackingNumber: null, estimateVnd: 26_000, promisedDays: 2, cancellable: true });
    expect(await run(answer.id)).toEqual({ kind: 'done' });
    expect(await rowOf(id)).toMatchObject({ state: 'ordered', trackingNumber: NUMBER });
    const sent = JSON.parse(post.requests.find(({ url, method }) => method === 'POST' && url.endsWith('/don-hang'))!.body);
    expect(sent).toMatchObject({ Reference: answer.id, Loai: '2', SenderName: 'UBND phường Phan Thiết', SenderTel: '02523821011', ReceiverAddress: 'Thôn 1, phường Phan Thiết, tỉnh Lâm Đồng', Description: 'Giấy khai sinh' });
    expect((await rowOf(id)).contentSealed).not.toContain('Bền');
  });

  it('asks the post before it orders again, and orders once', async () => {
    const id = await keep();
    const { id: orderId } = (await order(id)).json();
    broken = true;
    expect(await run(orderId)).toEqual({ kind: 'retry', fault: 'unreachable' });
    broken = false;
    expect(await run(orderId)).toEqual({ kind: 'done' });
    expect(post.requests.filter(({ method, url }) => method === 'POST' && url.endsWith('/don-hang'))).toHaveLength(1);
    expect((await rowOf(id)).trackingNumber).toBe(NUMBER);
    expect(await run(orderId)).toEqual({ kind: 'done' });
  });

  it('is not taken for refused, nor for ordered, by what the post says that it has already', async () => {
    const id = await keep();
    const { id: orderId } = (await order(id)).json();
    told = { Status: '110', Message: 'Hồ sơ đã được yêu cầu đến BCCI với mã vận đơn' };
    await claimPostalOrder(store.db, orderId);
    expect(await run(orderId)).toEqual({ kind: 'retry', fault: 'bad_answer' });
    orders.set(orderId, NUMBER);
    await run(orderId);
    expect(await rowOf(id)).toMatchObject({ state: 'ordered', trackingNumber: NUMBER });

    const other = await keep();
    told = { Status: '101', Message: 'Đã tồn tại', ItemCode: NUMBER };
    tracked = { ItemCode: NUMBER, TrangThai: '4' };
    await run((await order(other)).json().id);
    expect((await rowOf(other)).state).toBe('failed');
    const third = await keep();
    tracked = { ItemCode: NUMBER, TrangThai: '1' };
    await run((await order(third)).json().id);
    expect((await rowOf(third)).state).toBe('ordered');
  });

  it('waits for the dossier code of a filing on its way', async () => {
    const id = await keep({ state: 'accepted', dossierCode: null });
    const { id: orderId } = (await order(id)).json();
    expect(await run(orderId)).toEqual({ kind: 'done' });
    expect(orders.size).toBe(0);
    const enqueued = vi.spyOn(jobs, 'enqueue');
    await store.db.transaction((tx) => createPlacePost(parts)(tx, { id, provinceId: 'binh-thuan', dossierCode: `H36.2-${id}` }));
    expect(enqueued.mock.calls.map(([, name, of]) => [name, of])).toEqual([[ORDER_POST, orderId]]);
    await run(orderId);
    expect(await rowOf(id)).toMatchObject({ state: 'ordered', dossierCode: `H36.2-${id}` });
  });

  it('asks what an order costs that came with its filing, and goes on where the post does not say', async () => {
    const keepWithFiling = async () => {
      const id = await keep();
      await store.db.transaction(async (tx) => {
        await parts.desk.keep(tx, { id, citizenId, provinceId: 'binh-thuan' }, [{ ...body, direction: 'deliver' as const }]);
        await createPlacePost(parts)(tx, { id, provinceId: 'binh-thuan', dossierCode: `H36.2-${id}` });
      });
      return rowOf(id);
    };
    const kept = await keepWithFiling();
    expect(kept).toMatchObject({ state: 'ordering', estimateVnd: null, promisedDays: null });
    await run(kept.id);
    expect(await rowOf(kept.filingId ?? '')).toMatchObject({ state: 'ordered', trackingNumber: NUMBER, estimateVnd: 26_000, promisedDays: 2 });
    const unpriced = await keepWithFiling();
    vi.spyOn(parts.post!, 'estimate').mockResolvedValueOnce({ ok: false, fault: { kind: 'timeout', system: 'post', detail: 'slow' } });
    await run(unpriced.id);
    expect(await rowOf(unpriced.filingId ?? '')).toMatchObject({ state: 'ordered', trackingNumber: NUMBER, estimateVnd: null });
  });

  it.each([
    ['a way the procedure does not allow', { direction: 'collect' }, {}, 'post_not_possible'],
    ['a place that is none', { party: { ...party, ward: '00000' } }, {}, 'bad_request'],
    ['a filing that was refused', {}, { state: 'refused' as const }, 'filing_closed'],
    ['a province nobody serves', {}, { provinceId: 'atlantis' }, 'post_not_possible'],
    ['somebody else\'s filing', {}, { citizenId: null }, 'not_found'],
  ])('takes no order for %s', async (_what, change, filing, code) => {
    expect((await order(await keep(filing), change)).json().code).toBe(code);
  });

  it('takes one of a direction, and another after that was taken back', async () => {
    const id = await keep();
    const answers = await Promise.all([order(id), order(id)]);
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409]);
    expect((await call('DELETE', `/filings/${id}/postal/deliver`)).json().state).toBe('cancelled');
    expect((await call('DELETE', `/filings/${id}/postal/deliver`)).json().state).toBe('cancelled');
    nowMs += 1000;
    expect((await order(id)).statusCode).toBe(200);
  });

  it('cancels at the post what was ordered there, unless the papers were fetched', async () => {
    const id = await keep();
    await run((await order(id)).json().id);
    tracked = 'collected';
    expect((await call('DELETE', `/filings/${id}/postal/deliver`)).json().code).toBe('filing_closed');
    // Taken back by an earlier try whose answer was lost: the post refuses, and it is so.
    tracked = { ItemCode: NUMBER, TrangThai: '4' };
    expect((await call('DELETE', `/filings/${id}/postal/deliver`)).json()).toMatchObject({ state: 'cancelled', cancellable: false });
    const other = await keep();
    await run((await order(other)).json().id);
    tracked = null;
    expect((await call('DELETE', `/filings/${other}/postal/deliver`)).json()).toMatchObject({ state: 'cancelled', cancellable: false });
    expect((await call('DELETE', `/filings/${id}/postal/collect`)).json().code).toBe('not_found');
  });

  it('shows where the parcel is, asked anew after five minutes', async () => {
    const id = await keep();
    await run((await order(id)).json().id);
    tracked = { ItemCode: NUMBER, TrangThai: '2', HanhTrinh: [{ ThoiGian: '22/11/2026 09:00:00', ViTri: 'BC Phan Thiết', NoiDung: 'Đang đi gom' }] };
    const [view] = await parts.desk.viewsOf({ id });
    expect(view).toMatchObject({ state: 'collecting', cancellable: false, steps: [{ at: '2026-11-22T09:00:00+07:00', place: 'BC Phan Thiết', text: 'Đang đi gom' }] });
    tracked = { ItemCode: NUMBER, TrangThai: '3', HanhTrinh: [] };
    expect((await parts.desk.viewsOf({ id }))[0]?.state).toBe('collecting');
    nowMs += 5 * 60_000;
    expect((await parts.desk.viewsOf({ id }))[0]?.state).toBe('handed_over');
  });
});

describe('the post for a dossier filed elsewhere', () => {
  const url = (code: string) => `/dossiers/${code}/postal`;
  it('is ordered, shown and taken back by who may see its belongings', async () => {
    const code = `H11.23-${randomUUID()}`;
    expect((await call('POST', url(code), body)).json()).toMatchObject({ state: 'ordering', direction: 'deliver' });
    expect((await call('GET', url(code))).json().items).toHaveLength(1);
    expect((await call('DELETE', `${url(code)}/deliver`)).json().state).toBe('cancelled');
  });

  it.each([0, 1] as const)('is not there for tier %s', async (seen) => {
    tier = seen;
    const code = `H11.23-${randomUUID()}`;
    for (const answer of [await call('POST', url(code), body), await call('GET', url(code)), await call('DELETE', `${url(code)}/deliver`)]) expect(answer.json().code).toBe('not_found');
  });

  it('is not ordered when the dossier is closed', async () => {
    status = 10;
    expect((await call('POST', url(`H11.23-${randomUUID()}`), body)).json().code).toBe('filing_closed');
  });
});

describe('the price', () => {
  it('is told before ordering, to who is signed in', async () => {
    const query = '/postal-estimate?provinceId=binh-thuan&direction=deliver&province=79&ward=26734';
    expect((await call('GET', query)).json()).toEqual({ estimateVnd: 26_000, promisedDays: 2 });
    expect((await app.inject({ method: 'GET', url: query })).statusCode).toBe(401);
    expect((await call('GET', query.replace('binh-thuan', 'atlantis'))).json().code).toBe('post_not_possible');
  });
});
