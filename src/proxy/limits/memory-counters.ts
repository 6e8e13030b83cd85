import { LRUCache } from 'lru-cache';
import type { Count, CounterStore, Hit } from './counter-store';

interface Window {
  endsAtMs: number;
  count: number;
  members: Set<string> | null;
}

/** Windows remembered at most; the least used are forgotten first. */
const MAX_WINDOWS = 50_000;

export function createMemoryCounters(nowMs: () => number): CounterStore {
  const windows = new LRUCache<string, Window>({ max: MAX_WINDOWS });

  function count(hit: Hit, now: number): Count {
    let window = windows.get(hit.key);
    if (window === undefined || window.endsAtMs <= now) {
      window = { endsAtMs: now + hit.windowMs, count: 0, members: hit.member === undefined ? null : new Set() };
      if (hit.cost === 1) windows.set(hit.key, window);
    }
    const resetMs = window.endsAtMs - now;
    if (hit.member !== undefined && window.members?.has(hit.member) === true) return { over: false, resetMs };
    const held = window.members?.size ?? window.count;
    if (hit.cost === -1) window.count = Math.max(0, held - 1);
    if (hit.cost === -1) return { over: false, resetMs };
    const over = held >= hit.max;
    if (over || hit.cost === 0) return { over, resetMs };
    if (hit.member === undefined) window.count += 1;
    else window.members?.add(hit.member);
    return { over: false, resetMs };
  }

  return {
    hit(hits) {
      const now = nowMs();
      return hits.map((hit) => count(hit, now));
    },
    close: () => Promise.resolve(),
  };
}
