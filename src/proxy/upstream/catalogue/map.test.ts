import { describe, expect, it } from 'vitest';
import { wireProcedure } from './fixture.test-helper';
import { itemsOf } from '../onestop/shared/read';
import { mapProcedure } from './map';
import { isNumbered } from './read-papers';
import { readTimes } from './read-time';
import { ProcedureShape } from './wire';
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
    const [paper] = itemsOf(wireProcedure().thanhPhanHoSo);
    expect(paper && mapProcedure(wireProcedure({ thanhPhanHoSo: [paper, paper] }))).toBeNull();
  });

  it('knows its words however they are written', () => {
    const row = wireProcedure({ capThucHien: ['Cấp xã', 'TỈNH'], doiTuong: ['Công dân'], suKien: ['Sinh con'], thoiHan: [{ hinhThuc: 'Trực tuyến', giaTri: 3, donVi: 'Ngày làm việc' }] });
    expect(mapProcedure(row)).toMatchObject({ levels: ['commune', 'province'], applicants: ['citizen'], events: ['birth'], times: [{ channel: 'online', amount: 3, unit: 'working_day' }] });
  });

  it('knows the words of the national portal', () => {
    const row = wireProcedure({
      capThucHien: ['Cấp Tỉnh, Cấp Xã/Phường/Thị trấn'], capTruoc01072025: ['Cấp Quận/huyện', 'Cấp Trung ương'], mucDo: 'Dịch vụ công trực tuyến toàn trình',
      doiTuong: ['Công dân Việt Nam', 'Tổ chức (không bao gồm doanh nghiệp, HTX)'], thoiHan: [{ hinhThuc: 'Dịch vụ bưu chính', giaTri: '3', donVi: 'Ngày (làm việc)' }, { hinhThuc: 'Trực tiếp', giaTri: '3', donVi: 'null' }],
      buuChinh: { guiHoSo: 'Không', nhanKetQua: 'Có' },
    });
    expect(ProcedureShape.Check(row)).toBe(true);
    expect(mapProcedure(row)).toMatchObject({
      levels: ['province', 'commune'], levelsBefore072025: ['district', 'ministry'], onlineLevel: 4, applicants: ['citizen', 'organisation'], post: { collect: false, deliver: true },
      times: [{ channel: 'post', amount: 3, unit: 'working_day' }, { channel: 'counter', amount: 3, unit: 'working_day' }],
    });
  });

  it('shows no markup that was escaped, nor the word of a program', () => {
    const row = wireProcedure({
      ten: 'Đăng ký &amp;nbsp;khai sinh', trinhTu: '&lt;p&gt;Bước 1: Nộp.&lt;/p&gt;&lt;p&gt;Bước 2: Nhận.&lt;/p&gt;', yeuCau: 'null', coQuanThucHien: 'null', canCuPhapLy: [{ so: null, ten: 'null' }, { so: '60/2014/QH13', ten: null }],
    });
    expect(mapProcedure(row)).toMatchObject({ name: 'Đăng ký khai sinh', howItGoes: 'Bước 1: Nộp.\nBước 2: Nhận.', requirements: '', agencyName: '', legalGrounds: [{ number: '60/2014/QH13', name: '' }] });
  });

  it('loses no step behind the styles that Word brings along', () => {
    expect(mapProcedure(wireProcedure({ trinhTu: `<!--[if gte mso 9]>${'x'.repeat(40_000)}<![endif]--><p>Bước 1: Nộp.</p>` }))?.howItGoes).toBe('Bước 1: Nộp.');
  });

  it.each([[null, 'Lĩnh vực khác', 'Lĩnh vực khác'], ['Hộ tịch', 'Hộ tịch', 'Hộ tịch'], [{ ma: 15, ten: null }, '15', '15'], [{ ma: null, ten: 'Hộ tịch' }, 'Hộ tịch', 'Hộ tịch']])('hides none whose field is %j', (linhVuc, code, name) => {
    const row = wireProcedure({ linhVuc });
    expect(ProcedureShape.Check(row)).toBe(true);
    expect(mapProcedure(row)?.field).toEqual({ code, name });
  });

  it('takes results and laws as plain names, too', () => {
    const row = wireProcedure({ ketQua: ['Giấy khai sinh', ' ', null], canCuPhapLy: 'Luật Hộ tịch' });
    expect(ProcedureShape.Check(row)).toBe(true);
    expect(mapProcedure(row)).toMatchObject({ results: [{ code: '', name: 'Giấy khai sinh' }], legalGrounds: [{ number: '', name: 'Luật Hộ tịch' }] });
  });

  it('is filed at the counter only at level 2', () => expect(mapProcedure(wireProcedure({ mucDo: '2' }))?.onlineLevel).toBeNull());

  it('names no lowest fee while one of them is open', () => {
    const open = { hinhThuc: 'truc_tuyen', ten: 'Lệ phí', mucThu: 'Theo HĐND', donVi: '', moTa: '', doiTuongMienGiam: '' };
    const fixed = { ...open, mucThu: '8.000', donVi: 'Đồng' };
    expect(mapProcedure(wireProcedure({ phiLePhi: [fixed, open] }))?.feeFromVnd).toBeNull();
    expect(mapProcedure(wireProcedure({ phiLePhi: [fixed, { ...fixed, mucThu: '5.000' }] }))?.feeFromVnd).toBe(5000);
    expect(mapProcedure(wireProcedure({ phiLePhi: [] }))?.feeFromVnd).toBeNull();
  });

  it('costs what the cheapest way asks in all', () => {
    const free = { hinhThuc: 'truc_tuyen', ten: 'Lệ phí', mucThu: 'Miễn phí', donVi: '', moTa: '', doiTuongMienGiam: '' };
    expect(mapProcedure(wireProcedure({ phiLePhi: [free, { ...free, ten: 'Phí công bố', mucThu: '100.000' }] }))?.feeFromVnd).toBe(100_000);
  });

  it.each([['4', 4], [' 4 ', 4], ['Mức độ 4', 4], ['Toàn trình', 4], ['Một phần', 3], ['Mức độ 3', 3], ['Không toàn trình', null], ['', null]])('reads the online level "%s" as %s', (mucDo, level) => {
    expect(mapProcedure(wireProcedure({ mucDo }))?.onlineLevel).toBe(level);
  });

  it('keeps names that are long, and results without a code', () => {
    const ten = `Trường hợp ${'rất '.repeat(60)}dài`;
    const row = wireProcedure({ truongHop: [{ ma: 'TH01', ten }, { ma: ' TH01 ', ten: 'Khác' }], ketQua: [{ ma: null, ten }, { ma: 'KQ', ten: '' }], linhVuc: { ma: 'G15', ten }, buuChinh: '' });
    expect(ProcedureShape.Check(row)).toBe(true);
    expect(mapProcedure(row)).toMatchObject({ cases: [{ code: 'TH01', name: ten }], results: [{ code: '', name: ten }], field: { name: ten }, post: { collect: false, deliver: false } });
  });

  it('takes the names of what every object has for no words of the catalogue', () => {
    const row = wireProcedure({ capThucHien: ['xa', 'constructor', '__proto__'], suKien: ['toString'], doiTuong: ['valueOf'], thoiHan: [{ hinhThuc: 'constructor', giaTri: '3', donVi: 'constructor' }] });
    expect(mapProcedure(row)).toMatchObject({ levels: ['commune'], events: [], applicants: [], times: [] });
  });

  it('links forms on hosts of the state only', () => {
    const [paper] = itemsOf(wireProcedure().thanhPhanHoSo);
    const templateAt = (url: string) => paper && mapProcedure(wireProcedure({ thanhPhanHoSo: [{ ...paper, bieuMau: { ten: 'Mẫu', url } }] }))?.papers[0]?.template;
    expect(templateAt('https://csdl.dichvucong.gov.vn/a.docx')).toMatchObject({ name: 'Mẫu' });
    for (const url of ['javascript:alert(1)', 'http://csdl.dichvucong.gov.vn/a', 'https://gov.vn.evil.com/a', 'https://evil.com/.gov.vn/']) expect(templateAt(url), url).toBeNull();
  });

  it('sends nobody to a district that is gone', () => {
    const moved = mapProcedure(wireProcedure({ ten: 'Trình báo mất hộ chiếu (thực hiện tại cấp huyện)', capTruoc01072025: ['huyen'], coQuanThucHien: 'Công an cấp huyện', trinhTu: '<p>Nộp tại UBND cấp huyện</p>' }));
    expect(moved).toMatchObject({ name: 'Trình báo mất hộ chiếu', agencyName: 'Công an cấp xã', howItGoes: 'Nộp tại UBND cấp xã', levelsBefore072025: ['district'] });
  });
});

