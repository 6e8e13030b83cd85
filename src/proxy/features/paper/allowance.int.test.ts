import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startPapers } from '../../papers.test-helper';
import { openStore, type Store } from '../../store/store';
import { pdf } from './inspect/pictures.test-helper';

let store: Store;
beforeAll(async () => { store = await openStore({ databaseUrl: null, dataDir: null, onError: (error) => { throw error; } }); });
afterAll(() => store.close());

describe('an upload', () => {
  it('that is turned away takes no room from others', async () => {
    const papers = await startPapers({ store, env: { MAX_PAPERS_GIGABYTES: '1', MAX_OPEN_UPLOADS: '1' } });
    const auth = await papers.signIn();
    const draftId = await papers.newDraft(auth);
    const bytes = pdf();
    const mostBytes = 8 * 1024 * 1024;
    expect((await papers.begin(auth, draftId, bytes)).status).toBe(201);
    const refused = new Set<number>();
    for (let each = 0; each < 140; each += 1) refused.add((await papers.begin(auth, draftId, bytes, { paperCode: `P${each}` }, mostBytes)).status);
    expect([...refused]).toEqual([429]);
    const other = await papers.signIn();
    expect((await papers.begin(other, await papers.newDraft(other), bytes)).status).toBe(201);
    await papers.end();
  });
});
