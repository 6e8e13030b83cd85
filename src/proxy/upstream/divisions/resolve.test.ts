import { describe, expect, it } from 'vitest';
import { createDivisionResolver } from './resolve';
import { loadRows } from './load-rows';
import { placeKey } from './place-name';

const PROVINCES = ['Bình Thuận', 'Quảng Nam', 'Cà Mau', 'Bạc Liêu', 'Bình Dương'];
const { nowNamed } = createDivisionResolver(PROVINCES);

describe('what an old commune is called now', () => {
  it.each([
    ['UBND phường Phú Trinh, TP Phan Thiết', 'Bình Thuận', 'phường Phan Thiết'],
    ['UBND Phường Phú Trinh - Thành phố Phan Thiết - tỉnh Bình Thuận', 'Bình Thuận', 'phường Phan Thiết'],
    ['UBND P. Phú Trinh', 'Bình Thuận', 'phường Phan Thiết'],
    ['Bộ phận Một cửa UBND thị trấn Liên Hương huyện Tuy Phong', 'Bình Thuận', 'xã Liên Hương'],
    ['UBND xã Tam Thanh, huyện Phú Quí', 'Bình Thuận', 'đặc khu Phú Quý'],
    ['UBND xã Tam Thanh, huyện Phú Quý', 'Bình Thuận', 'đặc khu Phú Quý'],
    ['ubnd phuong binh an, tp. di an', 'Bình Dương', 'phường Đông Hòa'],
    ['UBND xã Tam Thanh, huyện đảo Phú Quý', 'Bình Thuận', 'đặc khu Phú Quý'],
    ['UBND PHƯỜNG PHÚ TRINH/TP.PHAN THIẾT', 'Bình Thuận', 'phường Phan Thiết'],
    ['UBND phường Phú Trinh thuộc thành phố Phan Thiết'.normalize('NFD'), 'Bình Thuận', 'phường Phan Thiết'],
    ['UBND phường 01, thị xã Giá Rai', 'Bạc Liêu', 'phường Giá Rai'],
    ['UBND xã Cẩm Kim, thành phố Hội An', 'Tỉnh Quảng Nam', 'phường Hội An'],
  ])('%s (%s) is now %s', (agency, province, expected) => {
    expect(nowNamed(agency, province)).toBe(expected);
  });

  it('is told apart by the district when two communes share a name', () => {
    expect(nowNamed('UBND xã Tân Hà, huyện Hàm Tân', 'Bình Thuận')).toBe('xã Hàm Tân');
    expect(nowNamed('UBND xã Tân Hà, huyện Đức Linh', 'Bình Thuận')).toBe('xã Trà Tân');
    expect(nowNamed('UBND xã Tân Hà', 'Bình Thuận')).toBeNull();
    expect(nowNamed('UBND phường 1, thị xã Giá Rai', 'Bạc Liêu')).toBe('phường Giá Rai');
    expect(nowNamed('UBND phường 1', 'Bạc Liêu')).toBeNull();
  });

  it.each([
    ['a name that stayed', 'UBND phường Mũi Né, TP Phan Thiết'],
    ['a district, which has no successor', 'UBND huyện Bắc Bình'],
    ['a town of district rank', 'Bộ phận Một cửa UBND thị xã La Gi'],
    ['an office of a district', 'Phòng Tài nguyên và Môi trường, UBND huyện Bắc Bình'],
    ['a department', 'Sở Lao động - Thương binh và Xã hội'],
    ['a commune of another district', 'UBND xã Tân Hà, huyện Bắc Bình'],
    ['a commune nobody knows', 'UBND xã Không Có, huyện Bắc Bình'],
    ['nothing', ''],
  ])('is null for %s', (_what, agency) => {
    expect(nowNamed(agency, 'Bình Thuận')).toBeNull();
  });

  it('is null for a province that is not served', () => {
    expect(nowNamed('UBND phường Phú Trinh, TP Phan Thiết', 'Lâm Đồng')).toBeNull();
  });

  it('leaves alone a commune of today that bears the old name of another', () => {
    const rows = loadRows(['Bình Thuận']);
    const current = new Set(rows.map((row) => row.new_ward_name));
    const reused = rows.filter((row) => current.has(row.old_ward_name) && row.new_ward_name !== row.old_ward_name);
    for (const row of reused) expect(nowNamed(`UBND ${row.old_ward_name}`, 'Bình Thuận')).toBeNull();
  });
});

describe('the division table', () => {
  it('holds every old commune of the served provinces and finds each by its full name', () => {
    const rows = loadRows(PROVINCES);
    expect(rows.length).toBe(626);
    for (const row of rows) {
      const stayed = placeKey(row.old_ward_name) === placeKey(row.new_ward_name);
      const now = nowNamed(`UBND ${row.old_ward_name}, ${row.old_district_name}`, row.old_province_name);
      expect(now?.toLowerCase() ?? null).toBe(stayed ? null : row.new_ward_name.toLowerCase());
    }
  });

  it('refuses to start without rows', () => {
    expect(() => loadRows(['Atlantis'])).toThrow('no rows');
  });
});
