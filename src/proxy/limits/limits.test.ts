import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../config';
import type { Caller } from '../identity/caller';
import type { CounterStore } from './counter-store';
import { withFallback } from './fallback-counters';
import { createLimiter } from './limiter';
import { createMemoryCounters } from './memory-counters';

const hour = 3_600_000;

describe('memory counters', () => {
  it('lets exactly max hits through in a window, and again in the next', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 60 }), (max, tries) => {
      let now = 0;
      const counters = createMemoryCounters(() => now);
      const passed = () => Array.from({ length: tries }, () => counters.hit([{ key: 'k', windowMs: hour, max, cost: 1 }])).filter((counts) => !(counts instanceof Promise) && counts[0]?.over === false).length;
      expect(passed()).toBe(Math.min(max, tries));
      now = hour;
      expect(passed()).toBe(Math.min(max, tries));
    }));
  });

  it('counts a member once, and never refuses one it has counted', async () => {
    const counters = createMemoryCounters(() => 0);
    const over = async (member: string) => (await counters.hit([{ key: 'k', windowMs: hour, max: 2, cost: 1, member }]))[0]?.over;
    expect([await over('a'), await over('a'), await over('b'), await over('c'), await over('a')]).toEqual([false, false, false, true, false]);
  });

  it('tells what is left, which looking and counted members do not lessen', async () => {
    const counters = createMemoryCounters(() => 0);
    const left = async (key: string, cost: -1 | 0 | 1, member?: string) => (await counters.hit([{ key, windowMs: hour, max: 2, cost, ...(member === undefined ? {} : { member }) }]))[0]?.left;
    expect([await left('n', 0), await left('n', 1), await left('n', 1), await left('n', 1), await left('n', -1)]).toEqual([2, 1, 0, 0, 1]);
    expect([await left('m', 1, 'a'), await left('m', 1, 'a'), await left('m', 1, 'b'), await left('m', 1, 'c')]).toEqual([1, 1, 0, 0]);
  });

  it('looks without counting and gives back what was taken', async () => {
    const counters = createMemoryCounters(() => 0);
    const hit = async (cost: -1 | 0 | 1) => (await counters.hit([{ key: 'k', windowMs: hour, max: 1, cost }]))[0]?.over;
    expect([await hit(0), await hit(0), await hit(1), await hit(0), await hit(-1), await hit(1), await hit(1)]).toEqual([false, false, false, true, false, false, true]);
  });

  it('keep none of the hits of one call when one of them is over', async () => {
    const counters = createMemoryCounters(() => 0);
    const own = { key: 'own', windowMs: hour, max: 1, cost: 1 } as const;
    const shared = { key: 'shared', windowMs: hour, max: 3, cost: 1 } as const;
    const members = { key: 'members', windowMs: hour, max: 3, cost: 1 } as const;
    const over = async (member: string) => (await counters.hit([own, shared, { ...members, member }])).map((count) => count.over);
    expect([await over('a'), await over('b'), await over('c')]).toEqual([[false, false, false], [true, false, false], [true, false, false]]);
    expect(await counters.hit([{ ...shared, cost: 0 }, { ...members, cost: 0, member: 'b' }])).toMatchObject([{ left: 2 }, { left: 2 }]);
  });
});

describe('fallback', () => {
  it('keeps limiting in memory when the shared store fails, and says so', async () => {
    const broken: CounterStore = { hit: () => Promise.reject(new Error('down')), close: () => Promise.resolve() };
    let fallbacks = 0;
    const counters = withFallback(broken, createMemoryCounters(() => 0), () => (fallbacks += 1));
    const hit = { key: 'k', windowMs: hour, max: 1, cost: 1 } as const;
    expect((await counters.hit([hit]))[0]?.over).toBe(false);
    expect((await counters.hit([hit]))[0]?.over).toBe(true);
    expect(fallbacks).toBe(2);
  });
});

