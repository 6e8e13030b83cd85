import { describe, expect, it } from 'vitest';
import { memoryStorage } from '../platform/memory-storage.test-helper';
import { forgetLetters } from './forget-letters';
import { keptNotes } from './kept-notes';
import { newPetitionDraft, petitionDrafts } from './petition-draft';
import { keepWriter, readWriter } from './writer';

const draft = (id: string, savedAt: string) => ({ ...newPetitionDraft(id, { provinceId: null, dossierCode: '' }, savedAt), title: `Việc ${id}` });

describe('letters being written', () => {
  it('are kept newest first, one for each id, at most ten', async () => {
    const storage = memoryStorage();
    await Promise.all(Array.from({ length: 12 }, (_, n) => petitionDrafts.keep(storage, draft(`d${String(n)}`, `2026-11-22T08:${String(10 + n)}:00+07:00`))));
    await petitionDrafts.keep(storage, { ...draft('d5', '2026-11-22T09:00:00+07:00'), title: 'Viết lại' });
    const kept = await petitionDrafts.list(storage);
    expect(kept).toHaveLength(10);
    expect(kept[0]).toMatchObject({ id: 'd5', title: 'Viết lại' });
    expect((await petitionDrafts.find(storage, 'd11'))?.title).toBe('Việc d11');
    expect(await petitionDrafts.find(storage, 'd0')).toBeNull();
  });

  it('leave nothing behind when the last one goes, and those of another version are as if they were not', async () => {
    const storage = memoryStorage();
    await petitionDrafts.keep(storage, draft('a', '2026-11-22T08:00:00+07:00'));
    await petitionDrafts.drop(storage, 'a');
    expect([...storage.held]).toEqual([]);
    await storage.set('petition-drafts', '[{"id":"old","savedAt":"x"}, 3');
    expect(await petitionDrafts.list(storage)).toEqual([]);
  });

  it('are kept again once those that the phone could not keep have gone: the next one is not called lost before it was tried', async () => {
    const memory = memoryStorage();
    await petitionDrafts.keep({ ...memory, set: (key, value) => memory.set(key, value).then(() => false) }, draft('a', '2026-11-22T08:00:00+07:00'));
    expect(petitionDrafts.isKept()).toBe(false);
    await petitionDrafts.drop(memory, 'a');
    expect(petitionDrafts.isKept()).toBe(true);
  });

  it('and who writes them are gone after signing out', async () => {
    const storage = memoryStorage({ outbox: '[]', settings: '{}' });
    await petitionDrafts.keep(storage, draft('a', '2026-11-22T08:00:00+07:00'));
    await keptNotes.keep(storage, { id: 'withdrawal.1', savedAt: '2026-11-22T08:00:00+07:00', text: 'Nhầm thủ tục' });
    await keepWriter(storage, { name: 'An', address: 'Thôn 1', phone: '0912345678', email: '' });
    expect(await readWriter(storage)).toMatchObject({ phone: '0912345678' });
    await forgetLetters(storage);
    expect([...storage.held.keys()]).toEqual(['settings']);
  });
});
