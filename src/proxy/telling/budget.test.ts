import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fullBudget, restMs, tokensAt, untilSomeMs } from './budget';

describe('a budget', () => {
  it('never grants more in any minute than it holds, however greedily it is drawn on', () => fc.assert(
    fc.property(fc.integer({ min: 1, max: 600 }), fc.array(fc.integer({ min: 0, max: 30_000 }), { minLength: 5, maxLength: 200 }), (perMinute, pauses) => {
      let [tokens, filledMs] = [fullBudget(perMinute), 0];
      const granted: number[] = [];
      let nowMs = 0;
      for (const pauseMs of pauses) {
        nowMs += pauseMs;
        const there = tokensAt({ tokens, filledMs }, perMinute, nowMs);
        const taken = Math.max(0, Math.floor(there));
        for (let n = 0; n < taken; n += 1) granted.push(nowMs);
        if (taken > 0) [tokens, filledMs] = [there - taken, nowMs];
      }
      for (const from of new Set(granted)) expect(granted.filter((at) => at >= from && at < from + 60_000).length).toBeLessThanOrEqual(perMinute);
    }),
  ));

  it('is waited for as long as it takes to fill, and not when there is some', () => fc.assert(
    fc.property(fc.integer({ min: 1, max: 600 }), fc.double({ min: -5, max: 60, noNaN: true }), (perMinute, tokens) => {
      const waitMs = untilSomeMs(tokens, perMinute);
      expect(tokensAt({ tokens, filledMs: 0 }, perMinute, waitMs)).toBeGreaterThanOrEqual(Math.min(1, fullBudget(perMinute)) - 1e-9);
    }),
  ));

  it('gains nothing when the clock goes back', () => expect(tokensAt({ tokens: 2, filledMs: 60_000 }, 60, 0)).toBe(2));
});

describe('a system that fails', () => {
  it('rests longer and longer, at most half an hour, and not for a failure or two', () => {
    expect([0, 1, 2].map((faults) => restMs(faults, 0))).toEqual([null, null, null]);
    expect([3, 4, 5, 99].map((faults) => restMs(faults, 0))).toEqual([30_000, 60_000, 120_000, 1_800_000]);
  });
});
