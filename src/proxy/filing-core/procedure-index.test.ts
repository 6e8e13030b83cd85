import { describe, expect, it } from 'vitest';
import { wireProcedure } from '../upstream/catalogue/fixture.test-helper';
import { mapProcedure } from '../upstream/catalogue/map';
import { createProcedureIndex } from './procedure-index';

const entry = (ma: string, ten: string, suKien: string[], tuKhoa: string[]) => {
  const mapped = mapProcedure(wireProcedure({ ma, ten, suKien, tuKhoa }));
  if (mapped === null) throw new Error(`unusable row: ${ma}`);
  return mapped;
};
const ENTRIES = [
  entry('1.001193', 'Đăng ký khai sinh', ['sinh-con'], ['khai sinh', 'giấy khai sinh', 'em bé']),
  entry('1.000656', 'Đăng ký khai tử', ['mat-nguoi-than'], ['khai tử', 'chứng tử', 'qua đời']),
  entry('1.001612', 'Đăng ký thành lập hộ kinh doanh', ['mo-cua-hang'], ['hộ kinh doanh', 'mở tiệm']),
  entry('1.013225', 'Cấp giấy phép xây dựng mới', ['xay-nha'], ['giấy phép xây dựng']),
  entry('1.004194', 'Đăng ký tạm trú', ['chuyen-nha'], ['tạm trú', 'ở trọ']),
  entry('3.000347', 'Đổi giấy phép lái xe', ['xe-co'], ['bằng lái', 'gplx']),
];
const index = createProcedureIndex(ENTRIES);
const first = (words: string): string | undefined => ENTRIES[index.find(words)[0] ?? -1]?.code;

describe('finding a procedure', () => {
  it.each([
    ['Khai sinh', '1.001193'], ['khai sinh', '1.001193'], ['dang ky khai sinh', '1.001193'], ['khaisinh', '1.001193'], ['khai sihn', '1.001193'], ['khia sinh', '1.001193'],
    ['khai tu', '1.000656'], ['tạn trú', '1.004194'], ['tam tr', '1.004194'], ['giay phep xay', '1.013225'], ['giấy phép lái xe', '3.000347'], ['GPLX', '3.000347'], ['bằng lái xe', '3.000347'],
    ['sinh con', '1.001193'], ['mở cửa hàng', '1.001612'], ['mo cua hang', '1.001612'], ['xây nhà', '1.013225'], ['tôi muốn xây nhà', '1.013225'],
    ['1.004194', '1.004194'], [' 3.000347 ', '3.000347'],
  ])('"%s" → %s', (words, code) => expect(first(words)).toBe(code));

  it('knows a code by its province, and the other way round', () => {
    const entries = [entry('1.001612.000.00.00.H11', 'Thành lập hộ kinh doanh', [], []), entry('1.001193', 'Đăng ký khai sinh', [], [])];
    const found = (words: string) => createProcedureIndex(entries).find(words).map((position) => entries[position]?.code);
    expect([found('1.001612'), found('1.001612.h11'), found('1.001193.000.00.00.H11')]).toEqual([['1.001612.000.00.00.H11'], ['1.001612.000.00.00.H11'], ['1.001193']]);
  });

  it.each(['', '   ', '???', 'zzzzqqqq'])('finds nothing for "%s"', (words) => expect(index.find(words)).toEqual([]));

  it('does not offer what only shares a common word', () => {
    expect(index.find('đăng ký khai tử').map((position) => ENTRIES[position]?.code)).toEqual(['1.000656']);
  });

  it('takes very long words in its stride', () => expect(index.find('ă '.repeat(60)).length).toBeLessThanOrEqual(ENTRIES.length));
});
