/** Provinces in the order of their level-1 codes H01–H63 (QĐ 20/2020/QĐ-TTg); codes stay what they were in historic dossiers. */
const PROVINCES = [
  'An Giang', 'Bắc Giang', 'Bắc Kạn', 'Bạc Liêu', 'Bắc Ninh', 'Bà Rịa – Vũng Tàu', 'Bến Tre', 'Bình Định', 'Bình Dương', 'Bình Phước',
  'Bình Thuận', 'Cà Mau', 'Cần Thơ', 'Cao Bằng', 'Đắk Lắk', 'Đắk Nông', 'Đà Nẵng', 'Điện Biên', 'Đồng Nai', 'Đồng Tháp',
  'Gia Lai', 'Hà Giang', 'Hải Dương', 'Hải Phòng', 'Hà Nam', 'Hà Nội', 'Hà Tĩnh', 'Hòa Bình', 'Thành phố Hồ Chí Minh', 'Hậu Giang',
  'Hưng Yên', 'Khánh Hòa', 'Kiên Giang', 'Kon Tum', 'Lai Châu', 'Lâm Đồng', 'Lạng Sơn', 'Lào Cai', 'Long An', 'Nam Định',
  'Nghệ An', 'Ninh Bình', 'Ninh Thuận', 'Phú Thọ', 'Phú Yên', 'Quảng Bình', 'Quảng Nam', 'Quảng Ngãi', 'Quảng Ninh', 'Quảng Trị',
  'Sóc Trăng', 'Sơn La', 'Tây Ninh', 'Thái Bình', 'Thái Nguyên', 'Thanh Hóa', 'Thừa Thiên Huế', 'Tiền Giang', 'Trà Vinh', 'Tuyên Quang',
  'Vĩnh Long', 'Vĩnh Phúc', 'Yên Bái',
];

/** Ministries whose code was seen in public data; others stay unknown. */
const MINISTRIES: Record<string, string> = {
  G01: 'Bộ Công an',
  G09: 'Bộ Nội vụ',
  G12: 'Bộ Tài chính',
  G15: 'Bộ Tư pháp',
  G22: 'Văn phòng Chính phủ',
};

/** Name behind a level-1 identity code (`H11` → "Bình Thuận"), null when it is in no table. */
export function nameOfGroup(group: string): string | null {
  const province = /^H(\d\d)$/.exec(group);
  return province ? (PROVINCES[Number(province[1]) - 1] ?? null) : (MINISTRIES[group] ?? null);
}
