import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountOf, flagOf, idNumberOf, paidOf, papersOf, phoneOf, textOf } from './read';

/** Any UTF-16 at all, broken pairs too. */
const codeUnits = fc.array(fc.nat(0xffff), { maxLength: 80 }).map((units) => String.fromCharCode(...units));

describe('an amount', () => {
  it.each([
    [50000, 50000],
    [0, 0],
    ['50000', 50000],
    ['50.000', 50000],
    ['1,250,000 đ', 1_250_000],
    ['50000.00', 50000],
    ['50.000 VNĐ', 50000],
    ['1 250 000', 1_250_000],
    ['1\u00a0250\u00a0000 đ', 1_250_000],
    ['1.250.000&nbsp;đ', 1_250_000],
    ['50.000 đồng/hồ sơ', 50000],
    ['50.000 đồng'.normalize('NFD'), 50000],
    ['miễn phí', 0],
    ['Không thu lệ phí', 0],
    ['KHÔNG', 0],
    ['', null],
    [null, null],
    [undefined, null],
    ['2.000 đ/trang', null],
    ['theo quy định', null],
    ['-5', null],
    [-5, null],
    [1e300, null],
    ['1.2.3', null],
  ])('%j is %j', (value, expected) => {
    expect(amountOf(value)).toBe(expected);
  });

  it('is a whole non-negative number whatever is written', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.double(), fc.stringMatching(/^[\d.,]{1,20}$/)), (value) => {
        const amount = amountOf(value);
        expect(amount === null || (Number.isSafeInteger(amount) && amount >= 0)).toBe(true);
      }),
    );
  });
});

describe('whether a fee is paid', () => {
  it.each([
    [true, true],
    [1, true],
    ['1', true],
    ['Đã thanh toán', true],
    ['ĐÃ NỘP'.normalize('NFD'), true],
    ['Đã thu đủ', true],
    ['Đã thanh toán một phần', null],
    ['Có', true],
    [0, false],
    ['false', false],
    ['Chưa thanh toán', false],
    ['Chờ thanh toán', false],
    ['Hủy thanh toán', false],
    ['Hoàn phí', false],
    ['Hoàn thành', true],
    ['Đã hoàn tất thanh toán', true],
    ['Đã thu hồi', null],
    ['Không', false],
    ['', null],
    [null, null],
    ['xem biên lai', null],
  ])('%j is %j', (value, expected) => {
    expect(paidOf(value)).toBe(expected);
  });
});

describe('a phone', () => {
  it.each([
    ['+84912345678', '0912345678'],
    ['84912345678', '0912345678'],
    ['0912 345 678', '0912345678'],
    [912345678, '912345678'],
    ['0912345678 / 0987654321', '0912345678'],
    ['0912345678 0987654321', '0912345678'],
    ['0912.345.678; 0987.654.321', '0912345678'],
    ['0912345678.0', '0912345678'],
    ['+84 (0) 912-345-678', '0912345678'],
    ['0252 3822 123 - 0912345678', '02523822123'],
    ['ĐT: 0912345678 (con)', '0912345678'],
    ['không có', null],
    ['', null],
    ['09***** 4567', '09*****4567'],
  ])('%j is %j', (value, expected) => {
    expect(phoneOf(value)).toBe(expected);
  });
});

describe('an ID number', () => {
  it.each([
    ['096082001234', '096082001234'],
    [96082001234, '96082001234'],
    ['096 082 001 234', '096 082 001 234'],
    ['CCCD: 096082001234', '096082001234'],
    ['096082001234 cấp ngày 12/05/2021', '096082001234'],
    ['096082001234 (12/05/2021)', '096082001234'],
    ['CMND 260123456, CA Bình Thuận, 2012', '260123456'],
    ['260123456 / 096082001234', '096082001234'],
    ['B1234567', 'B1234567'],
    ['MST 0312345678-001', 'MST 0312345678-001'],
    ['', null],
    [null, null],
  ])('%j is %j', (value, expected) => {
    expect(idNumberOf(value)).toBe(expected);
  });
});

describe('a text', () => {
  it('does not end in half a number where its markup was cut', () => {
    const markup = '<span style="color:#000000;font-family:Times New Roman">a</span> ';
    for (let filled = 3980; filled < 4000; filled += 1) {
      const written = `${markup.repeat(55)}${'b'.repeat(filled - 55 * markup.length)} 0912345678 nhé`;
      expect(textOf(written, 1000)).toMatch(/b(?: 0912345678(?: nhé)?)?$/);
    }
  });

  it.each([
    ['  Đơn  ', 'Đơn'],
    [12, '12'],
    ['', null],
    ['   ', null],
    ['a\u0000b\nc', 'a b c'],
    ['a\ud800b', 'a b'],
    ['<p>Thiếu b&aacute;o cáo<br/>và đơn</p>', 'Thiếu báo cáo và đơn'],
    ['UBND xã H&#224;m Li&ecirc;m', 'UBND xã Hàm Liêm'],
    ['&lt;b&gt;Đang xử lý&lt;/b&gt;', 'Đang xử lý'],
    ['A &amp; B', 'A & B'],
    ['diện tích < 50 m2 & <chưa rõ>', 'diện tích < 50 m2 & <chưa rõ>'],
    ['<p>&nbsp;</p>', null],
    ['Đang xử lý'.normalize('NFD'), 'Đang xử lý'.normalize('NFC')],
    ['null', null],
    ['undefined', null],
  ])('%j is %j', (value, expected) => {
    expect(textOf(value)).toBe(expected);
  });

  it.each([
    ['a number', `${'đơn '.repeat(12)}0960 8200 1234`],
    ['a name', `${'đơn '.repeat(12)}Lâm Văn Phúc`],
    ['an address', `${'đơn '.repeat(12)}12/3 Trần Phú`],
  ])('too long loses %s at its end whole', (_what, value) => {
    expect(textOf(value, 57)).toBe('đơn '.repeat(12).trim());
    expect(textOf(value, 50)).toBe('đơn '.repeat(12).trim());
    expect(textOf(value, 100)).toBe(value);
  });

  it('too long of one word or of capitals alone still says something', () => {
    expect(textOf('x'.repeat(500), 300)).toBe('x'.repeat(300));
    expect(textOf(`${'x'.repeat(290)}096082001234`, 300)).toBe('x'.repeat(290));
    expect(textOf('CẤP GIẤY '.repeat(60), 300)?.length).toBeGreaterThan(200);
  });

  it('never has what PostgreSQL cannot store, and is bounded', () => {
    fc.assert(
      fc.property(codeUnits, (value) => {
        const text = textOf(value, 50) ?? '';
        expect(text.length).toBeLessThanOrEqual(50);
        expect(text).not.toMatch(/[\p{Cc}\p{Cs}]/u);
      }),
    );
  });
});

describe('a flag and a list of papers', () => {
  it.each([
    [true, true],
    [1, true],
    ['1', true],
    ['True', true],
    [0, false],
    ['false', false],
    ['', null],
    [null, null],
    ['Có', true],
    ['Không'.normalize('NFD'), false],
    ['KO', false],
    ['chưa rõ', null],
  ])('%j is %j', (value, expected) => {
    expect(flagOf(value)).toBe(expected);
  });

  it('takes names and rows with a name', () => {
    expect(papersOf(['Bản vẽ', { TenGiayTo: 'Đơn' }, ' '])).toEqual(['Bản vẽ', 'Đơn']);
    expect(papersOf('')).toEqual([]);
    expect(papersOf(null)).toEqual([]);
  });
});