describe('limiter', () => {
  const refused: string[] = [];
  const limits = readConfig({ LIMIT_IP_CODES_PER_HOUR: '3', LIMIT_PERSON_CODES_PER_HOUR: '2', LIMIT_IP_MISSES_PER_HOUR: '2', LIMIT_SEQUENCES_PER_HOUR: '2', LIMIT_IP_PROOFS_PER_HOUR: '9', LIMIT_PERSON_PROOFS_PER_HOUR: '9', LIMIT_CODE_PROOFS_PER_HOUR: '2' });
  const make = () => createLimiter(createMemoryCounters(() => 0), limits, (rule) => refused.push(rule));
  const someone = (id: string, known: string[] = []): Caller => ({ ipKey: `ip-${id}`, token: 't', citizen: { id, displayName: null, phoneHash: null, phoneMasked: null, since: new Date(0), grants: new Set(known), follows: new Set(), filed: new Set() } });
  const anonymous: Caller = { ipKey: 'ip', token: null, citizen: null };
  const code = (key: string, prefix = key) => ({ key, series: { prefix, sequence: key } });

  it('limits distinct codes, not repeated ones', async () => {
    const limiter = make();
    for (const key of ['a', 'b', 'c', 'a', 'b']) expect(await limiter.admitLookUp(anonymous, code(key))).toBeNull();
    expect(await limiter.admitLookUp(anonymous, code('d'))).toBe(3600);
    expect(refused.at(-1)).toBe('ip_codes');
  });

  it('limits a person beside their address', async () => {
    const limiter = make();
    for (const key of ['a', 'b']) expect(await limiter.admitLookUp(someone('p'), code(key))).toBeNull();
    expect(await limiter.admitLookUp(someone('p'), code('c'))).toBe(3600);
    expect(refused.at(-1)).toBe('person_codes');
  });

  it('stops a caller who keeps missing', async () => {
    const limiter = make();
    await limiter.recordMiss(anonymous);
    await limiter.recordMiss(anonymous);
    expect(await limiter.admitLookUp(anonymous, code('a'))).toBe(3600);
    expect(refused.at(-1)).toBe('ip_misses');
  });

  it('stops a walk through the sequences of one day, however many walk, but not those who proved their dossier', async () => {
    const limiter = make();
    expect(await limiter.admitLookUp(someone('1'), code('a', 'day'))).toBeNull();
    expect(await limiter.admitLookUp(someone('2'), code('b', 'day'))).toBeNull();
    expect(await limiter.admitLookUp(someone('3'), code('c', 'day'))).toBe(3600);
    expect(refused.at(-1)).toBe('sequences');
    expect(await limiter.admitLookUp(someone('4', ['d']), code('d', 'day'))).toBeNull();
  });

  it('does not let one who is over their own limit use up the sequences of a day', async () => {
    const limiter = make();
    for (const key of ['a', 'b', 'c', 'd', 'e']) await limiter.admitLookUp(someone('p'), code(key, 'elsewhere'));
    for (const key of ['f', 'g', 'h']) expect(await limiter.admitLookUp(someone('p'), code(key, 'day'))).toBe(3600);
    expect(await limiter.admitLookUp(someone('q'), code('f', 'day'))).toBeNull();
  });

  it('does not let one whose tries are used up use up those of every code', async () => {
    const limiter = createLimiter(createMemoryCounters(() => 0), readConfig({ LIMIT_PERSON_PROOFS_PER_HOUR: '2', LIMIT_CODE_PROOFS_PER_HOUR: '2' }), () => undefined);
    for (const key of ['a', 'b']) expect(await limiter.takeProof(someone('p'), key)).toMatchObject({ ok: true });
    for (const key of ['c', 'c', 'c']) expect(await limiter.takeProof(someone('p'), key)).toMatchObject({ ok: false });
    expect(await limiter.takeProof(someone('q'), 'c')).toEqual({ ok: true, triesLeft: 1 });
  });

  it('forgets no proof for the many addresses that one network can show', async () => {
    const counters = createMemoryCounters(() => 0);
    const limiter = createLimiter(counters, readConfig({ LIMIT_CODE_PROOFS_PER_HOUR: '1' }), () => undefined);
    await limiter.takeProof(someone('p'), 'a');
    for (let each = 0; each <= 50_000; each += 1) await limiter.admitLookUp({ ...anonymous, ipKey: `ip-${each}` }, code('b'));
    expect(await limiter.takeProof(someone('q'), 'a')).toMatchObject({ ok: false });
  });

  it('takes wrong proofs of a code together, and gives right ones back', async () => {
    const limiter = make();
    for (const id of ['1', '2', '3']) {
      expect(await limiter.takeProof(someone(id), 'a')).toEqual({ ok: true, triesLeft: 1 });
      await limiter.giveProofBack(someone(id), 'a');
    }
    expect(await limiter.takeProof(someone('4'), 'a')).toEqual({ ok: true, triesLeft: 1 });
    expect(await limiter.takeProof(someone('5'), 'a')).toEqual({ ok: true, triesLeft: 0 });
    expect(await limiter.takeProof(someone('6'), 'a')).toEqual({ ok: false, retryAfterSeconds: 3600 });
    expect(refused.at(-1)).toBe('code_proofs');
  });
});
