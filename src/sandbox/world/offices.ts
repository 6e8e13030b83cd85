import { BUREAUS, type Bureau, type Office, type ProvinceId } from './model';

type Era = 'old' | 'new';

/** Bureau names before and after the reorganisation of 2025; `%` is the province. Unit numbers are invented, the bodies are real. */
const BUREAU_TABLE: Record<Bureau, { number: string; old: string; new: string }> = {
  centre: { number: '01', old: 'Trung tâm Hành chính công %', new: 'Trung tâm Phục vụ hành chính công %' },
  land: { number: '12', old: 'Sở Tài nguyên và Môi trường %', new: 'Sở Nông nghiệp và Môi trường %' },
  construction: { number: '17', old: 'Sở Xây dựng %', new: 'Sở Xây dựng %' },
  finance: { number: '10', old: 'Sở Kế hoạch và Đầu tư %', new: 'Sở Tài chính %' },
  justice: { number: '15', old: 'Sở Tư pháp %', new: 'Sở Tư pháp %' },
  police: { number: '18', old: 'Công an %', new: 'Công an %' },
  insurance: { number: '19', old: 'Bảo hiểm xã hội %', new: 'Bảo hiểm xã hội %' },
};

interface Group {
  group: string;
  province: ProvinceId;
  place: string;
  /** Cà Mau keeps its code across the reorganisation, so it has bureaus of both eras. */
  eras: readonly Era[];
  seat: string;
}

/** Level-1 groups served: merged provinces' own codes and the successors' (NQ 202/2025/QH15). */
export const GROUPS: readonly Group[] = [
  { group: 'H11', province: 'binh-thuan', place: 'tỉnh Bình Thuận', eras: ['old'], seat: 'thành phố Phan Thiết, tỉnh Bình Thuận' },
  { group: 'H36', province: 'binh-thuan', place: 'tỉnh Lâm Đồng', eras: ['new'], seat: 'phường Phan Thiết, tỉnh Lâm Đồng' },
  { group: 'H47', province: 'quang-nam', place: 'tỉnh Quảng Nam', eras: ['old'], seat: 'thành phố Tam Kỳ, tỉnh Quảng Nam' },
  { group: 'H17', province: 'quang-nam', place: 'thành phố Đà Nẵng', eras: ['new'], seat: 'phường Tam Kỳ, thành phố Đà Nẵng' },
  { group: 'H12', province: 'ca-mau', place: 'tỉnh Cà Mau', eras: ['old', 'new'], seat: 'phường Tân Thành, tỉnh Cà Mau' },
  { group: 'H04', province: 'ca-mau', place: 'tỉnh Bạc Liêu', eras: ['old'], seat: 'thành phố Bạc Liêu, tỉnh Bạc Liêu' },
  { group: 'H09', province: 'binh-duong', place: 'tỉnh Bình Dương', eras: ['old'], seat: 'thành phố Thủ Dầu Một, tỉnh Bình Dương' },
  { group: 'H29', province: 'binh-duong', place: 'Thành phố Hồ Chí Minh', eras: ['new'], seat: 'phường Bình Dương, Thành phố Hồ Chí Minh' },
];

