import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoTime, vnMoment } from '../vn-time';
import { addWorkdays, addWorkingShare, intoOfficeHours } from './schedule';

const moments = fc.date({ min: new Date('2024-01-01T00:00:00Z'), max: new Date('2028-01-01T00:00:00Z'), noInvalidDate: true });
const days = fc.integer({ min: 1, max: 40 });

describe('schedule', () => {
  it('skips the weekend both ways', () => {
    expect(isoTime(addWorkdays(vnMoment('2026-11-20'), 1))).toBe('2026-11-23T08:30:00+07:00');
    expect(isoTime(addWorkdays(vnMoment('2026-11-23'), -1))).toBe('2026-11-20T08:30:00+07:00');
  });

  it('comes back from a working day to the same moment', () => {
    fc.assert(
      fc.property(moments, days, (moment, count) => {
        const workday = addWorkdays(moment, 1);
        expect(addWorkdays(addWorkdays(workday, count), -count)).toEqual(workday);
      }),
    );
  });

  it('keeps the order of two moments when it moves them into office hours', () => {
    fc.assert(
      fc.property(moments, moments, (a, b) => {
        const [first, second] = a <= b ? [a, b] : [b, a];
        expect(intoOfficeHours(first).getTime()).toBeLessThanOrEqual(intoOfficeHours(second).getTime());
      }),
    );
  });

  it('carries what does not fit into the day over to the next morning', () => {
    expect(isoTime(addWorkingShare(vnMoment('2026-11-20', '14:00'), 0.5))).toBe('2026-11-23T08:30:00+07:00');
    expect(isoTime(addWorkingShare(vnMoment('2026-11-20', '08:00'), 0.5))).toBe('2026-11-20T12:00:00+07:00');
  });
});
