import { describe, expect, it } from 'vitest';
import { createFaultPlan } from './fault-plan';
import { spoil } from './garbage';
import { GARBAGE_KINDS, SYSTEMS } from './fault-settings';

const outcomes = (seed: number, count = 400) => {
  const plan = createFaultPlan('none');
  plan.set({ system: 'quang-nam', errorRate: 0.2, resetRate: 0.1, garbageRate: 0.1, hangRate: 0.05, seed });
  return Array.from({ length: count }, () => plan.draw('quang-nam'));
};
const share = (fates: readonly { outcome: string }[], outcome: string) => fates.filter((fate) => fate.outcome === outcome).length / fates.length;

describe('fault plan', () => {
  it('repeats itself for the same seed and differs for another', () => {
    expect(outcomes(5)).toEqual(outcomes(5));
    expect(outcomes(5)).not.toEqual(outcomes(6));
  });

  it('keeps to the rates', () => {
    const fates = outcomes(3, 5_000);
    for (const [outcome, rate] of [['error', 0.2], ['reset', 0.1], ['garbage', 0.1], ['hang', 0.05]] as const) {
      expect(Math.abs(share(fates, outcome) - rate)).toBeLessThan(0.02);
    }
  });

  it('does not let one system or one rate shift the sequence of another', () => {
    const plan = createFaultPlan('none');
    plan.set({ system: 'all', errorRate: 0.3, seed: 9 });
    const alone = Array.from({ length: 50 }, () => plan.draw('ca-mau').outcome);
    plan.set({ system: 'all', errorRate: 0.3, latencyMs: 50, afterWriteRate: 0.5, seed: 9 });
    const mixed = Array.from({ length: 50 }, () => {
      plan.draw('binh-duong');
      return plan.draw('ca-mau').outcome;
    });
    expect(mixed).toEqual(alone);
  });

  it('spreads latency log-normally round its median', () => {
    const plan = createFaultPlan('none');
    plan.set({ system: 'ca-mau', latencyMs: 200, latencyJitterMs: 100, seed: 1 });
    const sorted = Array.from({ length: 2_001 }, () => plan.draw('ca-mau').latencyMs).sort((a, b) => a - b);
    expect(Math.abs((sorted[1_000] ?? 0) - 200)).toBeLessThan(15);
    expect(Math.abs((sorted[Math.round(2_000 * 0.841)] ?? 0) - 300)).toBeLessThan(25);
  });

  it('switches everything off with one request and comes back with a reset', () => {
    const plan = createFaultPlan('ordinary_day');
    expect(plan.get()['quang-nam'].latencyMs).toBeGreaterThan(0);
    plan.set({ system: 'all' });
    for (const system of SYSTEMS) expect(plan.draw(system)).toMatchObject({ latencyMs: 0, outcome: 'answer' });
    plan.reset();
    expect(plan.get()['quang-nam'].latencyMs).toBeGreaterThan(0);
  });
});

describe('garbage', () => {
  const answer = JSON.stringify({ error_code: '0', result: [{ MaHoSo: 'H36.201-261120-0001', Gia: 5 }] });

  it.each(GARBAGE_KINDS)('%s is never the answer itself', (kind) => {
    expect(spoil(answer, kind, 'binh-thuan').body).not.toBe(answer);
  });

  it('truncates so that it no longer parses, even an empty answer', () => {
    for (const body of [answer, '', '[]']) expect(() => JSON.parse(spoil(body, 'truncated', 'ca-mau').body)).toThrow();
  });

  it('swaps the types of every value', () => {
    expect(JSON.parse(spoil(answer, 'wrong_types', 'binh-thuan').body)).toEqual({ error_code: 1, result: { '0': { MaHoSo: 19, Gia: '#5' } } });
  });
});
