import { describe, expect, it } from 'vitest';
import { memoryStorage } from '../platform/memory-storage.test-helper';
import { createDossierCache } from './dossier-cache';
import { fullView } from './sample-views.test-helper';

const CODE = 'H36.223-261116-0031';
const AT = '2026-11-22T01:00:00.000Z';

describe('what the device keeps of a dossier', () => {
  it('is there again with its age', async () => {
    const cache = createDossierCache(memoryStorage());
    await cache.keep(CODE, fullView(), true, AT);
    expect(await cache.read(CODE, true)).toMatchObject({ savedAt: AT, view: { completion: { code: CODE, tier: 1 }, detail: { procedure: { name: 'Đăng ký biến động quyền sử dụng đất' } } } });
  });

  it('never holds files, fees or post', async () => {
    const storage = memoryStorage();
    await createDossierCache(storage).keep(CODE, fullView(), true, AT);
    expect([...storage.held.values()].join()).not.toContain('Phí thẩm định');
  });

  it('holds and shows only the degree of completion while nobody is signed in', async () => {
    const storage = memoryStorage();
    const cache = createDossierCache(storage);
    await cache.keep(CODE, fullView(), false, AT);
    expect([...storage.held.values()].join()).not.toContain('Đăng ký biến động');
    await cache.keep(CODE, fullView(), true, AT);
    expect(await cache.read(CODE, false)).toMatchObject({ view: { detail: null, belongings: null, completion: { tier: 0 } } });
  });

  it('loses its details when the citizen signs out', async () => {
    const storage = memoryStorage();
    const cache = createDossierCache(storage);
    await cache.keep(CODE, fullView(), true, AT);
    await cache.dropDetails();
    expect([...storage.held.values()].join()).not.toContain('Đăng ký biến động');
    expect(await cache.read(CODE, true)).toMatchObject({ view: { detail: null } });
  });

  it('is at most fifty dossiers, the oldest gone first', async () => {
    const cache = createDossierCache(memoryStorage());
    for (let n = 0; n < 52; n += 1) await cache.keep(`code-${n}`, fullView(), true, AT);
    expect(await cache.read('code-1', true)).toBeNull();
    expect(await cache.read('code-2', true)).not.toBeNull();
  });

  it.each(['{', '[{"code":1}]', '{}'])('kept as %s by another version is no dossier', async (text) => {
    expect(await createDossierCache(memoryStorage({ dossiers: text })).read(CODE, true)).toBeNull();
  });
});
