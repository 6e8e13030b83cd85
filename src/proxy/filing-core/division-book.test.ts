import { describe, expect, it } from 'vitest';
import { loadProvinces } from '../provinces/load-provinces';
import { createDivisionBook } from './division-book';

const book = createDivisionBook();

describe('the division book', () => {
  it('has the 34 provinces and 3,321 communes of 01/07/2025', () => {
    const counts = book.provinces().map(({ code }) => book.wards(code)?.length ?? 0);
    expect(counts).toHaveLength(34);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(3321);
  });

  it('names them and knows which ward lies where', () => {
    expect(book.nameOf('68', null)).toBe('Tỉnh Lâm Đồng');
    expect(book.nameOf('79', null)).toBe('Thành phố Hồ Chí Minh');
    expect(book.nameOf('68', '22945')).toBe('Phường Phan Thiết');
    expect(book.isDivision('68', '22945')).toBe(true);
    expect(book.isDivision('79', '22945')).toBe(false);
    expect(book.isDivision('99', null)).toBe(false);
    expect(book.wards('__proto__')).toBeNull();
  });

  it('knows the provinces our agencies sit in', () => {
    for (const { filing } of loadProvinces()) for (const { province } of Object.values(filing.agencies)) expect(book.isDivision(province, null), province).toBe(true);
  });
});
