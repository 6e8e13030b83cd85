import { describe, expect, it } from 'vitest';
import type { Level } from './dossier';
import { levelOfAgency, levelOfAgencyName } from './levels';
import { nameOfGroup } from './province-groups';

describe('level of an agency by its name', () => {
  it.each<[string, Level | null]>([
    ['UBND xã Hòa Thắng, huyện Bắc Bình, tỉnh Bình Thuận', 'commune'],
    ['Bộ phận Một cửa UBND phường Phú Thủy', 'commune'],
    ['UBND thị trấn Chợ Lầu', 'commune'],
    ['UBND TT. Chợ Lầu', 'commune'],
    ['UBND đặc khu Phú Quý', 'commune'],
    ['Công an P. Phú Hài', 'commune'],
    ['Trung tâm Phục vụ hành chính công xã Bắc Bình', 'commune'],
    ['Phòng Tài nguyên và Môi trường, UBND huyện Bắc Bình', 'district'],
    ['Phòng LĐ - Thương binh và Xã hội huyện Tuy Phong', 'district'],
    ['UBND TP. Phan Thiết', 'district'],
    ['UBND thành phố Thủ Đức', 'district'],
    ['Công an TX. La Gi', 'district'],
    ['UBND thị xã La Gi', 'district'],
    ['UBND Q.1', 'district'],
    ['Chi nhánh VPĐKĐĐ H.Bắc Bình', 'district'],
    ['UBND tỉnh Quảng Nam', 'province'],
    ['Sở Tư pháp', 'province'],
    ['Trung tâm Phục vụ hành chính công', 'province'],
    ['Trung tâm Phục vụ HCC tỉnh Bình Thuận', 'province'],
    ['Bảo hiểm xã hội tỉnh', 'province'],
    ['Cục Thuế tỉnh Bình Thuận', 'province'],
    ['Chi cục Kiểm lâm', 'province'],
    ['Bộ Chỉ huy quân sự tỉnh', 'province'],
    ['Bộ CHQS tỉnh', 'province'],
    ['Bộ CHBĐBP tỉnh Cà Mau', 'province'],
    ['UBND Thành phố Hồ Chí Minh', 'province'],
    ['UBND TP.HCM', 'province'],
    ['Sở Giao thông vận tải - Phòng Quản lý đường bộ', 'province'],
    ['Bộ Tư pháp', 'ministry'],
    ['Cục Hộ tịch, quốc tịch, chứng thực - Bộ Tư pháp', 'ministry'],
    ['Cục Đường bộ Việt Nam', 'ministry'],
    ['Tổng cục Thuế', 'ministry'],
    ['Cục Sở hữu trí tuệ', 'ministry'],
    ['Văn phòng Chính phủ', 'ministry'],
    ['UBND xa Hoa Thang', 'commune'],
    ['UBND huyen Bac Binh', 'district'],
    ['So Tu phap', 'province'],
    ['Bộ phận một cửa', null],
    ['Bộ Tư lệnh Cảnh sát biển', null],
    ['Cơ sở y tế', null],
    ['Hải quan cửa khẩu', null],
    ['Phòng Kinh tế', null],
    ['', null],
  ])('%s → %s', (name, level) => {
    expect(levelOfAgencyName(name)).toBe(level);
  });

  it('the upstream knows better than the name', () => {
    expect(levelOfAgency({ name: 'UBND xã A', level: 'district', code: null, nowNamed: null })).toBe('district');
  });
});

describe('province groups', () => {
  it.each([
    ['H01', 'An Giang'], ['H04', 'Bạc Liêu'], ['H09', 'Bình Dương'], ['H11', 'Bình Thuận'], ['H12', 'Cà Mau'], ['H15', 'Đắk Lắk'], ['H17', 'Đà Nẵng'],
    ['H29', 'Thành phố Hồ Chí Minh'], ['H36', 'Lâm Đồng'], ['H47', 'Quảng Nam'], ['H48', 'Quảng Ngãi'], ['H56', 'Thanh Hóa'], ['H63', 'Yên Bái'],
    ['G22', 'Văn phòng Chính phủ'], ['H00', null], ['H64', null], ['G99', null], ['', null],
  ])('%s → %s', (group, name) => {
    expect(nameOfGroup(group)).toBe(name);
  });
});
