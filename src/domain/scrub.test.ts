import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createScrub } from './scrub';

const an = { kind: 'citizen' as const, name: 'Nguyễn Văn An', idNumber: '060099001234', phone: '+84912345678', address: '12 Trần Phú, phường Phú Thủy' };
const be = { kind: 'citizen' as const, name: 'Trần Bé', idNumber: '260123456', phone: null, address: null };
const scrub = createScrub([an, null, be]);

describe('names', () => {
  it.each([
    ['Chuyển hồ sơ của Nguyễn Văn An cho lãnh đạo', 'Chuyển hồ sơ của N*** V*** A*** cho lãnh đạo'],
    ['NGUYỄN VĂN AN nộp thay TRẦN BÉ', 'N*** V*** A*** nộp thay T*** B***'],
    ['CCCD_Nguyen_Van_An.pdf', 'CCCD_N*** V*** A***.pdf'],
    ['NguyenVanAn-scan.pdf', 'N*** V*** A***-scan.pdf'],
    ['Nguyễn  Văn\nAn'.normalize('NFD'), 'N*** V*** A***'],
    ['Nguyễn Văn An, Nguyễn Văn An', 'N*** V*** A***, N*** V*** A***'],
    ['Nguyễn&nbsp;Văn&#160;An', 'N*** V*** A***'],
    ['Nguy&#7877;n V&#259;n An', 'N*** V*** A***'],
    ['<b>Nguyễn Văn</b> An ký', '<b>N*** V*** A*** ký'],
    ['Nguyễn\u200bVăn\u00adAn', 'N*** V*** A***'],
    ['Nguy%E1%BB%85n%20V%C4%83n%20An.pdf', 'N*** V*** A***.pdf'],
    ['Nguyễn–Văn/An', 'N*** V*** A***'],
    ['N G U Y Ễ N  V Ă N  A N', 'N*** V*** A***'],
  ])('%j', (text, clean) => {
    expect(scrub(text)).toBe(clean);
  });

  it('a short single name is hidden as a word, not inside others', () => {
    const one = createScrub([{ ...an, name: 'An', address: null }]);
    expect(one('Công an xã gọi AN lúc an toàn')).toBe('Công A*** xã gọi A*** lúc A*** toàn');
    expect(one('Phan Thiết')).toBe('Phan Thiết');
    expect(createScrub([{ ...an, name: 'Cúc Cúc', address: null }])('bà Ngocúc Cúc Cúc')).toBe('bà Ngocúc C*** C***');
  });
});

describe('a name field that holds more than a name', () => {
  it.each([
    ['Bà Trần Thị Bình', 'Mời Trần Thị Bình đến', 'Mời T*** T*** B*** đến'],
    ['Hộ ông Nguyễn Văn An và bà Trần Thị Bình', 'Nguyễn Văn An, Trần Thị Bình', 'N*** V*** A***, T*** T*** B***'],
    ['Nguyễn Văn An, Trần Thị Bình', 'Ông Nguyễn Văn An đã nộp', 'Ông N*** V*** A*** đã nộp'],
    ['Nguyễn Văn An (chủ hộ, SN 1982)', 'Nguyễn Văn An', 'N*** V*** A***'],
    ['Nguyễn Văn An - 060099001234', 'Nguyễn Văn An', 'N*** V*** A***'],
    ['<b>Nguyễn Văn An</b>', 'Nguyễn Văn An', 'N*** V*** A***'],
    ['Hộ kinh doanh Nguyễn Văn An', 'Nguyễn Văn An', 'N*** V*** A***'],
    ['ONG HO VAN AN', 'Hồ Văn An', 'H*** V*** A***'],
    ['Công ty TNHH Đất Mũi (đại diện: Nguyễn Văn An)', 'Nguyễn Văn An, Công ty TNHH Đất Mũi, xã Đất Mũi', 'N*** V*** A***, C*** t*** T*** Đ*** M***, xã Đất Mũi'],
    ['Hộ kinh doanh Hòa Bình', 'UBND tỉnh Hòa Bình', 'UBND tỉnh Hòa Bình'],
    ['Lê An', 'ông Lê An, LeAn.pdf, Lê Anh', 'ông L*** A***, L*** A***.pdf, Lê Anh'],
    ['Đặng Thị Đào', 'Ðặng Thị Ðào', 'Đ*** T*** Đ***'],
  ])('%j', (name, text, clean) => {
    expect(createScrub([{ ...an, name, address: null }])(text)).toBe(clean);
  });

  it('an agency is no person, whoever it stands for', () => {
    const filed = createScrub([{ ...an, kind: 'agency', name: 'UBND xã Hàm Liêm (đại diện: Nguyễn Văn An)', address: null }]);
    expect(filed('UBND xã Hàm Liêm, Nguyễn Văn An')).toBe('UBND xã Hàm Liêm, N*** V*** A***');
  });
});