describe('a paper', () => {
  const paperOf = (change: object) => {
    const [paper] = itemsOf(wireProcedure().thanhPhanHoSo);
    const row = wireProcedure({ thanhPhanHoSo: [{ ...paper!, ...change }] });
    expect(ProcedureShape.Check(row)).toBe(true);
    return mapProcedure(row)?.papers[0];
  };

  it.each([['Không', null], ['Chưa có', null], [0, null], ['0', null], [false, null], ['', null], [true, 'Cơ sở dữ liệu quốc gia'], ['Có', 'Cơ sở dữ liệu quốc gia'], ['CSDLQG về dân cư', 'CSDLQG về dân cư']])(
    'is in a database when %s says so: %s', (khaiThacCsdl, takenFrom) => expect(paperOf({ khaiThacCsdl })?.takenFrom).toBe(takenFrom),
  );

  it('belongs to the cases there are, and to a case that nobody can choose it is asked and not demanded', () => {
    expect(paperOf({ truongHop: [' th01 ', ''] })).toMatchObject({ cases: ['TH01'], required: true });
    expect(paperOf({ truongHop: ['TH99'] })).toMatchObject({ cases: null, required: false });
    expect(paperOf({ truongHop: [''] })).toMatchObject({ cases: null, required: true });
  });

  it.each([['01', 1], ['2 bản', 2], [3, 3], ['', 0], ['1.5', 0], ['nhiều', 0], ['1000', 0]])('is wanted %s times: %i', (banSao, copies) => expect(paperOf({ banSao })?.copies).toBe(copies));
  it.each([['Không', false], ['Có', true], ['', true]])('is demanded when "%s" says so: %s', (batBuoc, required) => expect(paperOf({ batBuoc })?.required).toBe(required));
  it('is shown without a code, which no portal would know', () => {
    const papers = wireProcedure().thanhPhanHoSo;
    const read = mapProcedure(wireProcedure({ thanhPhanHoSo: itemsOf(papers).map((paper) => ({ ...paper, ma: null })) }))?.papers ?? [];
    expect(read.map(({ code, name }) => [code, name])).toEqual([['-1', 'Tờ khai đăng ký khai sinh'], ['-2', 'Giấy chứng sinh']]);
    expect(read.some(isNumbered)).toBe(false);
    expect(paperOf({ ma: 7 })?.code).toBe('7');
  });
  it('has no form where the system leaves it blank', () => expect(paperOf({ bieuMau: '' })?.template).toBeNull());
});

