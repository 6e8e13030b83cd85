import { describe, expect, it } from 'vitest';
import { fullView } from '../api/sample-views.test-helper';
import { memoryStorage } from '../platform/memory-storage.test-helper';
import { EMPTY_LIST, readDeviceList, writeDeviceList } from './device-list';
import { toMyDossier } from './my-dossier';

const dossier = (code: string) => toMyDossier({ code, label: null, view: fullView({ code }) }, '2026-11-20T08:00:00+07:00');

describe('the list on the device', () => {
  it('comes back as it was', async () => {
    const storage = memoryStorage();
    const list = { dossiers: [dossier('A'), dossier('B')], removed: [{ code: 'C', provinceId: 'ca-mau' }] };
    await writeDeviceList(storage, list);
    expect(await readDeviceList(storage)).toEqual(list);
  });

  it('holds fifty at most', async () => {
    const storage = memoryStorage();
    await writeDeviceList(storage, { dossiers: Array.from({ length: 60 }, (_, n) => dossier(`c${n}`)), removed: [] });
    expect((await readDeviceList(storage)).dossiers).toHaveLength(50);
  });

  it.each(['{', 'null', '[]', '{"dossiers":1,"removed":[]}'])('kept as %s is empty', async (text) => {
    expect(await readDeviceList(memoryStorage({ 'my-dossiers': text }))).toEqual(EMPTY_LIST);
  });

  it('leaves out single entries of another version', async () => {
    const text = JSON.stringify({ dossiers: [dossier('A'), { code: 'B' }, null], removed: ['old', { code: 'C', provinceId: null }] });
    expect(await readDeviceList(memoryStorage({ 'my-dossiers': text }))).toEqual({ dossiers: [dossier('A')], removed: [{ code: 'C', provinceId: null }] });
  });
});
