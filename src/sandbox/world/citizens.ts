/** A test citizen: an invented person with a Zalo account, a phone and, mostly, dossiers. */
export interface Citizen {
  n: number;
  name: string;
  zaloId: string;
  /** Another id of the same person, for the Official Account. */
  oaUserId: string;
  zaloAccessToken: string;
  phone: string;
  idNumber: string;
  /** `yyyy-MM-dd`, of the year the ID number holds. */
  birthDate: string;
  address: string;
  /** Zalo marks minors and others the law protects. */
  sensitive: boolean;
  /** Where the phone usually is. */
  home: { latitude: number; longitude: number };
}

const citizen = (n: number, name: string, phone: string, idNumber: string, birthDate: string, address: string, [latitude, longitude]: readonly [number, number], sensitive = false): Citizen => ({
  n,
  name,
  zaloId: `36683376423264612${String(n).padStart(2, '0')}`,
  oaUserId: `48123376423264612${String(n).padStart(2, '0')}`,
  zaloAccessToken: `sandbox-access-${n}`,
  phone,
  idNumber,
  birthDate,
  address,
  sensitive,
  home: { latitude, longitude },
});

/** Invented people; phones and ID numbers belong to nobody. */
export const CITIZENS: readonly Citizen[] = [
  citizen(1, 'Nguyễn Văn An', '0900000123', '060190001234', '1990-03-12', 'thôn An Hòa, xã Bình An, huyện Bắc Bình, tỉnh Bình Thuận', [11.2245, 108.4312]),
  citizen(2, 'Trần Thị Bích Ngọc', '0900000456', '049185005678', '1985-11-02', 'khối Ngọc Vinh, phường Điện Ngọc, thị xã Điện Bàn, tỉnh Quảng Nam', [15.9372, 108.2417]),
  citizen(3, 'Lê Hoàng Phúc', '0900000789', '096078009012', '1978-07-25', 'ấp Tân Long, xã Tân Duyệt, huyện Đầm Dơi, tỉnh Cà Mau', [8.9911, 105.1586]),
  citizen(4, 'Phạm Thị Mỹ Duyên', '0900000246', '074192003456', '1992-01-30', 'khu phố Tân Thắng, phường Tân Bình, thành phố Dĩ An, tỉnh Bình Dương', [10.9036, 106.7689]),
  citizen(5, 'Võ Minh Khôi', '0900000135', '068201007890', '2001-09-09', 'phường Mũi Né, tỉnh Lâm Đồng', [10.9333, 108.2833]),
  citizen(6, 'Đặng Bảo Trâm', '0900000357', '079311002468', '2011-05-18', 'phường Lái Thiêu, Thành phố Hồ Chí Minh', [10.9051, 106.6987], true),
];

/** A citizen by number, 1-based. */
export function findCitizen(n: number): Citizen | null {
  return CITIZENS.find((candidate) => candidate.n === n) ?? null;
}
