import { describe, expect, it } from 'vitest';
import { wireProcedure } from './fixture.test-helper';
import { mapProcedure } from './map';
import { readTimes } from './read-time';
import { agencyWithoutDistricts, withoutDistricts } from './without-districts';

describe('mapProcedure', () => {
  it('reads a row', () => {
    expect(mapProcedure(wireProcedure())).toMatchObject({
      code: '1.001193', levels: ['commune'], onlineLevel: 4, workingDays: 3, feeFromVnd: 0, events: ['birth'], howItGoes: 'Bước 1: Nộp hồ sơ.', post: { collect: false, deliver: true },
    });
  });

  it('refuses what would mislead', () => {
    expect(mapProcedure(wireProcedure({ ma: 'C08_XPHCDB' }))).toBeNull();
    expect(mapProcedure(wireProcedure({ capThucHien: ['thon'] }))).toBeNull();
    expect(mapProcedure(wireProcedure({ ten: '<p></p>' }))).toBeNull();
    const [paper] = wireProcedure().thanhPhanHoSo || [];
    expect(paper && mapProcedure(wireProcedure({ thanhPhanHoSo: [paper, paper] }))).toBeNull();
  });

  it('is filed at the counter only at level 2', () => expect(mapProcedure(wireProcedure({ mucDo: '2' }))?.onlineLevel).toBeNull());

  it('names no lowest fee while one of them is open', () => {
    const open = { hinhThuc: 'truc_tuyen', ten: 'Lệ phí', mucThu: 'Theo HĐND', donVi: '', moTa: '', doiTuongMienGiam: '' };
    const fixed = { ...open, mucThu: '8.000', donVi: 'Đồng' };
    expect(mapProcedure(wireProcedure({ phiLePhi: [fixed, open] }))?.feeFromVnd).toBeNull();
    expect(mapProcedure(wireProcedure({ phiLePhi: [fixed, { ...fixed, mucThu: '5.000' }] }))?.feeFromVnd).toBe(5000);
    expect(mapProcedure(wireProcedure({ phiLePhi: [] }))?.feeFromVnd).toBeNull();
  });

  it('links forms on hosts of the state only', () => {
    const [paper] = wireProcedure().thanhPhanHoSo || [];
    const templateAt = (url: string) => paper && mapProcedure(wireProcedure({ thanhPhanHoSo: [{ ...paper, bieuMau: { ten: 'Mẫu', url } }] }))?.papers[0]?.template;
    expect(templateAt('https://csdl.dichvucong.gov.vn/a.docx')).toMatchObject({ name: 'Mẫu' });
    for (const url of ['javascript:alert(1)', 'http://csdl.dichvucong.gov.vn/a', 'https://gov.vn.evil.com/a', 'https://evil.com/.gov.vn/']) expect(templateAt(url), url).toBeNull();
  });

  it('sends nobody to a district that is gone', () => {
    const moved = mapProcedure(wireProcedure({ ten: 'Trình báo mất hộ chiếu (thực hiện tại cấp huyện)', capTruoc01072025: ['huyen'], coQuanThucHien: 'Công an cấp huyện', trinhTu: '<p>Nộp tại UBND cấp huyện</p>' }));
    expect(moved).toMatchObject({ name: 'Trình báo mất hộ chiếu', agencyName: 'Công an cấp xã', howItGoes: 'Nộp tại UBND cấp xã', levelsBefore072025: ['district'] });
  });
});

describe('words of before the districts went', () => {
  it.each([
    ['Phòng Tài chính - Kế hoạch UBND cấp huyện', 'UBND cấp xã'],
    ['UBND cấp huyện, Phòng Lao động - Thương binh và Xã hội', 'UBND cấp xã'],
    ['Công an cấp xã, cấp huyện', 'Công an cấp xã'],
    ['Sở Tư pháp, UBND cấp xã', 'Sở Tư pháp, UBND cấp xã'],
  ])('%s → %s', (before, now) => expect(agencyWithoutDistricts(before)).toBe(now));

  it('leaves names alone', () => expect(withoutDistricts('trong cùng địa bàn huyện')).toBe('trong cùng địa bàn huyện'));
});

describe('readTimes', () => {
  const time = (hinhThuc: string, giaTri: string, donVi: string) => ({ hinhThuc, giaTri, donVi });

  it('gives a missing unit the one all others state', () => {
    expect(readTimes([time('truc_tiep', '17', 'Ngày làm việc'), time('buu_chinh', '30', '')]).map(({ unit }) => unit)).toEqual(['working_day', 'working_day']);
  });

  it('leaves out a time whose unit nobody states, or on which they differ', () => {
    expect(readTimes([time('truc_tiep', '1', ''), time('truc_tuyen', '3', '')])).toEqual([]);
    expect(readTimes([time('truc_tiep', '8', 'Giờ'), time('truc_tuyen', '3', 'Ngày'), time('buu_chinh', '4', '')])).toHaveLength(2);
  });

  it('leaves out what is no time', () => expect(readTimes([time('truc_tiep', 'nhanh', 'Ngày'), time('fax', '1', 'Ngày'), time('truc_tiep', '-1', 'Ngày')])).toEqual([]));
});