/** Districts (until 01/07/2025) and communes: code, name, parent or null. */
const LOCAL: readonly (readonly [code: string, name: string, parent: string | null, place: string])[] = [
  ['000.00.31.H11', 'UBND huyện Bắc Bình', null, 'thị trấn Chợ Lầu, huyện Bắc Bình, tỉnh Bình Thuận'],
  ['000.00.30.H11', 'UBND thành phố Phan Thiết', null, 'phường Phú Thủy, thành phố Phan Thiết, tỉnh Bình Thuận'],
  ['000.21.31.H11', 'UBND xã Bình An', '000.00.31.H11', 'xã Bình An, huyện Bắc Bình, tỉnh Bình Thuận'],
  ['000.20.31.H11', 'UBND thị trấn Chợ Lầu', '000.00.31.H11', 'thị trấn Chợ Lầu, huyện Bắc Bình, tỉnh Bình Thuận'],
  ['000.24.31.H11', 'UBND xã Phan Rí Thành', '000.00.31.H11', 'xã Phan Rí Thành, huyện Bắc Bình, tỉnh Bình Thuận'],
  ['000.22.30.H11', 'UBND phường Phú Thủy', '000.00.30.H11', 'phường Phú Thủy, thành phố Phan Thiết, tỉnh Bình Thuận'],
  ['000.26.30.H11', 'UBND phường Mũi Né', '000.00.30.H11', 'phường Mũi Né, thành phố Phan Thiết, tỉnh Bình Thuận'],
  ['H36.201', 'UBND phường Phan Thiết', null, 'phường Phan Thiết, tỉnh Lâm Đồng'],
  ['H36.204', 'UBND phường Mũi Né', null, 'phường Mũi Né, tỉnh Lâm Đồng'],
  ['H36.221', 'UBND xã Bắc Bình', null, 'xã Bắc Bình, tỉnh Lâm Đồng'],
  ['H36.223', 'UBND xã Hải Ninh', null, 'xã Hải Ninh, tỉnh Lâm Đồng'],
  ['000.00.41.H47', 'UBND thị xã Điện Bàn', null, 'phường Vĩnh Điện, thị xã Điện Bàn, tỉnh Quảng Nam'],
  ['000.00.40.H47', 'UBND thành phố Hội An', null, 'phường Minh An, thành phố Hội An, tỉnh Quảng Nam'],
  ['000.00.43.H47', 'UBND huyện Duy Xuyên', null, 'thị trấn Nam Phước, huyện Duy Xuyên, tỉnh Quảng Nam'],
  ['000.27.41.H47', 'UBND phường Điện Ngọc', '000.00.41.H47', 'phường Điện Ngọc, thị xã Điện Bàn, tỉnh Quảng Nam'],
  ['000.23.43.H47', 'UBND xã Duy Sơn', '000.00.43.H47', 'xã Duy Sơn, huyện Duy Xuyên, tỉnh Quảng Nam'],
  ['000.25.40.H47', 'UBND phường Cẩm Phô', '000.00.40.H47', 'phường Cẩm Phô, thành phố Hội An, tỉnh Quảng Nam'],
  ['H17.118', 'UBND phường Điện Bàn Đông', null, 'phường Điện Bàn Đông, thành phố Đà Nẵng'],
  ['H17.121', 'UBND phường Hội An', null, 'phường Hội An, thành phố Đà Nẵng'],
  ['H17.126', 'UBND xã Duy Xuyên', null, 'xã Duy Xuyên, thành phố Đà Nẵng'],
  ['000.00.34.H12', 'UBND huyện Đầm Dơi', null, 'thị trấn Đầm Dơi, huyện Đầm Dơi, tỉnh Cà Mau'],
  ['000.00.36.H12', 'UBND huyện Năm Căn', null, 'thị trấn Năm Căn, huyện Năm Căn, tỉnh Cà Mau'],
  ['000.22.34.H12', 'UBND xã Tân Duyệt', '000.00.34.H12', 'xã Tân Duyệt, huyện Đầm Dơi, tỉnh Cà Mau'],
  ['000.20.36.H12', 'UBND thị trấn Năm Căn', '000.00.36.H12', 'thị trấn Năm Căn, huyện Năm Căn, tỉnh Cà Mau'],
  ['000.00.37.H04', 'UBND huyện Hòa Bình', null, 'thị trấn Hòa Bình, huyện Hòa Bình, tỉnh Bạc Liêu'],
  ['000.23.37.H04', 'UBND xã Vĩnh Mỹ A', '000.00.37.H04', 'xã Vĩnh Mỹ A, huyện Hòa Bình, tỉnh Bạc Liêu'],
  ['H12.131', 'UBND xã Đầm Dơi', null, 'xã Đầm Dơi, tỉnh Cà Mau'],
  ['H12.136', 'UBND xã Năm Căn', null, 'xã Năm Căn, tỉnh Cà Mau'],
  ['H12.150', 'UBND phường An Xuyên', null, 'phường An Xuyên, tỉnh Cà Mau'],
  ['000.00.32.H09', 'UBND thành phố Dĩ An', null, 'phường Dĩ An, thành phố Dĩ An, tỉnh Bình Dương'],
  ['000.00.33.H09', 'UBND thành phố Thuận An', null, 'phường Lái Thiêu, thành phố Thuận An, tỉnh Bình Dương'],
  ['000.00.38.H09', 'UBND huyện Bàu Bàng', null, 'thị trấn Lai Uyên, huyện Bàu Bàng, tỉnh Bình Dương'],
  ['000.21.32.H09', 'UBND phường Tân Bình', '000.00.32.H09', 'phường Tân Bình, thành phố Dĩ An, tỉnh Bình Dương'],
  ['000.24.33.H09', 'UBND phường Bình Nhâm', '000.00.33.H09', 'phường Bình Nhâm, thành phố Thuận An, tỉnh Bình Dương'],
  ['000.20.38.H09', 'UBND thị trấn Lai Uyên', '000.00.38.H09', 'thị trấn Lai Uyên, huyện Bàu Bàng, tỉnh Bình Dương'],
  ['H29.162', 'UBND phường Dĩ An', null, 'phường Dĩ An, Thành phố Hồ Chí Minh'],
  ['H29.166', 'UBND phường Lái Thiêu', null, 'phường Lái Thiêu, Thành phố Hồ Chí Minh'],
  ['H29.171', 'UBND xã Bàu Bàng', null, 'xã Bàu Bàng, Thành phố Hồ Chí Minh'],
];

