import type { StatisticsRow } from '../../../contract/schemas/statistics';
import { LEVELS, type Level } from '../../../domain/dossier';
import { onTimePercent } from '../../../domain/on-time';

/** What one bar shows. */
export type Counted = Pick<StatisticsRow, 'received' | 'onTime' | 'early' | 'late' | 'openInTime' | 'openLate' | 'onTimePercent' | 'satisfaction'>;

const NOTHING: Omit<Counted, 'onTimePercent'> = { received: 0, onTime: 0, early: 0, late: 0, openInTime: 0, openLate: 0, satisfaction: null };

function add(sum: Omit<Counted, 'onTimePercent'>, row: Counted): Omit<Counted, 'onTimePercent'> {
  const both = [sum.satisfaction, row.satisfaction].filter((one) => one !== null);
  return {
    received: sum.received + row.received,
    onTime: sum.onTime + row.onTime,
    early: sum.early + row.early,
    late: sum.late + row.late,
    openInTime: sum.openInTime + row.openInTime,
    openLate: sum.openLate + row.openLate,
    satisfaction: both.length === 0 ? null : both.reduce((one, other) => ({ good: one.good + other.good, fair: one.fair + other.fair, poor: one.poor + other.poor })),
  };
}

/** The agencies of each level together, lowest level first; those whose level nobody knows last. */
export function sumByLevel(rows: readonly StatisticsRow[]): { level: Level | null; counted: Counted }[] {
  return [...LEVELS, null].flatMap((level) => {
    const own = rows.filter((row) => row.level === level);
    if (own.length === 0) return [];
    const counted = own.reduce(add, NOTHING);
    return [{ level, counted: { ...counted, onTimePercent: onTimePercent(counted) } }];
  });
}
