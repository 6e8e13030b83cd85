/** A test citizen: an invented person with a Zalo account, a phone and, mostly, dossiers. */
export interface Citizen {
  n: number;
  name: string;
  zaloId: string;
  zaloAccessToken: string;
  phone: string;
  idNumber: string;
  address: string;
  /** Zalo marks minors and others the law protects. */
  sensitive: boolean;
}

const citizen = (n: number, name: string, phone: string, idNumber: string, address: string, sensitive = false): Citizen => ({
  n,
  name,
  zaloId: `36683376423264612${String(n).padStart(2, '0')}`,
  zaloAccessToken: `sandbox-access-${n}`,
  phone,
  idNumber,
  address,
  sensitive,
});

/** Invented people; phones and ID numbers belong to nobody. */
export const CITIZENS: readonly Citizen[] = [
  citizen(1, 'Nguyễn Văn An', '0900000123', '060190001234', 'thôn An Hòa, xã Bình An, huyện Bắc Bình, tỉnh Bình Thuận'),
  citizen(2, 'Trần Thị Bích Ngọc', '0900000456', '049185005678', 'khối Ngọc Vinh, phường Điện Ngọc, thị xã Điện Bàn, tỉnh Quảng Nam'),
  citizen(3, 'Lê Hoàng Phúc', '0900000789', '096078009012', 'ấp Tân Long, xã Tân Duyệt, huyện Đầm Dơi, tỉnh Cà Mau'),
  citizen(4, 'Phạm Thị Mỹ Duyên', '0900000246', '074192003456', 'khu phố Tân Thắng, phường Tân Bình, thành phố Dĩ An, tỉnh Bình Dương'),
  citizen(5, 'Võ Minh Khôi', '0900000135', '068201007890', 'phường Mũi Né, tỉnh Lâm Đồng'),
  citizen(6, 'Đặng Bảo Trâm', '0900000357', '079311002468', 'phường Lái Thiêu, Thành phố Hồ Chí Minh', true),
];

/** A citizen by number, 1-based. */
export function findCitizen(n: number): Citizen | null {
  return CITIZENS.find((candidate) => candidate.n === n) ?? null;
}
