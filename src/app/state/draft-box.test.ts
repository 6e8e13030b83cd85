import { beforeEach, describe, expect, it } from 'vitest';
import type { DeviceStorage } from '../platform/port';
import { dropAllDrafts, dropDraft, keepDraft, readDraft } from './draft-box';
import { readDraftIndex } from './draft-index';
import { newDraft } from './kept-draft';
import { newId } from './new-id';
import { syncDrafts } from './sync-drafts';

let kept: Map<string, string>;
let storage: DeviceStorage;
beforeEach(() => {
  kept = new Map();
  storage = { get: (key) => Promise.resolve(kept.get(key) ?? null), set: (key, value) => Promise.resolve(kept.set(key, value) === kept), remove: (key) => Promise.resolve(void kept.delete(key)) };
});

const draft = (id: string, savedAt: string, over: object = {}) => ({
  ...newDraft({ id, provinceId: 'binh-thuan', procedureCode: '1.001193', procedureName: 'Khai sinh', formVersion: 1 }, savedAt), ...over,
});
const summary = (id: string, savedAt: string) => ({ id, provinceId: 'binh-thuan', procedureCode: '1.001193', procedureName: 'Khai sinh', step: 'papers' as const, revision: 2, savedAt, expiresAt: '2026-12-22T08:00:00+07:00' });
const ids = async () => (await readDraftIndex(storage)).map(({ id }) => id);

describe('drafts on this device', () => {
  it('are listed newest first, whatever the offset of their times', async () => {
    await keepDraft(storage, draft('a', '2026-11-22T09:00:00+07:00'));
    await keepDraft(storage, draft('b', '2026-11-22T03:00:00.000Z'));
    expect(await ids()).toEqual(['b', 'a']);
  });

  it('are listed without anything that was written into them', async () => {
    await keepDraft(storage, draft('a', '2026-11-22T03:00:00.000Z', { answers: { 'applicant.idNumber': '060090001234' } }));
    expect(kept.get('drafts')).not.toContain('060090001234');
    expect((await readDraft(storage, 'a'))?.answers).toEqual({ 'applicant.idNumber': '060090001234' });
  });

  it('leave nothing behind when dropped, one or all', async () => {
    await keepDraft(storage, draft('a', '2026-11-22T03:00:00.000Z'));
    await keepDraft(storage, draft('b', '2026-11-22T03:00:00.000Z'));
    await dropDraft(storage, 'a');
    expect(await ids()).toEqual(['b']);
    await dropAllDrafts(storage);
    expect([...kept]).toEqual([['drafts', '[]']]);
  });

  it('written by another version are as if they were not', async () => {
    kept.set('drafts', '{"a":1');
    kept.set('draft.a', '"text"');
    expect([await ids(), await readDraft(storage, 'a')]).toEqual([[], null]);
  });
});

describe('joining the drafts of other devices', () => {
  it('lists what was begun elsewhere', async () => {
    await keepDraft(storage, draft('a', '2026-11-22T03:00:00.000Z', { revision: 1 }));
    const lines = await syncDrafts(storage, [summary('b', '2026-11-22T11:00:00+07:00'), summary('a', '2026-11-22T10:30:00+07:00')], true);
    expect(lines.map(({ id, step }) => [id, step])).toEqual([['b', 'papers'], ['a', 'papers']]);
  });

  it('lets go of what the server has no more, but never of what was not sent', async () => {
    await keepDraft(storage, draft('expired', '2026-11-22T03:00:00.000Z', { revision: 3 }));
    await keepDraft(storage, draft('unsent', '2026-11-22T03:00:00.000Z', { revision: 3, unsent: true }));
    await keepDraft(storage, draft('new', '2026-11-22T03:00:00.000Z'));
    await syncDrafts(storage, [], false);
    expect(await ids()).toHaveLength(3);
    await syncDrafts(storage, [], true);
    expect((await ids()).sort()).toEqual(['new', 'unsent']);
    expect(await readDraft(storage, 'expired')).toBeNull();
  });
});

it('new ids are UUIDs, with or without the web view\'s own', () => {
  const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
  expect(newId()).toMatch(uuid);
  const own = Object.getOwnPropertyDescriptor(crypto, 'randomUUID');
  Object.defineProperty(crypto, 'randomUUID', { value: undefined, configurable: true });
  expect(newId()).toMatch(uuid);
  if (own) Object.defineProperty(crypto, 'randomUUID', own);
  else Reflect.deleteProperty(crypto, 'randomUUID');
});
