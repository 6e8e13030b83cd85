import { expect, it } from 'vitest';
import { createCalendar } from '../../../domain/calendar';
import { viewOf } from '../../../domain/disclosure';
import { agency, dossierWith, step } from '../../../domain/dossier-fixture';
import { HOLIDAYS } from '../../../domain/holidays';
import { createSnapshotBox } from './snapshot-box';

const key = { provinceId: 'binh-duong', code: '000.23.11.H11-240716-0007' };
const secrets = { pepper: Buffer.alloc(32, 1), sealKey: Buffer.alloc(32, 2) };

function openBox() {
  let kept: string | null = null;
  const store = {
    put: (_key: typeof key, sealed: string) => Promise.resolve(void (kept = sealed)),
    find: () => Promise.resolve(kept),
  };
  return createSnapshotBox(store, secrets);
}

const told = 'Trả tại nhà: 12/3 Nguyễn Trãi, phường Bình An, hộ chiếu C1234567, gọi 0912345678';
const dossier = dossierWith({
  altCodes: ['C1234567', 'H11.23-240716-0007'],
  owner: { kind: 'citizen', name: 'Nguyễn Văn An', idNumber: 'C1234567', phone: '0912345678', address: '12/3 Nguyễn Trãi, phường Bình An, thành phố Dĩ An' },
  submitter: { kind: 'citizen', name: 'Trần Thị Bé', idNumber: 'B7654321', phone: null, address: '45 Lê Lợi, phường Dĩ An' },
  steps: [{ ...step(agency('UBND phường Bình An', 'commune'), '2024-07-16 08:00'), note: `${told}; bà Bé ở 45 Lê Lợi, B7654321` }],
  files: [{ id: 'f1', name: 'ho-chieu-C1234567.pdf', signed: null }],
  returnPlace: told,
});

it('a kept state shows no more than the one that was seen', async () => {
  const box = openBox();
  await box.keep(key, dossier);
  const kept = await box.find(key);
  const calendar = createCalendar(HOLIDAYS);
  for (const tier of [0, 1, 2] as const) {
    const view = kept === null ? null : viewOf(kept, tier, kept.fetchedAt, calendar, true);
    expect(view).toEqual(viewOf(dossier, tier, dossier.fetchedAt, calendar, true));
  }
});

it('holds no ID number and no address, neither of its people nor in its texts', async () => {
  const box = openBox();
  await box.keep(key, dossier);
  const kept = JSON.stringify(await box.find(key));
  expect(kept).not.toMatch(/C1234567|B7654321|12\/3|45 Lê Lợi/);
  expect(kept).toContain('UBND phường Bình An');
});
