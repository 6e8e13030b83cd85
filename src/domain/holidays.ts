import type { CalendarData, DayOff } from './calendar';

const span = (name: string, month: string, ...days: number[]): DayOff[] =>
  days.map((day) => ({ day: `${month}-${String(day).padStart(2, '0')}`, name }));

const newYear = 'Tết Dương lịch';
const tet = 'Tết Nguyên đán';
const kings = 'Giỗ Tổ Hùng Vương';
const spring = '30/4 và 1/5';
const national = 'Quốc khánh';
const culture = 'Ngày Văn hóa Việt Nam';

/**
 * Days off of state agencies, weekdays given in lieu of a weekend and swapped days included.
 * Source: Bộ luật Lao động 2019 Đ.112 (1/1, Tết 5 days, 10/3 lunar, 30/4, 1/5, 2/9 and one day beside it; a holiday on a
 * weekend is given back on the next working day, Đ.111.3) and the yearly notices: 2023 TB 5034/TB-LĐTBXH,
 * 2024 TB 5015/TB-LĐTBXH, 2025 TB 6150/TB-BLĐTBXH, 2026 TB 9441/TB-BNV; 24/11 from 2026: NQ 28/2026/QH16.
 * 2027 follows the law and the lunar calendar (Tết as in 2023 and 2024, two days before and three after mùng 1);
 * replace it with the yearly notice.
 */
export const HOLIDAYS: CalendarData = {
  daysOff: [
    ...span(newYear, '2023-01', 1, 2),
    ...span(tet, '2023-01', 20, 21, 22, 23, 24, 25, 26),
    ...span(kings, '2023-04', 29),
    ...span(spring, '2023-04', 30),
    ...span(spring, '2023-05', 1, 2, 3),
    ...span(national, '2023-09', 1, 2, 3, 4),

    ...span(newYear, '2024-01', 1),
    ...span(tet, '2024-02', 8, 9, 10, 11, 12, 13, 14),
    ...span(kings, '2024-04', 18),
    ...span(spring, '2024-04', 29, 30),
    ...span(spring, '2024-05', 1),
    ...span(national, '2024-09', 2, 3),

    ...span(newYear, '2025-01', 1),
    ...span(tet, '2025-01', 27, 28, 29, 30, 31),
    ...span(kings, '2025-04', 7),
    ...span(spring, '2025-04', 30),
    ...span(spring, '2025-05', 1, 2),
    ...span(national, '2025-09', 1, 2),

    ...span(newYear, '2026-01', 1, 2),
    ...span(tet, '2026-02', 16, 17, 18, 19, 20),
    ...span(kings, '2026-04', 26, 27),
    ...span(spring, '2026-04', 30),
    ...span(spring, '2026-05', 1),
    ...span(national, '2026-08', 31),
    ...span(national, '2026-09', 1, 2),
    ...span(culture, '2026-11', 24),

    ...span(newYear, '2027-01', 1),
    ...span(tet, '2027-02', 4, 5, 6, 7, 8, 9, 10),
    ...span(kings, '2027-04', 16),
    ...span(spring, '2027-04', 30),
    ...span(spring, '2027-05', 1, 3),
    ...span(national, '2027-09', 2, 3),
    ...span(culture, '2027-11', 24),
  ],
  makeUpDays: ['2024-05-04', '2025-04-26', '2026-01-10', '2026-08-22'],
};
