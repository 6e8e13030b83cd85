import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startPapers, type Papers } from '../../../papers.test-helper';
import { papers as table } from '../../../store/filing-schema';
import { openStore, type Store } from '../../../store/store';
import { pdf } from '../inspect/pictures.test-helper';

const bytes = pdf(`%${' '.repeat(20_000)}`);
const named = { fileType: 'application/pdf', fileName: 'a.pdf' };

let store: Store;
let papers: Papers;
let auth: { authorization: string };
let draftId: string;
beforeAll(async () => {
  store = await openStore({ databaseUrl: null, dataDir: null, onError: (error) => { throw error; } });
  papers = await startPapers({ store });
});
afterAll(async () => {
  await papers.end();
  await store.close();
});
beforeEach(async () => {
  auth = await papers.signIn();
  draftId = await papers.newDraft(auth);
});

const begin = (change: Record<string, string> = {}) => papers.begin(auth, draftId, bytes, { ...named, ...change });
const placeOf = (begun: Response): string => begun.headers.get('location') ?? '';
const idOf = (url: string): string => url.split('/').at(-1) ?? '';
const listed = async (): Promise<string[]> => (await (await papers.call('GET', `/papers?draftId=${draftId}`, auth)).json()).items.map(({ state }: { state: string }) => state);

describe('an upload that is begun again', () => {
  it('because its answer was lost is the same one, and leaves none behind that nobody goes on with', async () => {
    const url = placeOf(await begin());
    await papers.cut(auth, url, 0, bytes.subarray(0, 9000), bytes.length);
    const again = await begin();
    expect([again.status, placeOf(again), again.headers.get('tus-resumable')]).toEqual([201, url, '1.0.0']);
    const offset = Number((await papers.tus('HEAD', url, auth)).headers.get('upload-offset'));
    expect((await papers.patch(auth, url, offset, bytes.subarray(offset))).status).toBe(204);
    await papers.settled(auth, url);
    expect(await listed()).toEqual(['ready']);
  });

  it('for another paper, or in another draft, is another one', async () => {
    const url = placeOf(await begin());
    expect(placeOf(await begin({ paperCode: 'OTHER' }))).not.toBe(url);
    expect(placeOf(await begin({ draftId: await papers.newDraft(auth) }))).not.toBe(url);
  });

  it('after its process died before there was a file begins anew, once nobody can be making that file', async () => {
    const url = placeOf(await begin());
    await papers.files.remove('incoming', idOf(url));
    expect(await (await begin()).json()).toMatchObject({ code: 'conflict', hint: 'busy' });
    await store.db.update(table).set({ createdAt: new Date(Date.now() - 120_000) }).where(eq(table.id, idOf(url)));
    const again = placeOf(await begin());
    expect(again).not.toBe(url);
    expect((await papers.patch(auth, again, 0, bytes)).status).toBe(204);
    await papers.settled(auth, again);
    expect(await listed()).toEqual(['ready']);
  });
});
