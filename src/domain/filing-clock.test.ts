import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCalendar } from './calendar';
import { countsFrom } from './filing-clock';
import { HOLIDAYS } from './holidays';
import { toIso, vnClock, vnDate } from './time';

const calendar = createCalendar(HOLIDAYS);
const from = (acceptedAt: string, handedOn = false) => countsFrom(acceptedAt, calendar, handedOn);

describe('when the clock of a filing starts', () => {
  it.each([
    ['in the morning', '2026-11-20T09:12:34+07:00', '2026-11-20T09:12:34+07:00'],
    ['as the office opens', '2026-11-20T07:00:00+07:00', '2026-11-20T07:00:00+07:00'],
    ['before it opens', '2026-11-20T05:59:00+07:00', '2026-11-20T07:00:00+07:00'],
    ['over noon', '2026-11-20T11:30:00+07:00', '2026-11-20T13:30:00+07:00'],
    ['in the afternoon', '2026-11-20T15:30:00+07:00', '2026-11-20T15:30:00+07:00'],
    ['Friday evening', '2026-11-20T17:00:00+07:00', '2026-11-23T07:00:00+07:00'],
    ['on Sunday', '2026-11-22T10:00:00+07:00', '2026-11-23T07:00:00+07:00'],
    ['the evening before a day off', '2026-11-23T20:00:00+07:00', '2026-11-25T07:00:00+07:00'],
    ['in Tết', '2026-02-17T00:00:00+07:00', '2026-02-23T07:00:00+07:00'],
    ['on a Saturday that is worked', '2026-08-22T08:00:00+07:00', '2026-08-22T08:00:00+07:00'],
    ['told in another zone', '2026-11-20T02:12:34Z', '2026-11-20T09:12:34+07:00'],
  ])('%s', (_when, acceptedAt, expected) => expect(from(acceptedAt)).toBe(expected));

  it('waits for the next working morning when it must be handed on and comes after 15:00', () => {
    expect(from('2026-11-20T15:00:00+07:00', true)).toBe('2026-11-20T15:00:00+07:00');
    expect(from('2026-11-20T15:00:01+07:00', true)).toBe('2026-11-23T07:00:00+07:00');
  });

  it('is never before the filing, always in office hours of a working day, and stays where it is', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('2025-01-01'), max: new Date('2027-12-01'), noInvalidDate: true }), fc.boolean(), (date, handedOn) => {
        const acceptedAt = toIso(date);
        const start = from(acceptedAt, handedOn);
        expect(Date.parse(start)).toBeGreaterThanOrEqual(Date.parse(acceptedAt));
        expect(calendar.isWorkingDay(vnDate(start))).toBe(true);
        const clock = vnClock(start);
        expect((clock >= '07:00:00' && clock < '11:30:00') || (clock >= '13:30:00' && clock < '17:00:00')).toBe(true);
        expect(from(start, handedOn)).toBe(start);
      }),
    );
  });
});
