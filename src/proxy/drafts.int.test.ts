import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { draftBody, startPapers, type Papers } from './papers.test-helper';
import { jpegWithExif } from './features/paper/inspect/pictures.test-helper';
import { drafts } from './store/filing-schema';
import { openStore, type Store } from './store/store';

const DAY_MS = 86_400_000;
let store: Store;
let papers: Papers;
let auth: { authorization: string };
beforeAll(async () => {
  store = await openStore({ databaseUrl: null, dataDir: null, onError: (error) => { throw error; } });
  papers = await startPapers({ store });
});
afterAll(async () => {
  await papers.end();
  await store.close();
});
beforeEach(async () => { auth = await papers.signIn(); });
const put = (id: string, change: Parameters<typeof draftBody>[0] = {}, as = auth) => papers.call('PUT', `/drafts/${id}`, as, draftBody(change));

describe('a draft', () => {
  it('is saved, read on another device and saved on', async () => {
    const id = randomUUID();
    expect(await (await put(id)).json()).toMatchObject({ id, revision: 1, procedureName: 'Đăng ký khai sinh', filingId: null });
    const answers = { 'applicant.fullName': 'Nguyễn Văn Bền', 'details.copies': 3, 'details.kinds': ['a', 'b'] };
    expect(await (await put(id, { baseRevision: 1, answers, step: 'papers', formVersion: 7 })).json()).toMatchObject({ revision: 2, formVersion: 7, step: 'papers' });
    expect(await (await papers.call('GET', `/drafts/${id}`, auth)).json()).toMatchObject({ revision: 2, answers, formVersion: 7 });
  });

  it('is never written over from an older revision', async () => {
    const id = randomUUID();
    await put(id);
    await put(id, { baseRevision: 1, step: 'papers' });
    const late = await put(id, { baseRevision: 1, step: 'review' });
    expect([late.status, await late.json()]).toMatchObject([409, { code: 'draft_conflict', hint: '2' }]);
    expect(await (await papers.call('GET', `/drafts/${id}`, auth)).json()).toMatchObject({ revision: 2, step: 'papers' });
  });

  it('saved by ten at once from one revision is saved by one', async () => {
    const id = randomUUID();
    await put(id);
    const answers = await Promise.all(Array.from({ length: 10 }, (_, index) => put(id, { baseRevision: 1, answers: { 'details.copies': index } })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array.from({ length: 9 }, () => 409)]);
  });

  it('counts as saved when the same content comes again', async () => {
    const id = randomUUID();
    await put(id);
    expect(await (await put(id)).json()).toMatchObject({ revision: 1 });
    expect((await put(id, { step: 'review' })).status).toBe(409);
  });

  it('that was thrown away does not come back by a late save', async () => {
    const id = randomUUID();
    await put(id);
    expect((await papers.call('DELETE', `/drafts/${id}`, auth)).status).toBe(204);
    expect((await put(id, { baseRevision: 1 })).status).toBe(404);
    expect((await papers.call('DELETE', `/drafts/${id}`, auth)).status).toBe(404);
  });

  it('is sealed: the table does not say what was answered', async () => {
    const id = randomUUID();
    await put(id);
    const [row] = await store.db.select().from(drafts).where(eq(drafts.id, id));
    expect(JSON.stringify(row)).not.toContain('Bền');
  });

  it('stays with its procedure', async () => {
    const id = randomUUID();
    await put(id);
    expect((await put(id, { baseRevision: 1, procedureCode: '2.000815' })).status).toBe(400);
  });

  it('needs a procedure that exists', async () => expect(await (await put(randomUUID(), { procedureCode: '9.999999' })).json()).toMatchObject({ code: 'procedure_not_found' }));

  it('of another citizen is not there, on any route', async () => {
    const id = randomUUID();
    await put(id);
    const other = await papers.signIn();
    const answers = await Promise.all([papers.call('GET', `/drafts/${id}`, other), put(id, { baseRevision: 1 }, other), put(id, {}, other), papers.call('DELETE', `/drafts/${id}`, other)]);
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
  });

  it('is one of at most twenty', async () => {
    const all = await Promise.all(Array.from({ length: 22 }, () => put(randomUUID())));
    expect(all.filter(({ status }) => status === 200)).toHaveLength(20);
    expect(await all.find(({ status }) => status !== 200)?.json()).toMatchObject({ code: 'too_many_open' });
  });

  it('is listed by pages, newest first, without its answers', async () => {
    for (let count = 0; count < 5; count += 1) await put(randomUUID());
    const seen: { id: string; savedAt: string }[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: { items: { id: string; savedAt: string }[]; nextCursor: string | null } = await (await papers.call('GET', `/drafts?limit=2${cursor === '' ? '' : `&cursor=${cursor}`}`, auth)).json();
      seen.push(...page.items);
      cursor = page.nextCursor;
    }
    expect(new Set(seen.map(({ id }) => id)).size).toBe(5);
    expect(seen.map(({ savedAt }) => savedAt)).toEqual(seen.map(({ savedAt }) => savedAt).sort().reverse());
    expect(seen[0]).not.toHaveProperty('answers');
    expect((await papers.call('GET', '/drafts?cursor=nonsense', auth)).status).toBe(400);
  });

  it('goes after thirty days without a save, with its papers', async () => {
    const id = await papers.newDraft(auth);
    const paper = await papers.upload(auth, id, await jpegWithExif());
    await store.prune(new Date(Date.now() + 29 * DAY_MS));
    expect((await papers.call('GET', `/drafts/${id}`, auth)).status).toBe(200);
    await store.prune(new Date(Date.now() + 31 * DAY_MS));
    expect((await papers.call('GET', `/drafts/${id}`, auth)).status).toBe(404);
    expect(await store.papers.find(paper.id)).toBeNull();
  });
});
