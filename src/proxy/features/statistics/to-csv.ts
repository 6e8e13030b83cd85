import type { StatisticsRow, StatisticsView } from '../../../contract/schemas/statistics';

const HEAD = ['Năm', 'Cơ quan', 'Mã cơ quan', 'Cấp', 'Tiếp nhận', 'Giải quyết đúng hạn', 'Giải quyết trước hạn', 'Giải quyết trễ hạn', 'Đang giải quyết trong hạn', 'Đang giải quyết quá hạn', 'Tỷ lệ không trễ (%)', 'Rất hài lòng', 'Hài lòng', 'Chưa hài lòng'];
const LEVELS: Record<NonNullable<StatisticsRow['level']>, string> = { commune: 'Xã', district: 'Huyện', province: 'Tỉnh', ministry: 'Bộ' };
/** Spreadsheets run a cell that begins so. */
const FORMULA = /^[=+\-@\t\r]/;
/** Without it Excel takes the file for another encoding. */
const BYTE_ORDER_MARK = '\uFEFF';

/** A year as a table (RFC 4180), the whole province last: counts alone, nothing about any person. */
export function toCsv({ year, rows, total, source, fetchedAt }: StatisticsView): string {
  const lines = [
    HEAD,
    ...rows.map((row) => [year, row.agency, row.agencyCode ?? '', row.level === null ? '' : LEVELS[row.level], ...countsOf(row)]),
    [year, 'Toàn tỉnh', '', '', ...countsOf(total)],
    [`Nguồn: ${source}`, `Lấy lúc ${fetchedAt}`],
  ];
  return BYTE_ORDER_MARK + lines.map((line) => line.map(cellOf).join(',')).join('\r\n') + '\r\n';
}

function countsOf({ received, onTime, early, late, openInTime, openLate, onTimePercent, satisfaction }: StatisticsView['total']): (string | number)[] {
  return [received, onTime, early, late, openInTime, openLate, onTimePercent ?? '', satisfaction?.good ?? '', satisfaction?.fair ?? '', satisfaction?.poor ?? ''];
}

function cellOf(value: string | number): string {
  const text = typeof value === 'number' ? String(value) : FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
