import { randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { startSandbox, type RunningSandbox } from '../sandbox/start-sandbox';
import { startFakeProxy, type FakeProxy } from './fake-parts.test-helper';
import { jpegWithExif } from './features/paper/inspect/pictures.test-helper';
import { film } from './features/paper/inspect/films.test-helper';
import { openPaperFiles, type PaperFiles } from './filing-core/paper-files';
import { metadataOf } from './papers.test-helper';
import { loadProvinces } from './provinces/load-provinces';
import { letterErrands, letters } from './store/listening-schema';
import { openStore, type Store } from './store/store';
import { connectListening } from './upstream/connect-listening';
import { connectUpstreams } from './upstream/connect';

const ENV = { LISTENING_POLL_SECONDS: '1', LIMIT_PERSON_PETITIONS_PER_DAY: '4', DELIVERY_FIRST_RETRY_SECONDS: '1', DELIVERY_SETTLE_SECONDS: '1' };
const START = Date.parse('2026-11-20T09:00:00+07:00');
const WAIT = { timeout: 20_000, interval: 100 };

let store: Store;
let sandbox: RunningSandbox;
let outside: ReturnType<typeof connectListening>;
let catalogue: ReturnType<typeof connectUpstreams>;
let files: PaperFiles;
let nowMs: number;
let proxy: FakeProxy;
let auth: { authorization: string };
let other: { authorization: string };

beforeAll(async () => {
  store = await openStore({ databaseUrl: null, dataDir: null, onError: (error) => { throw error; } });
  sandbox = await startSandbox({ port: 0, quiet: true });
  outside = connectListening(loadProvinces(), { sandboxUrl: sandbox.url, env: {}, onCall: () => undefined });
  catalogue = connectUpstreams(loadProvinces(), { sandboxUrl: sandbox.url, env: {}, onCall: () => undefined });
  files = await openPaperFiles(mkdtempSync(join(tmpdir(), 'petitions-')), Buffer.alloc(32, 2));
});
afterAll(async () => {
  await outside.close();
  await catalogue.close();
  await sandbox.close();
  await store.close();
});
beforeEach(async () => {
  await store.db.delete(letterErrands);
  await store.db.delete(letters); // jobs of former tests find nothing to do
  await tell('reset', {});
  nowMs = START;
  // Loops of other parts wait for real: time passes only when a test says so.
  const clock = { nowMs: () => nowMs, wait: (ms: number) => new Promise<void>((resolve) => void setTimeout(resolve, ms).unref()) };
  proxy = await startFakeProxy(store, ENV, { files, clock }, { listening: outside.listening, catalogue: catalogue.catalogue });
  proxy.graph.accounts = { 'zalo-an': { id: randomUUID(), name: 'Trần Thị An' }, 'zalo-ben': { id: randomUUID(), name: 'Nguyễn Văn Bền' } };
  [auth, other] = [await proxy.signIn('zalo-an'), await proxy.signIn('zalo-ben')];
  await proxy.jobs.open();
});
afterEach(async () => {
  await proxy.jobs.stop(2000);
  await proxy.app.close();
});

/** For the proxy and for its queues. */
function pass(ms: number): void {
  nowMs += ms;
  proxy.clock.now += ms;
}

const tell = async (path: string, body: object, method = 'POST'): Promise<void> => {
  const answer = await fetch(`${sandbox.url}/__sandbox/${path}`, { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
};
const act = (id: string, what: object): Promise<void> => tell(`petitions/${id}/act`, what);
type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';
const call = (method: Method, path: string, payload?: object, headers: Record<string, string> = auth) =>
  proxy.app.inject({ method, url: `/api/v1${path}`, headers, ...(payload === undefined ? {} : { payload }) });
const write = (path: string, payload: object | undefined, key: string = randomUUID(), as = auth) => call('POST', path, payload, { ...as, 'idempotency-key': key });

const who = { name: 'Lê Thị Mơ', address: 'Thôn 3, xã Hàm Thắng', phone: '0912345678' };
const gate = { againstDecision: false, reportsOffender: false, sure: false };
const petition = (change: object = {}) => ({
  draftId: randomUUID(), provinceId: 'binh-thuan', kind: 'other', gate, title: 'Đèn đường hỏng trước chợ', content: 'Ba bóng đèn trước chợ hỏng hai tuần nay, buổi tối rất nguy hiểm.', ward: '22945', pictures: [], who, showName: false, consentVersion: 'listening-2026-11', ...change,
});
const question = (change: object = {}) => ({ draftId: randomUUID(), provinceId: 'quang-nam', procedureCode: '1.001193', title: 'Khai sinh cho con ở đâu', content: 'Tôi tạm trú thì làm khai sinh ở phường nào?', mayPublish: true, who, consentVersion: 'listening-2026-11', ...change });
const mine = async (id: string) => (await call('GET', `/me/petitions/${id}`)).json();

async function upload(draftId: string, bytes: Buffer, fileName: string, fileType: string): Promise<string> {
  const begun = await proxy.app.inject({
    method: 'POST', url: '/api/v1/uploads', payload: bytes,
    headers: { ...auth, 'tus-resumable': '1.0.0', 'upload-length': String(bytes.length), 'content-type': 'application/offset+octet-stream', 'upload-metadata': metadataOf(draftId, bytes, { paperCode: fileType.startsWith('video') ? 'video' : 'picture', fileName, fileType }) },
  });
  expect(begun.statusCode).toBe(201);
  const id = String(begun.headers.location).split('/').at(-1) ?? '';
  await vi.waitFor(async () => expect((await call('GET', `/papers/${id}`)).json().state).toMatch(/ready|rejected/), WAIT);
  return id;
}

describe('sending a petition', () => {
  it('is kept with its dates and agency, handed over once, followed to its answer, rated and reopened once', async () => {
    const sent = await write('/petitions', petition({ dossierCode: 'H36.201-261120-0001' }));
    expect(sent.statusCode).toBe(202);
    const { id, number } = sent.json();
    expect(sent.json()).toMatchObject({ state: 'accepted', agencyName: 'UBND phường Phan Thiết', forwardBy: '2026-11-30', answerBy: '2026-12-07', ward: { name: 'Phường Phan Thiết' }, steps: [], can: { rate: false, reopen: false, askProgress: false } });
    expect(number).toMatch(/^PA-261120-/);
    await proxy.jobs.start();
    await vi.waitFor(async () => expect((await mine(id)).state).toBe('sent'), WAIT);
    await act(id, { act: 'forward', agency: 'Công ty công trình đô thị' });
    await vi.waitFor(async () => expect(await mine(id)).toMatchObject({ state: 'forwarded', handlerName: 'Công ty công trình đô thị' }), WAIT);
    await act(id, { act: 'answer', text: 'Đã thay ba bóng đèn trước chợ.' });
    await vi.waitFor(async () => expect(await mine(id)).toMatchObject({ state: 'answered', answer: { text: 'Đã thay ba bóng đèn trước chợ.' }, can: { rate: true, reopen: true } }), WAIT);

    expect((await write(`/me/petitions/${id}/rating`, { score: 1, comment: 'vẫn tối' })).json()).toMatchObject({ rating: { score: 1, comment: 'vẫn tối' }, can: { rate: false } });
    expect((await write(`/me/petitions/${id}/rating`, { score: 3, comment: '' })).json().code).toBe('petition_closed');
    const reopened = await write(`/me/petitions/${id}/reopen`, { why: 'Mới thay hai trong ba bóng đèn' });
    expect(reopened.json()).toMatchObject({ state: 'in_progress', reopened: { why: 'Mới thay hai trong ba bóng đèn' }, can: { reopen: false } });
    expect((await write(`/me/petitions/${id}/reopen`, { why: 'Xin xem lại lần nữa giúp tôi' })).json().code).toBe('petition_closed');
    await vi.waitFor(async () => {
      const kept = await (await fetch(`${sandbox.url}/__sandbox/petitions/${id}`)).json();
      expect(kept).toMatchObject({ ratings: [{ level: 1 }], reopenings: [{ why: 'Mới thay hai trong ba bóng đèn' }] });
    }, WAIT);
    const inbox = (await call('GET', '/inbox')).json().items.map((entry: { kind: string; subject: object }) => ({ kind: entry.kind, subject: entry.subject }));
    expect(inbox).toContainEqual({ kind: 'petition_answered', subject: { kind: 'petition', id } });
    expect(inbox.filter((entry: { kind: string }) => entry.kind === 'petition_answered')).toHaveLength(1);
    expect(proxy.logged.join('')).not.toMatch(/Lê Thị Mơ|0912345678|bóng đèn/);
  }, 60_000);

  it('makes one of a repeated press, of two tabs, and of a queue that retries days later', async () => {
    const body = petition();
    const key = randomUUID();
    const answers = await Promise.all([write('/petitions', body, key), write('/petitions', body, key), write('/petitions', body), write('/petitions', body)]);
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([202, 202, 202, 202]);
    expect(new Set(answers.map((answer) => answer.json().id)).size).toBe(1);
    pass(3 * 86_400_000);
    auth = await proxy.signIn('zalo-an');
    expect((await write('/petitions', { ...body, title: 'Đã sửa tiêu đề rồi' })).json().id).toBe(answers[0]?.json().id);
    expect(await store.db.select().from(letters)).toHaveLength(1);
  });

  it('is there once when the system applied it and the line broke', async () => {
    await tell('faults', { system: 'pakn-portal', afterWriteRate: 1, seed: 3 }, 'PUT');
    const { id } = (await write('/petitions', petition())).json();
    await proxy.jobs.start();
    await vi.waitFor(async () => {
      const { entries } = await (await fetch(`${sandbox.url}/__sandbox/journal?system=pakn-portal&operation=create_petition&writes=1`)).json();
      expect(entries).toHaveLength(1);
    }, WAIT);
    await tell('faults', { system: 'pakn-portal' }, 'PUT');
    pass(5000);
    await vi.waitFor(async () => expect((await mine(id)).state).toBe('sent'), WAIT);
    const kept: { reference: string }[] = await (await fetch(`${sandbox.url}/__sandbox/petitions?province=binh-thuan`)).json();
    expect(kept.filter(({ reference }) => reference === id)).toHaveLength(1);
  }, 60_000);

  it('is no place for complaints and denunciations, by what the citizen says or by the words until they are sure', async () => {
    const refused = await write('/petitions', petition({ gate: { ...gate, againstDecision: true } }));
    expect(refused.json()).toMatchObject({ code: 'not_a_petition', hint: 'complaint', hotline: '18001096' });
    const words = { content: 'Tôi tố cáo ông trưởng thôn nhận tiền của dân làm giấy tờ.' };
    expect((await write('/petitions', petition(words))).json()).toMatchObject({ code: 'not_a_petition', hint: 'denunciation' });
    expect((await write('/petitions', petition({ ...words, gate: { ...gate, sure: true } }))).statusCode).toBe(202);
  });

  it('says which field is wrong', async () => {
    expect((await write('/petitions', petition({ title: '!!!!! 12345', content: '. . . . . . . . . . . .' }))).json().fields.map(({ field }: { field: string }) => field)).toEqual(['title', 'content']);
    expect((await write('/petitions', petition({ ward: '00004' }))).json().fields).toEqual([{ field: 'ward', fault: 'not_a_division' }]);
    expect((await write('/petitions', petition({ agencyCode: 'H99.1' }))).json().fields).toEqual([{ field: 'agencyCode', fault: 'not_a_choice' }]);
    expect((await write('/petitions', petition({ dossierCode: '17-1436' }))).json().code).toBe('invalid_dossier_code');
    expect((await write('/petitions', petition({ who: { ...who, phone: '12' } }))).json().code).toBe('bad_request');
    expect((await write('/petitions', petition({ provinceId: 'ha-noi' }))).json().code).toBe('province_not_served');
    expect((await call('POST', '/petitions', petition(), {})).statusCode).toBe(401);
    expect((await call('POST', '/petitions', petition())).json().code).toBe('bad_request');
  });

  it('takes so many a day of one person', async () => {
    for (let sent = 0; sent < 4; sent += 1) expect((await write('/petitions', petition())).statusCode).toBe(202);
    expect((await write('/petitions', petition())).json()).toMatchObject({ code: 'too_many_today', hotline: '18001096' });
    expect((await write('/petitions', petition(), randomUUID(), other)).statusCode).toBe(202);
  });

  it('and everything about it is its sender\'s alone', async () => {
    const { id } = (await write('/petitions', petition())).json();
    expect((await call('GET', `/me/petitions/${id}`, undefined, other)).statusCode).toBe(404);
    expect((await call('GET', '/me/petitions', undefined, other)).json().items).toEqual([]);
    for (const [path, body] of [['rating', { score: 1, comment: '' }], ['reopen', { why: 'Xin xem lại giúp tôi với' }], ['progress', undefined]] as const) {
      expect((await write(`/me/petitions/${id}/${path}`, body, randomUUID(), other)).statusCode).toBe(404);
    }
    expect((await call('GET', '/me/petitions')).json()).toMatchObject({ items: [{ id, title: 'Đèn đường hỏng trước chợ' }], nextCursor: null });
  });

  it('may be asked about from the next working day on, once in three', async () => {
    const { id } = (await write('/petitions', petition())).json();
    expect((await write(`/me/petitions/${id}/progress`, undefined)).json().code).toBe('petition_closed');
    await proxy.jobs.start();
    await vi.waitFor(async () => expect((await mine(id)).state).toBe('sent'), WAIT);
    pass(Date.parse('2026-11-23T09:00:00+07:00') - nowMs);
    auth = await proxy.signIn('zalo-an');
    expect((await mine(id)).can.askProgress).toBe(true);
    expect((await write(`/me/petitions/${id}/progress`, undefined)).json()).toMatchObject({ progressAskedAt: expect.stringMatching(/^2026-11-23/), can: { askProgress: false } });
    expect((await write(`/me/petitions/${id}/progress`, undefined)).json().code).toBe('petition_closed');
  }, 60_000);
});

describe('pictures of a petition', () => {
  it('make one of two tabs, also of one that finds them with the letter of the other', async () => {
    const draftId = randomUUID();
    await call('PUT', `/petition-drafts/${draftId}`, { provinceId: 'binh-thuan' });
    const body = petition({ draftId, pictures: [await upload(draftId, await jpegWithExif(), 'đèn.jpg', 'image/jpeg')] });
    const list = store.papers.listOfDraft;
    const listing = vi.spyOn(store.papers, 'listOfDraft').mockImplementationOnce(list).mockImplementationOnce(async (...asked) => {
      await answers[0];
      return list(...asked);
    });
    const answers = [write('/petitions', body), write('/petitions', body)];
    const ids = (await Promise.all(answers)).map((answer) => [answer.statusCode, answer.json().id]);
    listing.mockRestore();
    expect(ids[0]?.[0]).toBe(202);
    expect(ids[1]).toEqual(ids[0]);
  });

  it('go with it, without place and owner; nobody else may send them', async () => {
    const draftId = randomUUID();
    const room = await call('PUT', `/petition-drafts/${draftId}`, { provinceId: 'quang-nam' });
    expect(room.json()).toMatchObject({ id: draftId, limits: { maxFilesPerPaper: 5, types: ['image/jpeg', 'image/png', 'video/mp4'] } });
    expect((await call('PUT', `/petition-drafts/${draftId}`, { provinceId: 'quang-nam' })).statusCode).toBe(200);
    expect((await call('PUT', `/petition-drafts/${draftId}`, { provinceId: 'quang-nam' }, other)).json().code).toBe('conflict');
    const picture = await upload(draftId, await jpegWithExif(), 'đèn.jpg', 'image/jpeg');
    const body = petition({ draftId, provinceId: 'quang-nam', ward: '20410', pictures: [picture] });
    expect((await write('/petitions', body, randomUUID(), other)).json().fields).toEqual([{ field: `paper:${picture}`, fault: 'missing' }]);
    const { id, pictures } = (await write('/petitions', body)).json();
    expect(pictures).toMatchObject([{ id: picture, fileName: 'đèn.jpg', fileType: 'image/jpeg' }]);
    expect((await call('GET', '/drafts')).json().items).toEqual([]);
    expect((await call('GET', '/papers')).json().items).toEqual([]);
    expect((await call('GET', '/me/export')).json().parts.petitions).toMatchObject([{ content: { title: 'Đèn đường hỏng trước chợ' } }]);
    expect((await call('DELETE', `/papers/${picture}`)).json().code).toBe('already_filed');
    await proxy.jobs.start();
    await vi.waitFor(async () => expect((await (await fetch(`${sandbox.url}/__sandbox/petitions/${String(id)}`)).json()).files).toEqual(['đèn.jpg']), WAIT);
    await store.prune(new Date(nowMs + 40 * 86_400_000));
    expect((await call('GET', `/papers/${picture}`)).statusCode).toBe(200);
    expect((await call('PUT', `/petition-drafts/${draftId}`, { provinceId: 'quang-nam' })).json().code).toBe('already_filed');
  }, 60_000);

  it('go with it to another province too, when that is chosen after they were added', async () => {
    const draftId = randomUUID();
    await call('PUT', `/petition-drafts/${draftId}`, { provinceId: 'binh-thuan' });
    const before = await upload(draftId, await jpegWithExif(), 'a.jpg', 'image/jpeg');
    const moved = await call('PUT', `/petition-drafts/${draftId}`, { provinceId: 'quang-nam' });
    expect([moved.statusCode, moved.json().provinceId]).toEqual([200, 'quang-nam']);
    const after = await upload(draftId, await jpegWithExif({ width: 40 }), 'b.jpg', 'image/jpeg');
    expect((await write('/petitions', petition({ draftId, provinceId: 'quang-nam', ward: '20410', pictures: [before, after] }))).json().pictures).toHaveLength(2);
    expect((await call('PUT', `/petition-drafts/${draftId}`, { provinceId: 'binh-thuan' })).json().code).toBe('already_filed');
  });

  it('or one film, where the province takes films, and not both', async () => {
    const draftId = randomUUID();
    await call('PUT', `/petition-drafts/${draftId}`, { provinceId: 'binh-thuan' });
    const [picture, movie] = [await upload(draftId, await jpegWithExif(), 'a.jpg', 'image/jpeg'), await upload(draftId, film(), 'a.mp4', 'video/mp4')];
    expect((await write('/petitions', petition({ draftId, pictures: [picture, movie] }))).json().fields).toContainEqual({ field: 'pictures', fault: 'too_large' });
    expect((await write('/petitions', petition({ draftId, pictures: [movie] }))).json().pictures).toMatchObject([{ fileType: 'video/mp4' }]);
    const inCaMau = randomUUID();
    expect((await call('PUT', `/petition-drafts/${inCaMau}`, { provinceId: 'ca-mau' })).json().limits.types).toEqual(['image/jpeg', 'image/png']);
  });
});

describe('questions', () => {
  it('are asked with their procedure, answered, rated, and published only when the asker agreed', async () => {
    const asked = (await write('/questions', question())).json();
    expect(asked).toMatchObject({ state: 'accepted', procedureCode: '1.001193', procedureName: expect.stringContaining('khai sinh'), mayPublish: true });
    expect(asked.number).toMatch(/^HD-261120-/);
    const hidden = (await write('/questions', question({ mayPublish: false, title: 'Chuyện riêng của nhà tôi' }))).json();
    await proxy.jobs.start();
    for (const { id } of [asked, hidden]) await vi.waitFor(async () => expect((await call('GET', `/me/questions/${String(id)}`)).json().state).toBe('sent'), WAIT);
    for (const { id } of [asked, hidden]) await act(id, { act: 'answer', text: 'Làm ở UBND nơi cư trú của cha hoặc mẹ.' });
    await vi.waitFor(async () => expect((await call('GET', `/me/questions/${String(asked.id)}`)).json()).toMatchObject({ state: 'answered', answer: { text: 'Làm ở UBND nơi cư trú của cha hoặc mẹ.' }, can: { rate: true } }), WAIT);
    expect((await write(`/me/questions/${String(asked.id)}/rating`, { score: 3, comment: '' })).json()).toMatchObject({ rating: { score: 3 }, can: { rate: false } });
    expect((await call('GET', '/inbox')).json().items.map(({ kind }: { kind: string }) => kind)).toContain('question_answered');
    const titles = (await call('GET', '/questions?province=quang-nam&limit=50', undefined, {})).json().items.map(({ title }: { title: string }) => title);
    expect(titles).toContain('Khai sinh cho con ở đâu');
    expect(titles).not.toContain('Chuyện riêng của nhà tôi');
    expect((await call('GET', `/me/questions/${String(asked.id)}`, undefined, other)).statusCode).toBe(404);
  }, 60_000);

  it('have frequent ones for each procedure, found without diacritics, first', async () => {
    const all = (await call('GET', '/questions?procedure=1.001193', undefined, {})).json();
    expect(all.items[0].kind).toBe('faq');
    expect(new Set(all.items.map(({ procedureCode }: { procedureCode: string }) => procedureCode))).toEqual(new Set(['1.001193']));
    expect(all.items.map(({ kind }: { kind: string }) => kind)).toContain('question');
    expect((await call('GET', '/questions?q=tre%20hen', undefined, {})).json().items[0]).toMatchObject({ kind: 'faq', title: 'Hồ sơ trễ hẹn thì cơ quan phải làm gì?' });
    expect((await write('/questions', question({ procedureCode: '1.999999' }))).json().code).toBe('procedure_not_found');
  });
});

describe('an account that is deleted', () => {
  it('takes its name from what was sent, which still arrives', async () => {
    const { id } = (await write('/petitions', petition())).json();
    expect((await call('DELETE', '/me')).statusCode).toBeLessThan(300);
    await proxy.jobs.start();
    await vi.waitFor(async () => expect((await store.db.select().from(letters))[0]).toMatchObject({ id, citizenId: null, state: 'sent' }), WAIT);
  });
});
