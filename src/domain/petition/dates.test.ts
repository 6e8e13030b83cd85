import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCalendar } from '../calendar';
import { HOLIDAYS } from '../holidays';
import { FORWARD_WORKING_DAYS, lastDay, mayAskAgain } from './dates';

const calendar = createCalendar(HOLIDAYS);

describe('dates of a petition', () => {
  it('five working days to forward it, past weekends and days off', () => {
    expect(lastDay('2026-11-16T09:00:00+07:00', FORWARD_WORKING_DAYS, calendar)).toBe('2026-11-23');
    // 24/11 is Ngày Văn hóa Việt Nam.
    expect(lastDay('2026-11-20T09:00:00+07:00', FORWARD_WORKING_DAYS, calendar)).toBe('2026-11-30');
  });

  it('end on a working day, so many working days on', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 700 }), fc.integer({ min: 1, max: 30 }), (offset, days) => {
        const from = new Date(Date.UTC(2026, 0, 1 + offset, 2)).toISOString();
        const last = lastDay(from, days, calendar);
        expect(calendar.isWorkingDay(last)).toBe(true);
        expect(calendar.workingDaysBetween(from.slice(0, 10), last)).toBe(days);
      }),
    );
  });

  it('how far it is may be asked from the next working day on, and again after three', () => {
    const sentAt = '2026-11-20T09:00:00+07:00';
    expect(mayAskAgain(sentAt, null, '2026-11-20', calendar)).toBe(false);
    expect(mayAskAgain(sentAt, null, '2026-11-22', calendar)).toBe(false);
    expect(mayAskAgain(sentAt, null, '2026-11-23', calendar)).toBe(true);
    expect(mayAskAgain(sentAt, '2026-11-23T09:00:00+07:00', '2026-11-26', calendar)).toBe(false);
    expect(mayAskAgain(sentAt, '2026-11-23T09:00:00+07:00', '2026-11-27', calendar)).toBe(true);
  });
});