describe('numbers', () => {
  it.each([
    ['ĐT 0912345678 hoặc +84 912 345 678', 'ĐT *** hoặc ***'],
    ['0912.345.678', '***'],
    ['09 12 34 56 78', '***'],
    ['CCCD 060099001234', 'CCCD ***'],
    ['số 060 099 001 234', 'số ***'],
    ['của người khác: 001088005678, 0987 654 321', 'của người khác: ***, ***'],
    ['0-6-0-0-9-9-0-0-1-2-3-4', '***'],
    ['CMND 260.123.456', 'CMND ***'],
    ['(0912) 345 678, (+84) 912.345.678, +84 (0) 912 345 678', '***, ***, ***'],
    ['0912/345/678, 0912,345,678, 912.345.678', '***, ***, ***'],
    ['０９１２３４５６７８ hay 0912\u200b345678', '*** hay ***'],
    ['060_099_001_234 hay 06009900&nbsp;1234', '*** hay ***'],
    ['thửa 12 0987 654 321 đ/c xã, 987.654.321', 'thửa 12 *** đ/c xã, ***'],
    ['84.987.654.321, (0987) 654 321, 260-123-457', '***, ***, ***'],
  ])('%j', (text, clean) => {
    expect(scrub(text)).toBe(clean);
  });

  it('a remark in place of one is none', () => {
    const remark = createScrub([{ ...an, idNumber: 'Không có', phone: 'chưa cập nhật' }]);
    expect(remark('Không có ý kiến, chưa cập nhật')).toBe('Không có ý kiến, chưa cập nhật');
    expect(createScrub([{ ...an, idNumber: 'Hộ chiếu C1234567' }])('số 1234567')).toBe('số ***');
  });

  it('of anybody, however grouped', () => {
    const digits = (count: number) => fc.stringMatching(new RegExp(`^[0-9]{${count}}$`));
    const phone = fc.tuple(fc.constantFrom('3', '5', '7', '8', '9'), digits(8)).map(([head, tail]) => `0${head}${tail}`);
    const separator = fc.constantFrom('', ' ', '.', '-', '–', '\u2011', '/', '_', '\u00a0', '\u200b', '&nbsp;', '<br>', ' - ');
    const grouped = fc.oneof(
      fc.tuple(phone, fc.constantFrom([10], [4, 3, 3], [3, 3, 4], [3, 4, 3], [5, 5], [4, 6], [4, 2, 2, 2], [2, 2, 2, 2, 2])),
      fc.tuple(digits(11).map((rest) => `0${rest}`), fc.constantFrom([12], [3, 3, 3, 3], [4, 4, 4], [6, 6], [3, 9])),
    );
    const written = (number: string, groups: readonly number[], between: string): string => {
      let at = 0;
      return groups.map((length) => number.slice(at, (at += length))).join(between);
    };
    fc.assert(
      fc.property(grouped, separator, fc.constantFrom('thửa 12 ', 'Gọi ', 'ngày 16/07/2024 '), ([number, groups], between, before) => {
        expect(scrub(`${before}${written(number, groups, between)} nhé`)).toBe(`${before}*** nhé`);
      }),
      { numRuns: 1000 },
    );
  });
});

it('that looks like a hotline in its second half is a number all the same', () => {
  expect(createScrub([an])('thửa 12 000000/180000 nhé')).toBe('thửa 12 *** nhé');
});

describe('what is nobody’s stays readable', () => {
  it.each([
    'Lệ phí 2.000.000 đồng ngày 16/07/2024 08:30', 'Phiếu EC 12/2024', 'Quyết định 45/2016/QĐ-TTg', 'QĐ 2431/QĐ-UBND, 61/2018/NĐ-CP',
    '000.23.11.H11-240716-0007', 'H11.23-240716-0007 và 000.00.12.H12 - 240502 - 0004', '1.004194.000.00.00.H11', '1.004194, 1.001612.000.00.00.H48',
    '16-07-2024 08:30', '16.07.2024 8h30', '2024-07-16T08:30:05', '01/07/24 - 31/07/24', '01/07 - 31/07/2024', '07-2024 - 08-2024', 'từ 01/07/2024 08:30 đến 02/07/2024 17:00',
    '1.250.000 đ', '75000', '75.000đ', '150.000.000 đồng', '1.250.000.000', '150 000 000 đồng',
    'thửa 123, 124, 125, 126 tờ bản đồ số 5', 'thửa 12 tờ 345, 1.234,5 m2', 'khoản 1, 2, 3, 4, 5, 6, 7, 8, 9 Điều 12', 'biên lai 0012345 ngày 01/02/2024', 'năm 2019-2020, 2020-2021',
    'UBND phường Phú Thủy, thành phố Phan Thiết', 'Sở Nông nghiệp &amp; Môi trường', 'diện tích < 100 m2, giảm 50%', 'Công an tỉnh Bình Thuận', 'EC136431858VN',
  ])('%j', (text) => {
    expect(scrub(text)).toBe(text);
  });

  it('codes, dates and money side by side', () => {
    const two = (from: number, to: number) => fc.integer({ min: from, max: to }).map((value) => String(value).padStart(2, '0'));
    const date = fc.tuple(two(1, 31), two(1, 12), two(15, 30), fc.constantFrom('/', '-', '.')).map(([day, month, year, sign]) => `${day}${sign}${month}${sign}20${year}`);
    const time = fc.tuple(two(0, 23), two(0, 59), fc.constantFrom(':', 'h', ' giờ ')).map(([hour, minute, sign]) => `${hour}${sign}${minute}`);
    const money = fc.integer({ min: 1000, max: 2_000_000_000 }).map((value) => `${String(value).replace(/\B(?=(\d{3})+$)/g, '.')} đ`);
    const code = fc.tuple(two(1, 63), two(15, 29), two(1, 12), two(1, 28), two(0, 99)).map(([office, year, month, day, sequence]) => `000.00.${office}.H${office}-${year}${month}${day}-00${sequence}`);
    const piece = fc.oneof(date, time, money, code, fc.constantFrom('1.004194', 'QĐ 2431/QĐ-UBND', '61/2018/NĐ-CP', 'thửa 123 tờ 45'));
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 5 }), fc.constantFrom(', ', '; ', ' ngày ', ' lúc '), (pieces, between) => {
        const text = pieces.join(between);
        expect(scrub(text)).toBe(text);
      }),
      { numRuns: 500 },
    );
  });
});

