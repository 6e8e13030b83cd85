import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { retryDelaySeconds } from './retry-delay';

const plan = { firstSeconds: 10, maxSeconds: 7200, giveUpSeconds: 172_800 };

describe('retry delay', () => {
  it('doubles from the first, up to the most', () => {
    expect([1, 2, 3, 4, 10, 11, 60].map((attempt) => retryDelaySeconds(plan, attempt, 0))).toEqual([10, 20, 40, 80, 5120, 7200, 7200]);
  });

  it('lies between half and all of that, for any attempt', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), fc.double({ min: 0, max: 0.999, noNaN: true }), (attempt, random) => {
        const full = retryDelaySeconds(plan, attempt, 0);
        const delay = retryDelaySeconds(plan, attempt, random);
        expect(delay).toBeGreaterThanOrEqual(Math.floor(full / 2));
        expect(delay).toBeLessThanOrEqual(full);
      }),
    );
  });

  it('tries some forty times in two days', () => {
    let [attempts, passedSeconds] = [0, 0];
    while (passedSeconds < plan.giveUpSeconds) passedSeconds += retryDelaySeconds(plan, (attempts += 1), 0.5);
    expect(attempts).toBeGreaterThan(25);
    expect(attempts).toBeLessThan(60);
  });
});
