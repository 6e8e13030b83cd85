import { describe, expect, it } from 'vitest';
import { readFee } from './read-fee';

const feesBy = (hinhThuc: string | null, mucThu: string, donVi: string, moTa: string | null = '') => readFee({ hinhThuc, ten: 'Lệ phí', mucThu, donVi, moTa, doiTuongMienGiam: 'null' });
const fee = (mucThu: string, donVi: string, moTa = '') => feesBy('truc_tuyen', mucThu, donVi, moTa)[0]!;

describe('readFee', () => {
  it.each([
    ['7.000', 'Đồng', 7000], ['75.000', 'VNĐ', 75_000], ['1.000.000', 'Đồng', 1_000_000], ['160000', '', 160_000],
    ['100', 'VNĐ', 100_000], ['125', 'VNĐ', 125_000], ['75', 'Đồng', 75_000],
    ['100', 'Nghìn đồng', 100_000], ['1.000', 'Nghìn đồng', 1_000_000],
    ['Miễn phí', '', 0], ['Không thu', '', 0], ['0', 'Đồng', 0],
    ['10.000 - 15.000', 'Đồng', null], ['100', 'USD', null], ['', '', null], ['Theo quy định', '', null],
    ['50.000 đồng', '', 50_000], ['50.000đ', 'Đồng', 50_000], ['115 000', 'Đồng', 115_000], ['150 nghìn đồng', '', 150_000], ['1,15 triệu đồng', '', 1_150_000], ['20.000', '₫', 20_000],
    ['Miễn', '', 0], ['Không', '', 0], ['Không thu phí, lệ phí', '', 0], ['0 đồng', '', 0], ['Miễn phí'.normalize('NFD'), '', 0],
    ['Không quy định', '', null], ['Không quá 200.000 đồng', '', null], ['Miễn phí đối với hộ nghèo', '', null], ['Miễn phí; quá hạn 8.000 đồng', '', null],
    ['5', '%', null], ['0,5', '%', null], ['100', '$', null], ['0,5', 'Đồng', null], ['100.000', 'Nghìn đồng', null], ['8.000 đồng', 'Nghìn đồng', null], ['8.000', 'Đồng/bản', null], ['999999999999', 'Đồng', null],
  ])('%s %s is %s đồng', (amount, unit, expected) => expect(fee(amount, unit).amountVnd).toBe(expected));

  it.each([
    ['100', 'VNĐ', '100.000 đồng/lần', 100_000],
    ['125', 'VNĐ', '100.000 đồng phí công bố và 25.000 đồng lệ phí (giảm 50%)', 125_000],
    ['200', 'VNĐ', '200 nghìn đồng/lần/người', 200_000],
    ['15.000', 'Đồng', 'Cá nhân: 15.000 đồng/lần; theo danh sách: 10.000 đồng/người/lần', 15_000],
  ])('%s %s agrees with "%s"', (amount, unit, words, expected) => expect(fee(amount, unit, words)).toMatchObject({ amountVnd: expected, note: words }));

  it('says nothing is free when the words name a price', () => {
    const words = 'Nộp trực tuyến đến hết ngày 31/12/2025: mức thu 115.000 đồng/lần';
    expect(fee('Miễn phí', '', words)).toMatchObject({ amountVnd: null, note: words });
  });

  it.each([
    'Mức thu 1 triệu đồng/lần', '115 000 đồng/lần', '115.000/lần', '115.000&nbsp;đồng', '<b>115.000</b> đồng', '115.000,00 đồng', '115.000.-đ', '115k/lần', '115.000 đồng'.normalize('NFD'), 'thu 20.000–30.000',
  ])('says nothing is free beside "%s"', (words) => expect(fee('Miễn phí', '', words).amountVnd).toBeNull());

  it.each(['theo Thông tư 85/2019/TT-BTC', 'diện tích đến 1.000 m2', 'đến hết ngày 31/12/2026'])('takes no other number for a price: "%s"', (words) => expect(fee('Miễn phí', '', words).amountVnd).toBe(0));

  it.each([['Do HĐND tỉnh quy định', null], ['Theo Nghị quyết của Hội đồng nhân dân tỉnh', null], ['Theo quy định tại Thông tư 85/2019/TT-BTC', null], ['Miễn phí theo Nghị quyết của HĐND tỉnh', 0], ['', 0]])('knows a zero for a price that others set: "%s"', (words, amountVnd) => {
    expect(fee('0', 'Đồng', words)).toMatchObject({ amountVnd, note: words === '' ? null : words });
  });

  it('shows markup as the text that it is', () => expect(fee('Miễn phí', '', '<p>Theo&nbsp;quy định</p><p>của tỉnh</p>').note).toBe('Theo quy định của tỉnh'));

  it('tells both when column and words contradict each other', () => {
    expect(fee('5.000', 'Đồng', 'mức thu 7.000 đồng/lần')).toMatchObject({ amountVnd: null, note: 'Biểu phí ghi 5.000 đồng; phần diễn giải ghi: mức thu 7.000 đồng/lần' });
  });

  it('keeps what cannot be read as words', () => {
    expect(fee('10.000 - 15.000', 'Đồng')).toMatchObject({ amountVnd: null, note: '10.000 - 15.000 Đồng', channel: 'online' });
  });

  it.each([
    ['Dịch vụ bưu chính', ['post']], ['Nộp qua bưu điện', ['post']], ['Nộp trực tiếp', ['counter']], ['Trực tiếp hoặc qua dịch vụ bưu chính', ['counter', 'post']], [null, [null]], ['Tất cả hình thức', [null]],
  ])('is of the ways that it names: %s', (way, channels) => {
    expect(feesBy(way, '20.000', 'Đồng').map(({ channel, amountVnd }) => [channel, amountVnd])).toEqual(channels.map((channel) => [channel, 20_000]));
  });

  it('is no fee of every way where nobody knows its way', () => {
    expect(feesBy('Tại nhà', '20.000', 'Đồng', null)).toEqual([{ name: 'Lệ phí', channel: null, amountVnd: null, note: 'Tại nhà: 20.000 Đồng', exempt: null }]);
  });

  it('takes the word of a program for nothing', () => expect(feesBy('truc_tuyen', '150.000', 'null', 'null')).toMatchObject([{ amountVnd: 150_000, note: null, exempt: null }]));
});
