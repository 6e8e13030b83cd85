import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextLookSeconds } from './watch-plan';

const at = new Date('2026-11-23T08:00:00+07:00');
const until = new Date('2026-11-23T08:30:00+07:00');
const in_ = (minutes: number) => nextLookSeconds({ at, until }, at.getTime() - minutes * 60_000);

describe('when to look at an appointment', () => {
  it.each([[14 * 24 * 60, 3600], [24 * 60, 600], [35, 300], [30, 60], [0, 60], [-10, 60], [-31, 900], [-30 - 360, 900]])('%d minutes before: after %d s', (minutes, seconds) => expect(in_(minutes)).toBe(seconds));
  it('never more, hours after', () => expect(in_(-30 - 361)).toBeNull());
  it('is never later than the half hour before', () => {
    fc.assert(fc.property(fc.integer({ min: 31, max: 30 * 24 * 60 }), (minutes) => {
      expect((in_(minutes) ?? Infinity) / 60).toBeLessThanOrEqual(minutes - 30);
    }));
  });
});
