import type { WorldParty } from './model';
import { numberFrom } from './identifiers';

const FAMILY = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Huỳnh', 'Phan', 'Võ', 'Đặng', 'Bùi', 'Đỗ', 'Hồ', 'Ngô', 'Dương', 'Lý'];
const MIDDLE = ['Văn', 'Thị', 'Hữu', 'Thanh', 'Minh', 'Ngọc', 'Quốc', 'Đức', 'Kim', 'Xuân'];
const GIVEN = ['Hùng', 'Hạnh', 'Lan', 'Tuấn', 'Phượng', 'Dũng', 'Thảo', 'Sơn', 'Yến', 'Lộc', 'Quyên', 'Tâm', 'Nghĩa', 'Hòa'];

const pick = (list: readonly string[], seed: string): string => list[numberFrom(seed) % list.length] ?? '';

/** An invented Vietnamese name, the same for the same seed. */
export function inventName(seed: string): string {
  return [pick(FAMILY, `${seed}/family`), pick(MIDDLE, `${seed}/middle`), pick(GIVEN, `${seed}/given`)].join(' ');
}

/** An invented owner living near `place`. */
export function inventParty(seed: string, place: string): WorldParty {
  const digits = (key: string, count: number) => String(numberFrom(`${seed}/${key}`) % 10 ** count).padStart(count, '0');
  return {
    kind: 'citizen',
    name: inventName(seed),
    idNumber: `0${digits('id-head', 2)}1${digits('id', 8)}`,
    phone: `09000${digits('phone', 5)}`,
    address: place,
  };
}
