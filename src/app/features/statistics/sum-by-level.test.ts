import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StatisticsRow } from '../../../contract/schemas/statistics';
import { LEVELS } from '../../../domain/dossier';
import { sumByLevel } from './sum-by-level';

const count = fc.nat(100_000);
const row: fc.Arbitrary<StatisticsRow> = fc.record({
  agency: fc.string(), agencyCode: fc.constant(null), level: fc.constantFrom(...LEVELS, null), received: count, onTime: count, early: count, late: count, openInTime: count, openLate: count,
  onTimePercent: fc.constant(null), satisfaction: fc.option(fc.record({ good: count, fair: count, poor: count }), { nil: null }),
});

describe('agencies of a level together', () => {
  it('lose nobody and nothing, lowest level first', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 30 }), (rows) => {
        const levels = sumByLevel(rows);
        for (const name of ['received', 'onTime', 'early', 'late', 'openInTime', 'openLate'] as const) {
          expect(levels.reduce((sum, { counted }) => sum + counted[name], 0)).toBe(rows.reduce((sum, one) => sum + one[name], 0));
        }
        const order = levels.map(({ level }) => (level === null ? LEVELS.length : LEVELS.indexOf(level)));
        expect(order).toEqual([...order].sort((a, b) => a - b));
        expect(levels.reduce((sum, { counted }) => sum + (counted.satisfaction?.good ?? 0), 0)).toBe(rows.reduce((sum, one) => sum + (one.satisfaction?.good ?? 0), 0));
      }),
    );
  });

  it('keep "nobody was asked" apart from "nobody was satisfied"', () => {
    const blank = { agency: 'A', agencyCode: null, level: 'commune' as const, received: 1, onTime: 1, early: 0, late: 0, openInTime: 0, openLate: 0, onTimePercent: 100, satisfaction: null };
    expect(sumByLevel([blank])[0]?.counted.satisfaction).toBeNull();
    expect(sumByLevel([blank, { ...blank, satisfaction: { good: 0, fair: 0, poor: 0 } }])[0]?.counted.satisfaction).toEqual({ good: 0, fair: 0, poor: 0 });
  });
});
