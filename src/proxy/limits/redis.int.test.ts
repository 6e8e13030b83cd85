import { randomUUID } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CounterStore } from './counter-store';
import { createRedisCounters } from './redis-counters';

const url = process.env.TEST_REDIS_URL;

describe.skipIf(url === undefined)('counters in Redis', () => {
  let counters: CounterStore;
  const windowMs = 60_000;
  beforeAll(async () => {
    counters = createRedisCounters(url ?? '', () => undefined);
    for (let up = false; !up; await nextTurn()) up = await Promise.resolve(counters.hit([{ key: 'up', windowMs, max: 1, cost: 0 }])).then(() => true, () => false);
  });
  afterAll(() => counters.close());

  it('let exactly max hits through, however many come together', async () => {
    const key = randomUUID();
    const counts = await Promise.all(Array.from({ length: 20 }, async () => (await counters.hit([{ key, windowMs, max: 5, cost: 1 }]))[0]));
    expect(counts.filter((count) => count?.over === false)).toHaveLength(5);
    expect(counts.every((count) => count !== undefined && count.resetMs > 0 && count.resetMs <= windowMs)).toBe(true);
  });

  it('count distinct members, look without counting and give back', async () => {
    const [set, number] = [randomUUID(), randomUUID()];
    const add = async (member: string) => (await counters.hit([{ key: set, windowMs, max: 2, cost: 1, member }]))[0]?.over;
    expect([await add('a'), await add('a'), await add('b'), await add('c'), await add('a')]).toEqual([false, false, false, true, false]);
    const hit = async (cost: -1 | 0 | 1) => (await counters.hit([{ key: number, windowMs, max: 1, cost }]))[0];
    const hits = [await hit(0), await hit(1), await hit(0), await hit(-1), await hit(1), await hit(1)];
    expect(hits.map((count) => count?.over)).toEqual([false, false, true, false, false, true]);
    expect(hits.map((count) => count?.left)).toEqual([1, 0, 0, 1, 0, 0]);
  });

  it('keep none of the hits of one call when one of them is over', async () => {
    const [own, shared, members] = [randomUUID(), randomUUID(), randomUUID()];
    const hit = async (member: string) => counters.hit([{ key: own, windowMs, max: 1, cost: 1 }, { key: shared, windowMs, max: 3, cost: 1 }, { key: members, windowMs, max: 3, cost: 1, member }]);
    expect(await hit('a')).toMatchObject([{ over: false, left: 0 }, { over: false, left: 2 }, { over: false, left: 2 }]);
    expect(await hit('b')).toMatchObject([{ over: true, left: 0 }, { over: false, left: 2 }, { over: false, left: 2 }]);
    expect(await hit('a')).toMatchObject([{ over: true }, { left: 2 }, { left: 2 }]);
  });
});

describe('Redis that is not there', () => {
  it('rejects at once, so that the fallback can count', async () => {
    const counters = createRedisCounters('redis://127.0.0.1:1', () => undefined);
    await expect(counters.hit([{ key: 'k', windowMs: 1000, max: 1, cost: 1 }])).rejects.toThrow();
    await counters.close();
  });
});
