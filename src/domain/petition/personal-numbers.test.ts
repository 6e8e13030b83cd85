import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPersonalNumbers, hidePersonalNumbers } from './personal-numbers';

const told = (text: string): string[] => findPersonalNumbers(text).map(({ kind, at, length }) => `${kind} ${text.slice(at, at + length)}`);

const digitsOf = (count: number) => fc.array(fc.integer({ min: 0, max: 9 }), { minLength: count, maxLength: count }).map((list) => list.join(''));
const gap = fc.constantFrom('', '', ' ', '.', '-', ' - ', '\u00a0', '\u200b', '–');
/** A group that reads as the year of a date: then it is taken for one. */
const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/;
/** Digits with something between them. */
const spaced = (digits: string) => fc.array(gap, { minLength: digits.length, maxLength: digits.length }).map((gaps) => [...digits].map((digit, index) => (index === 0 ? digit : `${gaps[index] ?? ''}${digit}`)).join(''));
const around = fc.constantFrom('', 'Gọi giúp tôi ', 'Số của tôi là: ', 'liên hệ (');
const mobile = fc.tuple(fc.constantFrom('3', '5', '7', '8', '9'), digitsOf(8)).map(([head, tail]) => `${head}${tail}`);
const twoDigits = (from: number, to: number) => fc.integer({ min: from, max: to }).map((value) => String(value).padStart(2, '0'));

describe('numbers of persons are found', () => {
  it.each([
    ['gọi 0912 345 678 nhé', 'phone 0912 345 678'],
    ['+84 912.345.678', 'phone +84 912.345.678'],
    ['84.300 000-0 0 0', 'phone 84.300 000-0 0 0'],
    ['o912345678', 'phone o912345678'],
    ['０９１２３４５６７８', 'phone ０９１２３４５６７８'],
    ['máy bàn 02523 821 011', 'phone 02523 821 011'],
    ['gọi 0912 345 678 d/c xã Hòa Thắng', 'phone 0912 345 678'],
    ['CCCD 060 082 001 234', 'id 060 082 001 234'],
    ['CCCD 0492-3.609313-6', 'id 0492-3.609313-6'],
    ['CCCD 060–1800 12–345', 'id 060–1800 12–345'],
    ['CMND 260123456 cấp 2010', 'id 260123456'],
    ['gặp 260 123 456 đ/c xã Hòa Thắng', 'id 260 123 456'],
    ['098 1900 123', 'phone 098 1900 123'],
    ['xe 86A-123.45 đỗ chắn lối', 'plate 86A-123.45'],
    ['59-X2 123.45', 'plate 59-X2 123.45'],
    ['biển số 86b1 12345', 'plate 86b1 12345'],
    ['stk 19034567890 Techcombank', 'bank 19034567890'],
    ['Số tài khoản: 0123 4567 8901 23', 'bank 0123 4567 8901 23'],
    ['thẻ 4111 1111 1111 1111', 'bank 4111 1111 1111 1111'],
    ['không chín một hai ba bốn năm sáu bảy tám', 'phone không chín một hai ba bốn năm sáu bảy tám'],
    ['số không chín 1 hai ba bốn năm sáu bảy 8', 'phone không chín 1 hai ba bốn năm sáu bảy 8'],
  ])('%s', (text, expected) => expect(told(text)).toEqual([expected]));

  it('phones, however they are grouped', () => {
    fc.assert(
      fc.property(around, fc.constantFrom('0', '84', '+84 ', '0084'), mobile, fc.infiniteStream(gap), (before, head, tail, gaps) => {
        const written = [...tail].map((digit) => `${gaps.next().value ?? ''}${digit}`).join('');
        fc.pre(!YEAR.test(head + written));
        const found = findPersonalNumbers(`${before}${head}${written} để được giải quyết`);
        expect(found.map(({ kind }) => kind)).toContain('phone');
        expect(hidePersonalNumbers(`${before}${head}${written}`).replace(/\D/g, '').length).toBeLessThanOrEqual(2);
      }),
    );
  });

  it('ID numbers, however they are grouped', () => {
    const id = fc.tuple(twoDigits(1, 96), fc.integer({ min: 0, max: 3 }), digitsOf(8)).map(([province, sex, rest]) => `0${province}${sex}${rest}`);
    fc.assert(
      fc.property(id.chain(spaced), (written) => {
        fc.pre(!YEAR.test(written));
        expect(findPersonalNumbers(`Số căn cước ${written}.`).length).toBeGreaterThan(0);
      }),
    );
  });

  it('at the place where they stand, whatever stands before them', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }).map((text) => text.replace(/\d/g, '')), (before) => {
        const text = `${before} ờ 0912345678`;
        expect(findPersonalNumbers(text).map(({ at, length }) => text.slice(at, at + length))).toContain('0912345678');
      }),
    );
  });

  it('also when the marks of letters are written apart', () => {
    const text = 'Biển số của tôi là 0912345678'.normalize('NFD');
    expect(told(text)).toEqual(['phone 0912345678']);
  });
});

