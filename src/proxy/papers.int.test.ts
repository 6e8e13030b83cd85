import { randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { UPLOADS_PATH } from '../contract/routes';
import { jpegWithExif, pdf, pngWithExif } from './features/paper/inspect/pictures.test-helper';
import { metadataOf, startPapers, type Papers } from './papers.test-helper';
import { drafts } from './store/filing-schema';
import { openStore, type Store } from './store/store';

let store: Store;
let papers: Papers;
let auth: { authorization: string };
let draftId: string;
let jpeg: Buffer;
beforeAll(async () => {
  store = await openStore({ databaseUrl: null, dataDir: null, onError: (error) => { throw error; } });
  jpeg = await jpegWithExif({ width: 300, height: 200 });
});
afterAll(() => store.close());
beforeEach(async () => {
  papers = await startPapers({ store });
  auth = await papers.signIn();
  draftId = await papers.newDraft(auth);
});
afterEach(() => papers.end());

const start = async (bytes = jpeg): Promise<string> => (await papers.begin(auth, draftId, bytes)).headers.get('location') ?? '';
const idOf = (url: string): string => url.split('/').at(-1) ?? '';
const head = (url: string, as = auth) => papers.tus('HEAD', url, as);
async function ownerId(): Promise<string> {
  const [row] = await store.db.select({ citizenId: drafts.citizenId }).from(drafts).where(eq(drafts.id, draftId));
  return row?.citizenId ?? '';
}
/** Makes the draft's papers the filing's, as filing does. */
async function attachAll(filingId: string): Promise<boolean> {
  const citizenId = await ownerId();
  return papers.vault.attach(filingId, { citizenId, draftId, papers: await papers.vault.secure(await papers.vault.list(citizenId, draftId)) }, store.db);
}
const filesIn = (room: 'incoming' | 'quarantine' | 'vault') => readdir(papers.files.folderOf(room));


describe('an upload', () => {
  it('comes in, is checked and lies in the vault without its metadata', async () => {
    const view = await papers.upload(auth, draftId, jpeg);
    expect(view).toMatchObject({ state: 'ready', virusScan: 'off', fault: null, draftId, paperCode: 'G15-TP01', fileName: 'Giấy chứng sinh.jpg' });
    expect(view.sizeBytes).toBeLessThan(jpeg.length);
    expect(view.receivedBytes).toBe(view.sizeBytes);
    const kept = await papers.vault.open(view.id);
    const bytes = await kept?.bytes();
    expect(bytes?.length).toBe(view.sizeBytes);
    expect(bytes?.includes('Nguyen Van Ben')).toBe(false);
    const [name = ''] = await filesIn('vault');
    const onDisk = await readFile(papers.files.pathOf('vault', name));
    expect(onDisk.includes(bytes?.subarray(0, 24) ?? '')).toBe(false);
    expect([await filesIn('incoming'), await filesIn('quarantine')]).toEqual([[], []]);
  });

  it('is ready for who asks once it was sent, without asking twice', async () => {
    const big = pdf(`%${" ".repeat(900_000)}`);
    const url = (await papers.begin(auth, draftId, big, { fileType: 'application/pdf', fileName: 'a.pdf' })).headers.get('location') ?? '';
    expect((await papers.patch(auth, url, 0, big)).status).toBe(204);
    expect(await (await papers.call('GET', `/papers/${idOf(url)}`, auth)).json()).toMatchObject({ state: 'ready' });
  });

  it('can be filed as soon as it was sent', async () => {
    const bodies = [1, 2, 3].map((nth) => pdf(`%${nth}${' '.repeat(600_000)}`));
    for (const [nth, body] of bodies.entries()) {
      const url = (await papers.begin(auth, draftId, body, { fileType: 'application/pdf', fileName: `${nth}.pdf` })).headers.get('location') ?? '';
      expect((await papers.patch(auth, url, 0, body)).status).toBe(204);
    }
    expect((await papers.vault.list(await ownerId(), draftId)).map(({ state }) => state)).toEqual(['ready', 'ready', 'ready']);
  });

  it('goes on where it was cut', async () => {
    const url = await start();
    await papers.cut(auth, url, 0, jpeg.subarray(0, 9000), jpeg.length);
    const offset = Number((await head(url)).headers.get('upload-offset'));
    expect(offset).toBeGreaterThan(0);
    expect(offset).toBeLessThanOrEqual(9000);
    const partly = await (await papers.call('GET', `/papers/${idOf(url)}`, auth)).json();
    expect(partly).toMatchObject({ state: 'receiving', receivedBytes: offset });
    expect((await papers.patch(auth, url, 0, jpeg)).status).toBe(409);
    expect((await papers.patch(auth, url, offset, jpeg.subarray(offset))).status).toBe(204);
    expect(await papers.settled(auth, url)).toMatchObject({ state: 'ready' });
  });

  it('goes on in another process, which knows how far it was', async () => {
    const url = await start();
    await papers.patch(auth, url, 0, jpeg.subarray(0, 5000));
    await papers.stop();
    papers = await startPapers({ store, dataDir: papers.folder });
    const told = await head(url);
    expect([told.status, told.headers.get('upload-offset'), told.headers.get('upload-length'), told.headers.get('cache-control')]).toEqual([200, '5000', String(jpeg.length), 'no-store']);
    await papers.patch(auth, url, 5000, jpeg.subarray(5000));
    expect(await papers.settled(auth, url)).toMatchObject({ state: 'ready' });
  });

  it('whose process died after the last byte is found whole at the next start', async () => {
    const url = await start();
    await papers.stop();
    const { writeFile } = await import('node:fs/promises');
    await writeFile(papers.files.pathOf('incoming', idOf(url)), jpeg);
    papers = await startPapers({ store, dataDir: papers.folder });
    expect((await head(url)).headers.get('upload-offset')).toBe(String(jpeg.length));
    expect(await papers.settled(auth, url)).toMatchObject({ state: 'ready' });
  });

  it.each(['quarantine', 'vault'] as const)('whose process died when it was in the %s is finished by the next', async (room) => {
    const view = await papers.upload(auth, draftId, jpeg);
    const row = await store.papers.find(view.id);
    const { papers: table } = await import('./store/filing-schema');
    const { eq } = await import('drizzle-orm');
    await store.db.update(table).set({ state: 'checking' }).where(eq(table.id, view.id));
    if (room === 'quarantine') {
      await papers.files.write(room, view.id, [await papers.files.read('vault', row?.storageKey ?? '', jpeg.length)]);
      await papers.files.remove('vault', row?.storageKey ?? '');
    }
    await papers.stop();
    papers = await startPapers({ store, dataDir: papers.folder });
    expect(await papers.settled(auth, view.id)).toMatchObject({ state: 'ready', sizeBytes: view.sizeBytes });
    expect(await filesIn('quarantine')).toEqual([]);
    expect((await store.papers.find(view.id))?.sha256).toBe(row?.sha256);
  });

  it('whose last byte is there is being checked, also before its row says so', async () => {
    const draftId = await papers.newDraft(auth);
    const bytes = Buffer.from('%PDF-1.4 all of it');
    const id = idOf((await papers.begin(auth, draftId, bytes)).headers.get('location') ?? '');
    const listed = async () => (await (await papers.call('GET', `/papers?draftId=${draftId}`, auth)).json()).items;
    expect(await listed()).toMatchObject([{ id, state: 'receiving', receivedBytes: 0 }]);
    await papers.files.write('incoming', id, [bytes]);
    expect(await listed()).toMatchObject([{ id, state: 'checking', receivedBytes: bytes.length }]);
  });

  it('that is whole says so to who asks again, whatever became of it', async () => {
    const view = await papers.upload(auth, draftId, jpeg);
    const told = await head(`${UPLOADS_PATH}/${view.id}`);
    expect(told.headers.get('upload-offset')).toBe(told.headers.get('upload-length'));
    expect((await papers.patch(auth, `${UPLOADS_PATH}/${view.id}`, 0, jpeg)).status).toBe(409);
  });

  it('sent twice at once is written once', async () => {
    const url = await start();
    const both = await Promise.all([papers.patch(auth, url, 0, jpeg), papers.patch(auth, url, 0, jpeg)]);
    expect(both.map(({ status }) => status).sort()).toEqual([204, 409]);
    expect(await papers.settled(auth, url)).toMatchObject({ state: 'ready' });
  });

  it('given up leaves nothing', async () => {
    const url = await start();
    await papers.patch(auth, url, 0, jpeg.subarray(0, 100));
    expect((await papers.tus('DELETE', url, auth)).status).toBe(204);
    expect((await head(url)).status).toBe(404);
    expect((await papers.patch(auth, url, 100, jpeg.subarray(100))).status).toBe(404);
    expect(await filesIn('incoming')).toEqual([]);
  });

  it('of another citizen is not there, whatever the verb', async () => {
    const url = await start();
    const other = await papers.signIn();
    const answers = await Promise.all([
      head(url, other), papers.patch(other, url, 0, jpeg), papers.tus('DELETE', url, other), papers.call('GET', `/papers/${idOf(url)}`, other),
      papers.call('DELETE', `/papers/${idOf(url)}`, other), papers.begin(other, draftId, jpeg), papers.call('POST', `/papers/${idOf(url)}/reuse`, other, { draftId, paperCode: 'A' }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 404));
    expect((await papers.tus('HEAD', url, {})).status).toBe(401);
    expect((await head(url)).headers.get('upload-offset')).toBe('0');
  });

  it('lets a browser of ours read what it needs', async () => {
    const preflight = await papers.tus('OPTIONS', `${UPLOADS_PATH}/${randomUUID()}`, { origin: 'https://h5.zdn.vn', 'access-control-request-method': 'PATCH' });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-methods')).toContain('PATCH');
    expect(preflight.headers.get('access-control-allow-headers')).toContain('Upload-Offset');
    expect(preflight.headers.get('tus-version')).toBe('1.0.0');
    const begun = await papers.tus('POST', UPLOADS_PATH, { ...auth, origin: 'https://h5.zdn.vn', 'upload-length': String(jpeg.length), 'upload-metadata': metadataOf(draftId, jpeg) });
    expect(begun.headers.get('access-control-allow-origin')).toBe('https://h5.zdn.vn');
    expect(begun.headers.get('access-control-expose-headers')).toContain('Location');
    expect(begun.headers.get('tus-resumable')).toBe('1.0.0');
    const foreign = await papers.tus('OPTIONS', UPLOADS_PATH, { origin: 'https://evil.example', 'access-control-request-method': 'POST' });
    expect(foreign.headers.get('access-control-allow-origin')).not.toBe('https://evil.example');
  });
});

describe('a file is turned away', () => {
  it.each([
    ['cut short', () => jpeg.subarray(0, jpeg.length - 500), {}, 'damaged'],
    ['of another type inside', () => pdf(), {}, 'wrong_type'],
    ['a PDF with a password', () => pdf('/Encrypt 5 0 R'), { fileType: 'application/pdf' }, 'unreadable'],
    ['other than its hash', () => jpeg, { sha256: '0'.repeat(64) }, 'damaged'],
  ])('%s', async (_what, bytes, change, fault) => {
    const view = await papers.upload(auth, draftId, bytes(), change);
    expect(view).toMatchObject({ state: 'rejected', fault });
    expect([await filesIn('incoming'), await filesIn('quarantine'), await filesIn('vault')]).toEqual([[], [], []]);
  });

  it('that is there already', async () => {
    expect((await papers.upload(auth, draftId, jpeg)).state).toBe('ready');
    expect(await papers.upload(auth, draftId, jpeg)).toMatchObject({ state: 'rejected', fault: 'duplicate' });
    expect((await papers.upload(auth, draftId, jpeg, { paperCode: 'OTHER' })).state).toBe('ready');
  });

  it.each([
    ['empty', {}, 0, 422, 'empty'],
    ['too large', {}, 9 * 1024 * 1024, 422, 'oversized'],
    ['of a type the province does not take', { fileType: 'text/html' }, 10, 422, 'wrong_type'],
    ['for a draft that is not there', { draftId: randomUUID() }, 10, 404, undefined],
  ])('before a byte is sent: %s', async (_what, change, length, status, hint) => {
    const answer = await papers.begin(auth, draftId, jpeg, change, length);
    expect([answer.status, (await answer.json()).hint]).toEqual([status, hint]);
  });

  it('when the paper has as many as it may, or too many are open', async () => {
    for (let index = 0; index < 3; index += 1) expect((await papers.begin(auth, draftId, pdf(` % ${index}`), { fileType: 'application/pdf' })).status).toBe(201);
    expect(await (await papers.begin(auth, draftId, jpeg)).json()).toMatchObject({ code: 'too_many_open', hint: 'too_many_files' });
    const codes = Array.from({ length: 8 }, (_, index) => papers.begin(auth, draftId, jpeg, { paperCode: `P${index}` }));
    expect((await Promise.all(codes)).filter(({ status }) => status === 201)).toHaveLength(7);
  });

  it.each([
    ['a path in its name', { fileName: '../../etc/passwd' }],
    ['a control character in its name', { fileName: 'a\u0000b.jpg' }],
    ['a text that runs backwards', { fileName: 'a\u202egpj.exe' }],
    ['a control character beyond ASCII in its name', { fileName: 'a\u0085b.jpg' }],
    ['nothing but dots in its name', { fileName: '..' }],
    ['no hash', { sha256: '' }], ['a key too many', { admin: 'true' }],
    ['a hostile paper code', { paperCode: "'; drop table papers" }],
  ])('with %s', async (_what, change) => expect((await papers.begin(auth, draftId, jpeg, change)).status).toBe(400));
});

describe('papers', () => {
  it('are listed by draft, removed one by one and with the draft', async () => {
    const first = await papers.upload(auth, draftId, jpeg);
    const second = await papers.upload(auth, draftId, await pngWithExif(), { fileType: 'image/png' });
    expect((await (await papers.call('GET', `/papers?draftId=${draftId}`, auth)).json()).items.map(({ id }: { id: string }) => id).sort()).toEqual([first.id, second.id].sort());
    expect((await papers.call('DELETE', `/papers/${first.id}`, auth)).status).toBe(204);
    expect(await filesIn('vault')).toHaveLength(1);
    expect((await papers.call('DELETE', `/drafts/${draftId}`, auth)).status).toBe(204);
    expect(await filesIn('vault')).toEqual([]);
  });

  it('that were filed can be used again, stay while anyone has them, and cannot be removed', async () => {
    const view = await papers.upload(auth, draftId, jpeg);
    const filingId = randomUUID();
    expect(await attachAll(filingId)).toBe(true);
    expect(await (await papers.call('GET', '/papers', auth)).json()).toMatchObject({ items: [{ id: view.id, filingId }] });
    expect((await papers.call('DELETE', `/papers/${view.id}`, auth)).status).toBe(409);
    const next = await papers.newDraft(auth);
    const reuse = () => papers.call('POST', `/papers/${view.id}/reuse`, auth, { draftId: next, paperCode: 'NEW' });
    const again = await (await reuse()).json();
    expect(again).toMatchObject({ draftId: next, filingId: null, paperCode: 'NEW', state: 'ready', fileName: 'Giấy chứng sinh.jpg' });
    expect(await (await reuse()).json()).toMatchObject({ code: 'paper_rejected', hint: 'duplicate' });
    for (const paperCode of ['NEW\u0000', "'; drop table papers", '']) expect((await papers.call('POST', `/papers/${view.id}/reuse`, auth, { draftId: next, paperCode })).status).toBe(400);
    expect(await filesIn('vault')).toHaveLength(1);
    expect((await papers.call('DELETE', `/papers/${again.id}`, auth)).status).toBe(204);
    expect(await (await papers.vault.open(view.id))?.bytes()).toHaveLength(view.sizeBytes);
  });

  it('of a supplement are all attached, or none', async () => {
    const view = await papers.upload(auth, draftId, jpeg);
    const citizenId = (await store.papers.find(view.id))?.citizenId ?? '';
    const secured = await papers.vault.secure(await papers.vault.list(citizenId, draftId));
    expect(await papers.vault.attach(randomUUID(), { citizenId, draftId: randomUUID(), papers: secured }, store.db)).toBe(false);
    const filingId = randomUUID();
    expect(await papers.vault.attach(filingId, { citizenId, draftId, papers: secured }, store.db)).toBe(true);
    expect(await papers.vault.listOfFiling(filingId)).toMatchObject([{ id: view.id, fileName: 'Giấy chứng sinh.jpg' }]);
    // The agency's system did not take it: the same file is sent once more.
    expect(await papers.upload(auth, draftId, jpeg)).toMatchObject({ state: 'ready', filingId: null });
    const result = { citizenId, filingId, paperCode: 'KQ', fileName: 'Giấy khai sinh.pdf', fileType: 'application/pdf', bytes: pdf() };
    expect(await papers.vault.newFromBytes(result)).toBe(await papers.vault.newFromBytes(result));
  });
});

describe('hostile tus headers', () => {
  it('never make it fall over', async () => {
    const url = await start();
    const text = fc.string({ unit: fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code)), maxLength: 60 });
    const value = fc.oneof(text, fc.constantFrom('-1', '0', '1e3', '9007199254740993', 'NaN', '1.0.0', '0x10', 'final;/a /b', 'partial', '1', 'draftId ====', 'a b,a b', '__proto__ YQ=='));
    const headers = fc.dictionary(fc.constantFrom('upload-offset', 'upload-length', 'upload-metadata', 'upload-defer-length', 'upload-concat', 'tus-resumable', 'content-type', 'x-http-method-override'), value, { maxKeys: 5 });
    const path = fc.constantFrom(url, UPLOADS_PATH, `${UPLOADS_PATH}/`, `${UPLOADS_PATH}/..%2f..%2fsecrets.json`, `${UPLOADS_PATH}/${randomUUID()}`, `${UPLOADS_PATH}/%00`);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('POST', 'PATCH', 'HEAD', 'DELETE', 'OPTIONS', 'GET', 'PUT'), path, headers, fc.boolean(), async (method, where, sent, valid) => {
        const answer = await papers.app.inject({ method, url: where, headers: { ...auth, 'tus-resumable': '1.0.0', ...(valid ? { 'upload-length': '10', 'upload-metadata': metadataOf(draftId, jpeg) } : {}), ...sent }, ...(method === 'PATCH' || method === 'POST' ? { payload: Buffer.from('x'.repeat(20)) } : {}) });
        expect(answer.statusCode).toBeLessThan(500);
      }),
      { numRuns: 400 },
    );
    expect(papers.logged.filter((line) => line.includes('request failed'))).toEqual([]);
  });

  it.each([['no version', {}], ['another version', { 'tus-resumable': '0.2.2' }]])('%s: told which is spoken', async (_what, headers: Record<string, string>) => {
    const answer = await fetch(new URL(UPLOADS_PATH, papers.base), { method: 'POST', headers: { ...auth, ...headers } });
    expect([answer.status, answer.headers.get('tus-version')]).toEqual([412, '1.0.0']);
  });
});
