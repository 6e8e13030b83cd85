import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCalendar } from './calendar';
import { HOLIDAYS } from './holidays';

const calendar = createCalendar(HOLIDAYS);
const dayArbitrary = fc.integer({ min: 19_000, max: 21_500 }).map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10));
const countArbitrary = fc.integer({ min: -400, max: 400 });

describe('days off', () => {
  it.each(['2023-01-20', '2024-02-14', '2025-01-31', '2025-05-02', '2026-01-02', '2026-02-17', '2026-04-27', '2026-08-31', '2026-09-02', '2026-11-24', '2027-02-08', '2026-11-22'])(
    '%s is one',
    (day) => {
      expect(calendar.isWorkingDay(day)).toBe(false);
    },
  );

  it.each(['2025-11-24', '2026-11-23', '2024-05-04', '2025-04-26', '2026-01-10', '2026-08-22', '2026-02-23'])('%s is none', (day) => {
    expect(calendar.isWorkingDay(day)).toBe(true);
  });

  it('lists every exception as a real day, once', () => {
    const days = [...HOLIDAYS.daysOff.map(({ day }) => day), ...HOLIDAYS.makeUpDays];
    expect(new Set(days).size).toBe(days.length);
    expect(days.filter((day) => new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10) !== day)).toEqual([]);
  });
});

describe('counting working days', () => {
  it.each([
    ['2026-11-20', '2026-11-23', 1],
    ['2026-11-23', '2026-11-25', 1],
    ['2026-11-22', '2026-11-22', 0],
    ['2026-11-25', '2026-11-20', -2],
    ['2025-04-25', '2025-05-05', 4],
    ['2024-02-07', '2024-02-15', 1],
  ])('%s to %s is %i', (from, to, expected) => {
    expect(calendar.workingDaysBetween(from, to)).toBe(expected);
  });

  it('adds over Tết', () => {
    expect(calendar.addWorkingDays('2026-02-13', 3)).toBe('2026-02-25');
    expect(calendar.addWorkingDays('2026-02-23', -1)).toBe('2026-02-13');
    expect(calendar.addWorkingDays('2026-11-22', 0)).toBe('2026-11-20');
  });

  it('counts back what it added, and never lands on a day off', () => {
    fc.assert(
      fc.property(dayArbitrary, countArbitrary, (day, n) => {
        const reached = calendar.addWorkingDays(day, n);
        return calendar.workingDaysBetween(day, reached) === n && calendar.isWorkingDay(reached);
      }),
    );
  });

  it('is the same way back, negative', () => {
    fc.assert(fc.property(dayArbitrary, dayArbitrary, (a, b) => calendar.workingDaysBetween(a, b) + calendar.workingDaysBetween(b, a) === 0));
  });

  it('adds up over any day between', () => {
    fc.assert(
      fc.property(dayArbitrary, dayArbitrary, dayArbitrary, (a, b, c) => {
        expect(calendar.workingDaysBetween(a, b) + calendar.workingDaysBetween(b, c)).toBe(calendar.workingDaysBetween(a, c));
      }),
    );
  });

  it('agrees with counting day by day', () => {
    fc.assert(
      fc.property(dayArbitrary, fc.integer({ min: 0, max: 60 }), (from, length) => {
        const start = Date.parse(`${from}T00:00:00Z`) / 86_400_000;
        const days = Array.from({ length }, (_, index) => new Date((start + index + 1) * 86_400_000).toISOString().slice(0, 10));
        expect(calendar.workingDaysBetween(from, days.at(-1) ?? from)).toBe(days.filter((day) => calendar.isWorkingDay(day)).length);
      }),
    );
  });
});