describe('numbers of nobody are left alone', () => {
  const none = (text: string): void => expect({ text, found: told(text) }).toEqual({ text, found: [] });

  it.each([
    'H36.201-261120-0001', '000.00.12.H10-231122-0001', 'hồ sơ 000.23.11.H11 - 240716 - 0007 trễ', '38.98.H29-260310-042017', 'PA-261122-7F3K9Q', 'EC136431858VN', '1.001193.000.00.00.H56',
    '150.000.000 đồng', '1.500.000', '500000000 đ', '150 000 000 đồng', '2 tỷ', 'NĐ 61/2018/NĐ-CP', '08:30 20/11/2026', 'gọi 1900 1234 hoặc 1800 1096, 1022', 'thửa 123 tờ 45 diện tích 1.234,5 m2',
    'Quốc lộ 28B 1500 m', 'từ 2019 đến 2025', 'Điều 12A năm 2018', 'ngày 05.12.2025 - 10.12.2025', 'một hai ba năm nay tôi chờ',
  ])('%s', none);

  it('dossier codes', () => {
    const unit = fc.oneof(
      fc.tuple(twoDigits(1, 63), fc.integer({ min: 1, max: 999 })).map(([province, office]) => `H${province}.${office}`),
      fc.tuple(digitsOf(3), digitsOf(2), digitsOf(2), twoDigits(1, 63)).map(([a, b, c, d]) => `${a}.${b}.${c}.H${d}`),
    );
    fc.assert(
      fc.property(unit, twoDigits(15, 26), twoDigits(1, 12), twoDigits(1, 28), fc.integer({ min: 3, max: 7 }).chain(digitsOf), (office, year, month, day, sequence) => {
        none(`Hồ sơ ${office}-${year}${month}${day}-${sequence} của tôi bị trễ`);
      }),
    );
  });

  it('dates', () => {
    const date = fc.tuple(twoDigits(1, 31), fc.constantFrom('/', '-', '.'), twoDigits(1, 12), fc.integer({ min: 1950, max: 2030 })).map(([day, sign, month, year]) => `${day}${sign}${month}${sign}${year}`);
    fc.assert(fc.property(date, date, (from, to) => { none(`từ ${from} đến ${to}, ${from} ${to}`); }));
  });

  it('money', () => {
    const amount = fc.integer({ min: 1000, max: 2_000_000_000 });
    const spelled = fc.tuple(amount, fc.constantFrom('.', ',', ' ', ''), fc.constantFrom(' đồng', 'đ', ' đ', ' VND', ' vnđ')).map(([value, sign, unit]) => `${String(value).replace(/\B(?=(\d{3})+$)/g, sign)}${unit}`);
    fc.assert(fc.property(spelled, (money) => { none(`Tôi bị thu ${money} tiền phí`); }));
  });
});
