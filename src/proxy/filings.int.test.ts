import { hash, randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { eq } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { fillForm } from '../../chaos/fill-form';
import { startSandbox, type RunningSandbox } from '../sandbox/start-sandbox';
import { FakePortal } from './delivery/fake-portal.test-helper';
import { sampleDossier, startFakeProxy, type FakeProxy } from './fake-parts.test-helper';
import { openPaperFiles, type PaperFiles } from './filing-core/paper-files';
import { sealFileName } from './filing-core/paper-names';
import { loadProvinces } from './provinces/load-provinces';
import { drafts, filings, papers } from './store/filing-schema';
import { openStore, type Store } from './store/store';
import { connectUpstreams } from './upstream/connect';
import type { Upstreams } from './upstream/upstreams';

const SECRETS = { pepper: Buffer.alloc(32, 1), sealKey: Buffer.alloc(32, 2) };
const OPS = { OPS_USER: 'truc-ban', OPS_PASSWORD: 'mat-khau-rat-dai' };
const PROCEDURE = '1.004194';
const bytes = Buffer.from('%PDF-1.4 a paper');

let store: Store;
let sandbox: RunningSandbox;
let outside: Upstreams;
let files: PaperFiles;
let portal: FakePortal;
let proxy: FakeProxy;
let auth: { authorization: string };

beforeAll(async () => {
  store = await openStore({ databaseUrl: null, dataDir: null, onError: (error) => { throw error; } });
  sandbox = await startSandbox({ port: 0, quiet: true });
  outside = connectUpstreams(loadProvinces(), { sandboxUrl: sandbox.url, env: {}, onCall: () => undefined });
  files = await openPaperFiles(mkdtempSync(join(tmpdir(), 'filings-')), SECRETS.sealKey);
});
afterAll(async () => {
  await outside.close();
  await sandbox.close();
  await store.close();
});
beforeEach(async () => {
  await store.db.delete(filings); // jobs of former tests find nothing to do
  portal = new FakePortal();
  const { catalogue } = outside;
  proxy = await startFakeProxy(store, OPS, { files }, { catalogue, portals: new Map([['binh-thuan', portal]]) });
  proxy.graph.accounts = { 'zalo-an': { id: randomUUID(), name: 'Trần Thị An' }, 'zalo-ben': { id: randomUUID(), name: 'Nguyễn Văn Bền' } };
  proxy.binhThuan.answer = (code) => ({ ok: true, value: sampleDossier(code) });
  auth = await proxy.signIn('zalo-an');
  await proxy.jobs.open();
});
afterEach(async () => {
  await proxy.jobs.stop(2000);
  await proxy.app.close();
});

type Method = 'GET' | 'POST' | 'PUT';
const call = (method: Method, path: string, payload?: object, headers: Record<string, string> = {}) =>
  proxy.app.inject({ method, url: `/api/v1${path}`, headers: { ...auth, ...headers }, ...(payload === undefined ? {} : { payload }) });

async function newDraft(change: Record<string, unknown> = {}): Promise<string> {
  const form = (await call('GET', `/procedures/${PROCEDURE}/form?province=binh-thuan`)).json();
  const ward = (await call('GET', '/divisions/68/wards')).json().items[0].code;
  const answers = { ...fillForm(form.sections, { 'applicant.onBehalf': 'self' }, ward, '2026-11-20'), ...change };
  const id = randomUUID();
  const saved = await call('PUT', `/drafts/${id}`, { provinceId: 'binh-thuan', procedureCode: PROCEDURE, formVersion: form.version, answers, step: 'review', baseRevision: 0 });
  expect(saved.statusCode).toBe(200);
  return id;
}

/** Papers that are there and checked, as uploads leave them. */
async function addPapers(draftId: string, state: 'ready' | 'checking' = 'ready'): Promise<void> {
  const detail = (await call('GET', `/procedures/${PROCEDURE}?province=binh-thuan`)).json();
  const [draft] = await store.db.select({ citizenId: drafts.citizenId }).from(drafts).where(eq(drafts.id, draftId));
  for (const { code } of detail.papers) {
    const [id, storageKey] = [randomUUID(), randomBytes(24).toString('base64url')];
    await files.write('vault', storageKey, [bytes]);
    await store.db.insert(papers).values({
      id, citizenId: draft?.citizenId ?? null, draftId, filingId: null, paperCode: code, fileNameSealed: sealFileName(SECRETS, id, 'a.pdf'), fileType: 'application/pdf', sizeBytes: bytes.length,
      sha256: hash('sha256', bytes), state, virusScan: 'off', fault: null, storageKey, createdAt: new Date(),
    });
  }
}

const bodyOf = (draftId: string, change: object = {}) => ({ draftId, revision: 1, resultWay: 'counter', post: [], consentVersion: '2026-11', committed: true, ...change });
const file = (draftId: string, change: object = {}, key = randomUUID()) => call('POST', '/filings', bodyOf(draftId, change), { 'idempotency-key': key });
async function filed(): Promise<string> {
  const draftId = await newDraft();
  await addPapers(draftId);
  return (await file(draftId)).json().id;
}
async function delivered(): Promise<{ id: string; code: string }> {
  const id = await filed();
  await proxy.jobs.start();
  await vi.waitFor(async () => expect((await call('GET', `/filings/${id}`)).json().state).toBe('delivered'), 20_000);
  return { id, code: (await call('GET', `/filings/${id}`)).json().dossierCode };
}

describe('filing', () => {
  it('beyond so many a day is to go on tomorrow, not in a moment', async () => {
    proxy.config.LIMIT_PERSON_FILINGS_PER_DAY = 1;
    await filed();
    const answer = await file(await newDraft());
    expect(answer.json()).toMatchObject({ status: 429, code: 'too_many_today', title: expect.stringContaining('ngày mai') });
  });

  it('is accepted with its number, its clock and its papers, and kept sealed', async () => {
    const draftId = await newDraft();
    await addPapers(draftId);
    const answer = await file(draftId);
    expect(answer.statusCode).toBe(202);
    const view = answer.json();
    expect(view).toMatchObject({ state: 'accepted', provinceId: 'binh-thuan', procedureCode: PROCEDURE, dossierCode: null, acceptedAt: '2026-11-20T09:00:00+07:00', countsFrom: '2026-11-20T09:00:00+07:00', errands: [], rating: null });
    expect(view.number).toMatch(/^MC-261120-[0-9A-Z]{6}$/);
    expect(view.papers.every(({ fileName }: { fileName: string }) => fileName === 'a.pdf')).toBe(true);
    const [row] = await store.db.select().from(filings).where(eq(filings.id, view.id));
    expect(JSON.stringify(row)).not.toMatch(/Nguyễn|0912345678|068090/);
    expect((await call('GET', `/drafts/${draftId}`)).json().filingId).toBe(view.id);
  });

  it('makes one of a repeated press, of two tabs, and of both at once', async () => {
    const draftId = await newDraft();
    await addPapers(draftId);
    const key = randomUUID();
    proxy.clock.wait = async (ms) => pause(ms); // a second press waits for the first, which takes real time
    const enqueued = vi.spyOn(proxy.jobs, 'enqueue');
    const answers = await Promise.all([file(draftId, {}, key), file(draftId, {}, key), file(draftId), file(draftId)]);
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([202, 202, 202, 202]);
    expect(new Set(answers.map((answer) => answer.json().id)).size).toBe(1);
    expect(enqueued.mock.calls.filter(([, name, of]) => name === 'filing' && of === answers[0]?.json().id)).toHaveLength(1);
  });

  it('needs a key', async () => expect((await call('POST', '/filings', bodyOf(randomUUID()))).json().code).toBe('bad_request'));

  it('tells what is wrong, field by field and paper by paper, and keeps nothing', async () => {
    const draftId = await newDraft({ 'applicant.phone': '12' });
    const wrong = (await file(draftId)).json();
    expect(wrong).toMatchObject({ status: 422, code: 'answers_invalid' });
    expect(wrong.fields).toContainEqual({ field: 'applicant.phone', fault: 'not_a_phone' });
    const second = await newDraft();
    await addPapers(second, 'checking');
    const waiting = (await file(second)).json();
    expect(waiting).toMatchObject({ status: 422, code: 'papers_incomplete' });
    expect(waiting.fields[0]).toMatchObject({ fault: 'not_ready' });
    expect((await call('GET', '/filings')).json().items).toEqual([]);
  });

  it('refuses another revision than the reviewed, a stranger\'s draft, and ways that do not go together', async () => {
    const draftId = await newDraft();
    await addPapers(draftId);
    expect((await file(draftId, { revision: 2 })).json()).toMatchObject({ code: 'draft_conflict', hint: '1' });
    expect((await file(draftId, { resultWay: 'post' })).json().code).toBe('post_not_possible');
    const mine = auth;
    auth = await proxy.signIn('zalo-ben');
    expect((await file(draftId)).json().code).toBe('not_found');
    auth = mine;
    expect((await file(draftId)).statusCode).toBe(202);
  });

  it('is its citizen\'s alone, newest first, page by page', async () => {
    const ids = [];
    for (let each = 0; each < 3; each += 1) {
      ids.unshift(await filed());
      proxy.clock.now += 1000;
    }
    const first = (await call('GET', '/filings?limit=2')).json();
    const second = (await call('GET', `/filings?limit=2&cursor=${first.nextCursor}`)).json();
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(ids);
    expect(second.nextCursor).toBeNull();
    auth = await proxy.signIn('zalo-ben');
    expect((await call('GET', `/filings/${ids[0]}`)).json().code).toBe('not_found');
    expect((await call('GET', '/filings')).json().items).toEqual([]);
  });

  it('is delivered, followed, and opens all of the dossier to who filed it', async () => {
    const { code } = await delivered();
    expect(portal.dossiers).toHaveLength(1);
    expect((await call('GET', '/me/dossiers')).json().items.map((item: { code: string }) => item.code)).toEqual([code]);
    expect((await call('GET', `/dossiers/${code}?province=binh-thuan`)).json().completion.tier).toBe(2);
  });
});

describe('after filing', () => {
  const send = (id: string, what: string, payload: object) => call('POST', `/filings/${id}/${what}`, payload, { 'idempotency-key': randomUUID() });

  it('is withdrawn once, whatever is pressed', async () => {
    const { id } = await delivered();
    for (let each = 0; each < 2; each += 1) expect((await send(id, 'withdrawal', { reason: 'Khai nhầm', confirmed: true })).statusCode).toBe(202);
    await vi.waitFor(async () => expect((await call('GET', `/filings/${id}`)).json().errands).toMatchObject([{ kind: 'withdrawal', state: 'delivered', requestId: null }]), 20_000);
    expect(portal.acts).toHaveLength(1);
  });

  it('is neither withdrawn nor rated out of time, nor before it is delivered', async () => {
    expect((await send(await filed(), 'withdrawal', { reason: 'Khai nhầm', confirmed: true })).json().code).toBe('filing_closed');
    const { id } = await delivered();
    expect((await send(id, 'rating', { score: 3, comment: '' })).json().code).toBe('filing_closed');
    proxy.binhThuan.answer = (code) => ({ ok: true, value: sampleDossier(code, { statusCode: 10 }) });
    expect((await send(id, 'withdrawal', { reason: 'Khai nhầm', confirmed: true })).json().code).toBe('filing_closed');
    expect((await send(id, 'rating', { score: 3, comment: '' })).json().rating).toBe(3);
    expect((await send(id, 'rating', { score: 1, comment: '' })).json().rating).toBe(3);
  });

  it('answers a request for papers once, and only one that is open', async () => {
    const { id } = await delivered();
    const request = { id: 'r1', requestedAt: null, expiresAt: '2026-11-30T17:00:00+07:00', reason: 'Thiếu giấy', papers: [], answeredAt: null };
    proxy.binhThuan.answer = (code) => ({ ok: true, value: sampleDossier(code, { statusCode: 5, supplements: [request] }) });
    expect((await send(id, 'supplements', { requestId: 'r2', note: '', paperIds: [] })).json().code).toBe('filing_closed');
    expect((await send(id, 'supplements', { requestId: 'r1', note: '', paperIds: [randomUUID()] })).json()).toMatchObject({ code: 'papers_incomplete', fields: [{ fault: 'missing' }] });
    expect((await send(id, 'supplements', { requestId: 'r1', note: 'Tôi gửi đủ', paperIds: [] })).json().errands).toMatchObject([{ kind: 'supplement', requestId: 'r1' }]);
  });

  it('gives a result by a link that works once, for five minutes, and keeps it among the papers', async () => {
    const { id } = await delivered();
    const link = async () => new URL((await call('POST', `/filings/${id}/results/kq-1/link`)).json().url).pathname;
    const first = await link();
    const open = (url: string) => proxy.app.inject({ url });
    expect((await proxy.app.inject({ method: 'HEAD', url: first })).statusCode).toBe(404);
    const opened = await open(first);
    expect(opened.headers).toMatchObject({ 'content-type': 'application/pdf', 'x-content-type-options': 'nosniff', 'cache-control': 'no-store', 'x-signature': 'valid' });
    expect(opened.headers['content-disposition']).toMatch(/^attachment; filename="ket-qua-MC-\d{6}-\w{6}\.pdf"$/);
    expect((await open(first)).json().code).toBe('not_found');
    const second = await link();
    proxy.clock.now += 300_001;
    expect((await open(second)).json().code).toBe('not_found');
    expect((await call('GET', '/papers')).json().items.some(({ paperCode }: { paperCode: string }) => paperCode === 'result')).toBe(true);
    auth = await proxy.signIn('zalo-ben');
    expect((await call('POST', `/filings/${id}/results/kq-1/link`)).json().code).toBe('not_found');
  });
});

describe('the operator view', () => {
  const form = (path: string, fields: Record<string, string>, cookie = '') =>
    proxy.app.inject({ method: 'POST', url: `/ops${path}`, headers: { 'content-type': 'application/x-www-form-urlencoded', cookie }, payload: new URLSearchParams(fields).toString() });
  async function login(): Promise<{ cookie: string; csrf: string; page: string }> {
    const answer = await form('/login', { user: OPS.OPS_USER, password: OPS.OPS_PASSWORD });
    const set = String(answer.headers['set-cookie']);
    expect(set).toMatch(/HttpOnly; SameSite=Strict/);
    const cookie = set.split(';')[0] ?? '';
    const page = (await proxy.app.inject({ url: '/ops', headers: { cookie } })).body;
    return { cookie, csrf: /name="csrf" value="([^"]+)"/.exec(page)?.[1] ?? '', page };
  }
  async function stuck(): Promise<string> {
    const id = await filed();
    await store.db.update(filings).set({ state: 'failed', attempts: 7, lastFault: 'timeout' }).where(eq(filings.id, id));
    return id;
  }

  it('is not there unless it is set up', async () => {
    const other = await startFakeProxy(store);
    expect((await other.app.inject({ url: '/ops' })).statusCode).toBe(404);
    await other.app.close();
  });

  it('lets in who knows the password, ten tries an hour', async () => {
    for (let each = 0; each < 10; each += 1) expect((await form('/login', { user: OPS.OPS_USER, password: 'khong-phai' })).statusCode).toBe(401);
    expect((await form('/login', { user: OPS.OPS_USER, password: OPS.OPS_PASSWORD })).statusCode).toBe(429);
    proxy.clock.now += 3_600_000;
    await login();
  });

  it('shows what is stuck and nothing about a person', async () => {
    await stuck();
    const { page } = await login();
    expect(page).toMatch(/MC-261120-/);
    expect(page).toContain('timeout');
    expect(page).not.toMatch(/Nguyễn Văn|0912345678|Trần Thị/);
  });

  it('sends a stuck filing again, with a note, for who sends the session\'s own word along', async () => {
    const id = await stuck();
    const { cookie, csrf } = await login();
    expect((await form(`/filings/${id}/retry`, { csrf: 'forged', note: 'Cổng đã chạy lại' }, cookie)).statusCode).toBe(401);
    expect((await form(`/filings/${id}/retry`, { csrf, note: 'Cổng đã chạy lại' })).statusCode).toBe(401);
    const answer = await form(`/filings/${id}/retry`, { csrf, note: 'Cổng đã chạy lại' }, cookie);
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/ops?notice=done']);
    expect((await form(`/filings/${id}/retry`, { csrf, note: 'Lần nữa' }, cookie)).headers.location).toBe('/ops?notice=gone');
    expect((await login()).page).toContain('Cổng đã chạy lại');
    await proxy.jobs.start();
    await vi.waitFor(async () => expect((await call('GET', `/filings/${id}`)).json().state).toBe('delivered'), 20_000);
    expect(portal.calls[0]).toBe('find');
  });

  it('settles by hand with the code the agency gave, or its reason', async () => {
    const [first, second] = [await stuck(), await stuck()];
    const { cookie, csrf } = await login();
    expect((await form(`/filings/${first}/handled`, { csrf, note: 'Đã gọi', code: '', reason: '' }, cookie)).headers.location).toBe('/ops?notice=how');
    await form(`/filings/${first}/handled`, { csrf, note: 'Đã gọi', code: 'h36.201 – 261120 – 0042', reason: '' }, cookie);
    expect((await form(`/filings/${second}/handled`, { csrf, note: 'Đã gọi', code: 'H36.201-261120-0042', reason: '' }, cookie)).headers.location).toBe('/ops?notice=taken');
    await form(`/filings/${second}/handled`, { csrf, note: 'Đã gọi', code: '', reason: 'Sai nơi nộp' }, cookie);
    expect((await call('GET', `/filings/${first}`)).json()).toMatchObject({ state: 'delivered', dossierCode: 'H36.201-261120-0042' });
    expect((await call('GET', '/dossiers/H36.201-261120-0042?province=binh-thuan')).json().completion.tier).toBe(2);
    expect((await call('GET', `/filings/${second}`)).json()).toMatchObject({ state: 'refused', reason: 'Sai nơi nộp' });
  });
});