describe('words of before the districts went', () => {
  it.each([
    ['Phòng Tài chính - Kế hoạch UBND cấp huyện', 'UBND cấp xã'],
    ['UBND cấp huyện, Phòng Lao động - Thương binh và Xã hội', 'UBND cấp xã'],
    ['Công an cấp xã, cấp huyện', 'Công an cấp xã'],
    ['Sở Tư pháp, UBND cấp xã', 'Sở Tư pháp, UBND cấp xã'],
    ['UBND huyện', 'UBND cấp xã'], ['UBND CẤP HUYỆN', 'UBND cấp xã'], ['UBND huyện, quận, thị xã, thành phố thuộc tỉnh', 'UBND cấp xã'], ['Công an huyện, Công an cấp xã', 'Công an cấp xã'],
    ['Công an cấp huyện; Công an cấp xã', 'Công an cấp xã'], ['Phòng Tư pháp; UBND huyện', 'UBND cấp xã'], ['UBND huyện/xã', 'UBND cấp xã'], ['UBND xã/huyện', 'UBND cấp xã'], ['UBND huyện Bình Sơn', 'UBND huyện Bình Sơn'],
  ])('%s → %s', (before, now) => expect(agencyWithoutDistricts(before)).toBe(now));

  it('leaves names alone', () => expect(withoutDistricts('trong cùng địa bàn huyện')).toBe('trong cùng địa bàn huyện'));
});

describe('readTimes', () => {
  const time = (hinhThuc: string, giaTri: string, donVi: string) => ({ hinhThuc, giaTri, donVi });

  it('gives a missing unit the one all others state', () => {
    expect(readTimes([time('truc_tiep', '17', 'Ngày làm việc'), time('buu_chinh', '30', '')]).map(({ unit }) => unit)).toEqual(['working_day', 'working_day']);
  });

  it.each([['15 ngày làm việc', '', 15, 'working_day'], ['03 Ngày làm việc, kể từ ngày nhận đủ hồ sơ'.normalize('NFD'), '', 3, 'working_day'], ['3 ngày', 'Ngày làm việc', 3, 'working_day'], ['08', 'Giờ làm việc', 1, 'working_day'], ['4', 'Giờ làm việc', 4, 'hour'], ['24 giờ', null, 24, 'hour']])('reads "%s" %s as %d %s', (giaTri, donVi, amount, unit) => {
    expect(readTimes([{ hinhThuc: 'Trực tiếp', giaTri, donVi }])).toEqual([{ channel: 'counter', amount, unit }]);
  });
  it.each(['15 ngày, trường hợp phức tạp 30 ngày', '15 ngày (đã gồm thẩm định)', '1/2 ngày', 'Trong ngày'])('does not guess at "%s"', (giaTri) => expect(readTimes([time('truc_tiep', giaTri, '')])).toEqual([]));

  it('leaves out a time whose unit nobody states, or on which they differ', () => {
    expect(readTimes([time('truc_tiep', '1', ''), time('truc_tuyen', '3', '')])).toEqual([]);
    expect(readTimes([time('truc_tiep', '8', 'Giờ'), time('truc_tuyen', '3', 'Ngày'), time('buu_chinh', '4', '')])).toHaveLength(2);
  });

  it('is not certain of a unit beside one that it cannot read', () => {
    expect(readTimes([time('truc_tiep', '1', 'Tháng'), time('truc_tuyen', '3', 'Ngày'), time('buu_chinh', '3', '')])).toEqual([{ channel: 'online', amount: 3, unit: 'day' }]);
  });

  it.each(['0x10', '1e2', '3 - 5', '1/2', '0'])('takes %s for no number of days', (giaTri) => expect(readTimes([time('truc_tiep', giaTri, 'Ngày')])).toEqual([]));

  it('leaves out what is no time', () => expect(readTimes([time('truc_tiep', 'nhanh', 'Ngày'), time('fax', '1', 'Ngày'), time('truc_tiep', '-1', 'Ngày')])).toEqual([]));
});
