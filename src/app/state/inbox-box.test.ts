import { describe, expect, it } from 'vitest';
import type { InboxEntry } from '../../contract/schemas/inbox';
import { memoryStorage } from '../platform/memory-storage.test-helper';
import { dropInbox, keepInbox, keepRead, readInbox } from './inbox-box';

const entry = (id: string, at: string, readAt: string | null = null): InboxEntry => ({ id, kind: 'accepted', at, readAt, subject: { kind: 'dossier', code: 'H36.223-261116-0031', provinceId: 'binh-thuan' }, facts: {} });
const NOW = '2026-11-22T09:00:00+07:00';

describe('the inbox on this device', () => {
  it('is read back, a page of it', async () => {
    const storage = memoryStorage();
    const many = Array.from({ length: 25 }, (_, index) => entry(`e${index}`, NOW));
    await keepInbox(storage, { savedAt: NOW, unread: many, read: [], pending: [] });
    const kept = await readInbox(storage);
    expect(kept?.savedAt).toBe(NOW);
    expect(kept?.unread).toHaveLength(20);
  });

  it('holds nothing after it was dropped, and survives another version’s text', async () => {
    const storage = memoryStorage();
    await keepInbox(storage, { savedAt: NOW, unread: [entry('a', NOW)], read: [], pending: [] });
    await dropInbox(storage);
    expect(await readInbox(storage)).toBeNull();
    await storage.set('inbox', '{"unread":7}');
    expect(await readInbox(storage)).toBeNull();
    await storage.set('inbox', '{broken');
    expect(await readInbox(storage)).toBeNull();
  });

  it('moves what was read among the read ones, and remembers to tell', async () => {
    const storage = memoryStorage();
    const older = entry('old', '2026-11-20T09:00:00+07:00', '2026-11-20T10:00:00+07:00');
    await keepInbox(storage, { savedAt: NOW, unread: [entry('a', NOW), entry('b', NOW)], read: [older], pending: [] });
    await keepRead(storage, entry('a', NOW), NOW, false);
    expect(await readInbox(storage)).toMatchObject({ unread: [{ id: 'b' }], read: [{ id: 'a', readAt: NOW }, { id: 'old' }], pending: ['a'] });
    await keepRead(storage, entry('a', NOW), NOW, true);
    expect((await readInbox(storage))?.pending).toEqual([]);
  });
});