describe('addresses', () => {
  it.each([
    ['12 Trần Phú, phường Phú Thủy', 'Trả tại nhà: 12 trần phú - Phường Phú Thuỷ', 'Trả tại nhà: *** - Phường Phú Thuỷ'],
    ['12 Trần Phú, phường Phú Thủy', 'đo tại số nhà 12 đường Trần Phú, P. Phú Thủy', 'đo tại số nhà ***, P. Phú Thủy'],
    ['Số 12, đường Trần Phú; phường 5', '12 Đ. Trần Phú, 112 Trần Phú', '***, 112 Trần Phú'],
    ['12 Trần Phú phường Phú Thủy', 'tai 12 Tran Phu', 'tai ***'],
    ['12 Trần Phú, Phú Thủy, Phan Thiết', '12&nbsp;Trần Phú; UBND phường Phú Thủy', '***; UBND phường Phú Thủy'],
    ['Số 12/3 đường Nguyễn Trãi, khu phố 2, phường Dĩ An', '12/3 Nguyễn Trãi, KP 2, phường Dĩ An', '***, ***, phường Dĩ An'],
    ['123 xa lộ Hà Nội, P. Thảo Điền', '123 Xa lộ Hà Nội', '***'],
    ['Ấp 3, xã Tân Ân, huyện Ngọc Hiển', 'Ấp 3, xã Tân Ân; cấp 3, UBND xã Tân Ân', '***, xã Tân Ân; cấp 3, UBND xã Tân Ân'],
    ['Thôn 1 xã Hòa Thắng', 'UBND xã Hòa Thắng, Thôn 1, Thôn 12', 'UBND xã Hòa Thắng, ***, Thôn 12'],
    ['xã Tân Ân, huyện Ngọc Hiển', 'UBND xã Tân Ân, huyện Ngọc Hiển', 'UBND xã Tân Ân, huyện Ngọc Hiển'],
    ['Hòa Thắng, xã Hòa Thắng', 'Hòa Thắng, xã Hòa Thắng, UBND xã Hòa Thắng', '***, xã Hòa Thắng, UBND xã Hòa Thắng'],
    ['Hòa Bình', 'tỉnh Hòa Bình', 'tỉnh Hòa Bình'],
    ['Phường Phường Đúc, Quận Thuận Hóa', 'UBND Phường Phường Đúc', 'UBND Phường Phường Đúc'],
    ['Số 12/3 đường Nguyễn Trãi Phường Phương Mai Quận Đống Đa', '12/3 Nguyễn Trãi, UBND phường Phương Mai', '***, UBND phường Phương Mai'],
    ['12 Tran Phu xa Van Thang thi xa Kim Bang', '12 Trần Phú, UBND xã Văn Thắng', '***, UBND xã Văn Thắng'],
    ['45 Lê Lợi, Quế Xuân 1, Quế Sơn, Quảng Nam', 'UBND xã Quế Xuân 1, 45 Lê Lợi', 'UBND xã Quế Xuân 1, ***'],
  ])('%j: %j', (address, text, clean) => {
    expect(createScrub([{ ...an, name: null, address }])(text)).toBe(clean);
  });
});

it('people of whom nothing is known hide nothing but numbers', () => {
  const nobody = createScrub([{ kind: 'other', name: '', idNumber: '', phone: '', address: '' }, null]);
  expect(nobody('An toàn 12, 0912345678')).toBe('An toàn 12, ***');
});