const MINISTRY: Office = {
  code: 'G01.18',
  name: 'Cục Cảnh sát giao thông, Bộ Công an',
  level: 'ministry',
  group: 'G01',
  parent: null,
  address: 'Hà Nội',
};

const groupOf = (code: string): string => (/^[A-Y]\d\d/.test(code) ? code.slice(0, 3) : code.slice(-3));
const isDistrict = (name: string): boolean => /^UBND (huyện|thành phố|thị xã|quận) /.test(name);

function bureauOffice({ group, place, seat }: Group, era: Era, bureau: Bureau): Office {
  const row = BUREAU_TABLE[bureau];
  const code = era === 'new' ? `${group}.${row.number}` : `000.00.${row.number}.${group}`;
  return { code, name: row[era].replace('%', place), level: 'province', group, parent: MINISTRY.code, address: seat };
}

const offices = new Map<string, Office>([[MINISTRY.code, MINISTRY]]);
for (const group of GROUPS) {
  for (const era of group.eras) {
    for (const bureau of BUREAUS) {
      const office = bureauOffice(group, era, bureau);
      offices.set(office.code, office);
    }
  }
}
for (const [code, name, parent, address] of LOCAL) {
  offices.set(code, { code, name, level: isDistrict(name) ? 'district' : 'commune', group: groupOf(code), parent, address });
}

/** An office by its identity code. */
export function findOffice(code: string): Office | null {
  return offices.get(code) ?? null;
}

/** Every office of a province's system, counters of all eras. */
export function officesOf(province: ProvinceId): Office[] {
  const groups = new Set(GROUPS.filter((group) => group.province === province).map((group) => group.group));
  return [...offices.values()].filter((office) => groups.has(office.group));
}

/** The provincial bureau of a kind in the same province and era as `office`. */
export function bureauFor(office: Office, bureau: Bureau): Office {
  const group = GROUPS.find((candidate) => candidate.group === office.group);
  if (group === undefined) return MINISTRY;
  return bureauOffice(group, office.code.startsWith(office.group) ? 'new' : 'old', bureau);
}

/** The ministry-level office of the processes that climb that far. */
export const ministryOffice = MINISTRY;
