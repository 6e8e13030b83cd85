import { describe, expect, it } from 'vitest';
import { onTimePercent } from './on-time';

describe('the share that was solved in time', () => {
  it.each([
    [{ onTime: 0, early: 0, late: 0 }, null],
    [{ onTime: 1, early: 1, late: 1 }, 66.7],
    [{ onTime: 0, early: 0, late: 3 }, 0],
    [{ onTime: 7, early: 2, late: 0 }, 100],
    [{ onTime: 9_999, early: 0, late: 1 }, 99.9],
    [{ onTime: 0, early: 1, late: 9_999 }, 0.1],
  ])('of %j is %s', (solved, percent) => expect(onTimePercent(solved)).toBe(percent));
});
