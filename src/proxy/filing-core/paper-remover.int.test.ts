import { randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { papers } from '../store/filing-schema';
import type { PaperRow } from '../store/papers';
import { openStore, type Store } from '../store/store';
import { openPaperFiles, type PaperFiles } from './paper-files';
import { createPaperRemover, type PaperRemover } from './paper-remover';

let store: Store;
let files: PaperFiles;
let remover: PaperRemover;
beforeAll(async () => {
  store = await openStore({ databaseUrl: null, dataDir: null, onError: (error) => { throw error; } });
  files = await openPaperFiles(mkdtempSync(join(tmpdir(), 'remover-')), Buffer.alloc(32, 2));
  remover = createPaperRemover({ papers: store.papers, files });
});
afterAll(() => store.close());

async function paperOf(change: Partial<PaperRow> = {}): Promise<PaperRow> {
  const row: PaperRow = {
    id: randomUUID(), citizenId: null, draftId: randomUUID(), filingId: null, paperCode: 'a', fileNameSealed: 'n', fileType: 'application/pdf', sizeBytes: 4, sha256: randomUUID(), state: 'ready',
    virusScan: 'off', fault: null, storageKey: randomUUID(), createdAt: new Date(), ...change,
  };
  await files.write('vault', row.storageKey, [Buffer.from('%PDF')]);
  await store.db.insert(papers).values(row);
  return row;
}
const isKept = async ({ id, storageKey }: PaperRow) => [(await store.papers.find(id)) !== null, (await files.sizeOf('vault', storageKey)) !== null];

describe('a paper to be removed', () => {
  it('goes with its bytes, and is gone when it is removed again', async () => {
    const row = await paperOf();
    expect([await remover.remove(row), await isKept(row), await remover.remove(row)]).toEqual([true, [false, false], true]);
  });

  it('stays when it was filed since it was looked at', async () => {
    const row = await paperOf();
    await store.db.update(papers).set({ filingId: randomUUID() }).where(eq(papers.id, row.id));
    expect([await remover.remove(row), await isKept(row)]).toEqual([false, [true, true]]);
  });

  it('goes when it is a result that was kept for reuse', async () => {
    const row = await paperOf({ filingId: randomUUID(), draftId: null });
    expect([await remover.remove(row), await isKept(row)]).toEqual([true, [false, false]]);
  });
});
