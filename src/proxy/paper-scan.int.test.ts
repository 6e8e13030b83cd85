import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Clock } from './clock';
import { pdf } from './features/paper/inspect/pictures.test-helper';
import { startPapers, type Papers } from './papers.test-helper';
import { openStore, type Store } from './store/store';
import type { UpstreamResult } from './upstream/ports';

const down: UpstreamResult<never> = { ok: false, fault: { kind: 'unreachable', system: 'clamd', detail: 'ECONNREFUSED' } };
const file = { fileType: 'application/pdf' };
let store: Store;
let papers: Papers;
let auth: { authorization: string };
let draftId: string;
let answer: UpstreamResult<'clean' | 'infected'>;
let lateMs: number;
const clock: Clock = { nowMs: () => Date.now() + lateMs, wait: async () => undefined };
const scanner = {
  async scan(bytes: AsyncIterable<Buffer>): Promise<typeof answer> {
    let size = 0;
    for await (const chunk of bytes) size += chunk.length;
    return size === 0 ? down : answer;
  },
};
beforeAll(async () => { store = await openStore({ databaseUrl: null, dataDir: null, onError: (error) => { throw error; } }); });
afterAll(() => store.close());
beforeEach(async () => {
  lateMs = 0;
  papers = await startPapers({ store, scanner, clock, env: { SCAN_RETRY_SECONDS: '3600' } });
  auth = await papers.signIn();
  draftId = await papers.newDraft(auth);
});
afterEach(() => papers.end());

describe('a paper and the virus scanner', () => {
  it('clean: told so', async () => {
    answer = { ok: true, value: 'clean' };
    expect(await papers.upload(auth, draftId, pdf(), file)).toMatchObject({ state: 'ready', virusScan: 'clean' });
  });

  it('infected: turned away, and no byte of it is kept', async () => {
    answer = { ok: true, value: 'infected' };
    const view = await papers.upload(auth, draftId, pdf(), file);
    expect(view).toMatchObject({ state: 'rejected', virusScan: 'infected', fault: 'infected' });
    expect(await papers.vault.open(view.id)).toBeNull();
    expect(await papers.files.sizeOf('quarantine', view.id)).toBeNull();
  });

  it('waits while the scanner is down, not to be had, and is ready once it answers', async () => {
    answer = down;
    const view = await papers.upload(auth, draftId, pdf(), file);
    expect(view).toMatchObject({ state: 'checking', virusScan: 'waiting' });
    expect(await papers.vault.open(view.id)).toBeNull();
    answer = { ok: true, value: 'clean' };
    await papers.resume();
    expect(await papers.settled(auth, view.id)).toMatchObject({ state: 'ready', virusScan: 'clean' });
  });

  it('is told that it could not be scanned when the scanner stays away', async () => {
    answer = down;
    const view = await papers.upload(auth, draftId, pdf(), file);
    lateMs = 11 * 60_000;
    await papers.resume();
    expect(await papers.settled(auth, view.id)).toMatchObject({ state: 'rejected', fault: 'scan_unavailable' });
  });

  it('too large for the scanner: told at once', async () => {
    answer = { ok: false, fault: { kind: 'refused', system: 'clamd', detail: 'too large for the scanner' } };
    expect(await papers.upload(auth, draftId, pdf(), file)).toMatchObject({ state: 'rejected', fault: 'scan_unavailable' });
  });
});
