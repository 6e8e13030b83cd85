import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { admitPaper, type PaperAllowance } from './admit-paper';
import type { PaperRow } from './papers';
import { ownDatabase } from './own-database.test-helper';
import { openStore, type Store } from './store';

const now = new Date('2026-11-20T02:00:00Z');
const places: [string, string | null][] = [['PGlite', null]];
const postgres = await ownDatabase();
if (postgres !== null) places.push(['PostgreSQL', postgres]);
const plenty: PaperAllowance = { maxOpenUploads: 5, maxUnfiledFiles: 20, maxUnfiledBytes: 10_000, maxFilesPerPaper: 5, maxDraftBytes: 5_000 };

describe.each(places)('admission of papers on %s', (_name, databaseUrl) => {
  let store: Store;
  let citizenId: string;
  let draftId: string;
  beforeAll(async () => { store = await openStore({ databaseUrl, dataDir: null, onError: (error) => { throw error; } }); });
  afterAll(() => store.close());
  beforeEach(async () => {
    citizenId = (await store.citizens.recognise(randomUUID(), null, now)).id;
    draftId = randomUUID();
  });

  const rowOf = (change: Partial<PaperRow> = {}): PaperRow & { citizenId: string; draftId: string } => ({
    id: randomUUID(), filingId: null, paperCode: 'a', fileNameSealed: 'n', fileType: 'application/pdf', sizeBytes: 1000, sha256: randomUUID(), state: 'receiving',
    virusScan: 'off', fault: null, storageKey: randomUUID(), createdAt: now, ...change, citizenId, draftId: change.draftId ?? draftId,
  });
  const admit = (change: Partial<PaperRow> = {}, allowance: Partial<PaperAllowance> = {}, source: string | null = null) =>
    admitPaper(store.db, rowOf(change), { ...plenty, ...allowance }, source);

  it('keeps the row as it was given', async () => {
    const row = rowOf({ fault: 'damaged', virusScan: 'waiting' });
    expect(await admitPaper(store.db, row, plenty)).toBe('admitted');
    expect(await store.papers.find(row.id)).toEqual(row);
  });

  it.each([
    ['a paper with as many files as it may have', { maxFilesPerPaper: 1 }, {}, 'too_many_files'],
    ['a draft as heavy as it may be', { maxDraftBytes: 1999 }, {}, 'too_many_bytes'],
    ['as many uploads under way as there may be', { maxOpenUploads: 1 }, { paperCode: 'b' }, 'too_many_open'],
    ['as many files as a citizen may hold', { maxUnfiledFiles: 1 }, { paperCode: 'b', state: 'ready' as const }, 'too_many_open'],
    ['as many bytes as a citizen may hold', { maxUnfiledBytes: 1999 }, { paperCode: 'b', draftId: randomUUID() }, 'too_many_open'],
  ])('stops at %s', async (_what, allowance, change, fault) => {
    expect(await admit({}, allowance)).toBe('admitted');
    expect(await admit(change, allowance)).toBe(fault);
    expect(await store.papers.listOfDraft(citizenId, draftId, 10, null)).toHaveLength(1);
  });

  it('counts what was turned away as a file only', async () => {
    await admit({ state: 'rejected' });
    expect(await admit({}, { maxFilesPerPaper: 1, maxDraftBytes: 1000, maxUnfiledBytes: 1000, maxOpenUploads: 1 })).toBe('admitted');
    expect(await admit({ paperCode: 'b' }, { maxUnfiledFiles: 2 })).toBe('too_many_open');
  });

  it('knows the same bytes of the same paper', async () => {
    const sha256 = randomUUID();
    await admit({ state: 'ready', sha256 });
    expect(await admit({ sha256 })).toBe('duplicate');
    expect(await admit({ sha256, paperCode: 'b' })).toBe('admitted');
  });

  it('counts a hundred that begin together one after the other', async () => {
    const outcomes = await Promise.all(Array.from({ length: 100 }, (_, n) => admit({ paperCode: `p${n}` }, { maxDraftBytes: 1e6, maxUnfiledBytes: 1e6, maxUnfiledFiles: 400 })));
    expect(outcomes.filter((outcome) => outcome === 'admitted')).toHaveLength(plenty.maxOpenUploads);
  });

  it('shares the bytes of a source that is ready and the citizen\'s own, and of no other', async () => {
    const source = rowOf({ state: 'ready' });
    await admitPaper(store.db, source, plenty);
    expect(await admit({ state: 'ready', paperCode: 'b', storageKey: source.storageKey, sha256: source.sha256 }, {}, source.id)).toBe('admitted');
    await store.papers.remove(source.id);
    expect(await admit({ state: 'ready', paperCode: 'c' }, {}, source.id)).toBe('gone');
  });
});
