import { Type } from 'typebox';
import { expect, it } from 'vitest';
import type { Dossier } from '../../../../domain/dossier';
import { createCamau } from '../camau/client';
import { CAMAU_ROW } from '../camau/fixture.test-helper';
import { createDvcqg } from '../dvcqg/client';
import { DVCQG_ROW } from '../dvcqg/fixture.test-helper';
import { createIgate } from '../igate/client';
import { IGATE_ROW } from '../igate/fixture.test-helper';
import { createLgsp } from '../lgsp/client';
import { LGSP_DATA } from '../lgsp/fixture.test-helper';
import { partsAnswering } from './fake-link.test-helper';
import { readablePart } from './readable-part';
import { Text, list, part } from './wire-kit';

const SHAPE = Type.Object({ code: Type.String(), note: Text, place: part(Type.Object({ name: Text })), rows: list(Type.Object({ id: Text, name: Text })) });

it.each([
  [{ code: 'a', note: {} }, { code: 'a' }],
  [{ code: 'a', note: { '@nil': 'true' }, place: { name: false, x: 1 }, other: {} }, { code: 'a', place: { x: 1 }, other: {} }],
  [{ code: 'a', rows: [{ id: 1, name: ['y'] }] }, { code: 'a', rows: [{ id: 1 }] }],
  [{ code: 'a', rows: false }, { code: 'a' }],
  [{ code: 'a', rows: { row: [{ id: 1 }] } }, { code: 'a', rows: [{ id: 1 }] }],
  [{ code: 'a', rows: { id: 1, name: {} } }, { code: 'a', rows: { id: 1 } }],
  [{ code: 'a', place: true }, { code: 'a' }],
])('of %j is %j', (record, readable) => {
  expect(readablePart(SHAPE, record)).toEqual(readable);
});

it.each([{ code: 7, note: {} }, { code: 'a', rows: 'x' }, { code: 'a', rows: ['x', { id: 1 }] }, { code: 'a', rows: { x: [{ id: 1 }], y: [] } }])('of %j, which lacks what it needs, is the record itself, for its fault to be told', (record) => {
  expect(readablePart(SHAPE, record)).toBe(record);
});

const find = async (answer: unknown, create: typeof createDvcqg, code: string): Promise<Dossier | null> => {
  const found = await create(partsAnswering(JSON.stringify(answer))).findDossier(code);
  if (!found.ok) throw new Error(found.fault.detail);
  return found.value;
};

it('lets a dossier be shown whatever one field of it holds', async () => {
  const steps = [...DVCQG_ROW.TienTrinh, { NoiDungXuLy: ['x'], PhongBanXuLy: 'UBND xã Hàm Liêm', ThoiDiemXuLy: '20240718080000' }];
  expect(await find({ error_code: '0', result: [{ ...DVCQG_ROW, ThongTinTra: {}, TienTrinh: steps }] }, createDvcqg, DVCQG_ROW.MaHoSo)).toMatchObject({ statusCode: 4, steps: { length: 3 } });
  const igate = { ...IGATE_ROW, vnpost: true, receivingPlace: 'x', dossierFee: [{ amount: 8000, paid: true }], agencyLevel: 'XA' };
  expect(await find({ content: [igate] }, createIgate, IGATE_ROW.code)).toMatchObject({ statusCode: 4, fees: [{ paid: true }], steps: { length: 2 } });
  const camau = { ...CAMAU_ROW, XinLoi: 'Cán bộ bận', BoSung: [{ NoiDung: 'Thiếu', GiayTo: [{ Ten: 'Bản chính', So: [7] }] }] };
  expect(await find([camau], createCamau, CAMAU_ROW.MaHoSo)).toMatchObject({ apology: null, supplements: [{ papers: ['Bản chính'] }] });
  const lgsp = { ...LGSP_DATA, LyDo: { '@nil': 'true' }, TepDinhKem: {}, BuuChinh: 0 };
  expect(await find({ code: '00', data: lgsp }, createLgsp, LGSP_DATA.MaHoSo)).toMatchObject({ reason: null, files: [], postal: null });
});

it('finds it although what stands for its second code is none', async () => {
  expect(await find({ error_code: '0', result: [{ ...DVCQG_ROW, MaHoSoKhac: {} }] }, createDvcqg, DVCQG_ROW.MaHoSo)).toMatchObject({ altCodes: [] });
  expect(await find({ content: [{ ...IGATE_ROW, nationCode: false }] }, createIgate, IGATE_ROW.code)).toMatchObject({ altCodes: [] });
  expect(await find([{ ...CAMAU_ROW, MaHoSoKhac: {} }], createCamau, CAMAU_ROW.MaHoSo)).toMatchObject({ altCodes: [] });
  expect(await find({ code: '00', data: { ...LGSP_DATA, SoBienNhan: { '@nil': 'true' }, MaHoSoKhac: {} } }, createLgsp, LGSP_DATA.MaHoSo)).toMatchObject({ altCodes: [] });
});

it('still takes no unreadable appointment for none', async () => {
  for (const NgayHenTra of [true, [2024, '7'], { date: '2024-07-16' }]) {
    await expect(find({ code: '00', data: { ...LGSP_DATA, NgayHenTra } }, createLgsp, LGSP_DATA.MaHoSo)).rejects.toThrow('unreadable NgayHenTra');
  }
});

it('shows no dossier whose steps are in no form that can be read', async () => {
  for (const QuaTrinhXuLy of ['x', 7, ['x'], [{ BuocXuLy: 'Tiếp nhận' }, 7]]) {
    await expect(find([{ ...CAMAU_ROW, QuaTrinhXuLy }], createCamau, CAMAU_ROW.MaHoSo)).rejects.toThrow();
  }
});
