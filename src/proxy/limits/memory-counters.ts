import type { Count, CounterStore, Hit } from './counter-store';

interface Window {
  endsAtMs: number;
  count: number;
  members: Set<string> | null;
}

/** Windows held at most. When full, ended ones are dropped; if none has ended, the oldest is. */
const MAX_WINDOWS = 50_000;

export function createMemoryCounters(nowMs: () => number): CounterStore {
  const windows = new Map<string, Window>();

  function open(hit: Hit, now: number): Window {
    const window = { endsAtMs: now + hit.windowMs, count: 0, members: hit.member === undefined ? null : new Set<string>() };
    if (hit.cost !== 1) return window;
    if (windows.size >= MAX_WINDOWS) makeRoom(now);
    windows.delete(hit.key);
    windows.set(hit.key, window);
    return window;
  }

  function makeRoom(now: number): void {
    for (const [key, { endsAtMs }] of windows) if (endsAtMs <= now) windows.delete(key);
    const oldest = windows.keys().next();
    if (windows.size >= MAX_WINDOWS && oldest.done !== true) windows.delete(oldest.value);
  }

  function count(hit: Hit, now: number): Count {
    const held = windows.get(hit.key);
    const window = held === undefined || held.endsAtMs <= now ? open(hit, now) : held;
    const resetMs = window.endsAtMs - now;
    const left = hit.max - (window.members?.size ?? window.count);
    if (hit.member !== undefined && window.members?.has(hit.member) === true) return { over: false, left, resetMs };
    if (hit.cost === -1) {
      window.count = Math.max(0, window.count - 1);
      return { over: false, left: hit.max - window.count, resetMs };
    }
    const over = left <= 0;
    if (over || hit.cost === 0) return { over, left, resetMs };
    if (hit.member === undefined) window.count += 1;
    else window.members?.add(hit.member);
    return { over: false, left: left - 1, resetMs };
  }

  return {
    hit(hits) {
      const now = nowMs();
      return hits.map((hit) => count(hit, now));
    },
    close: () => Promise.resolve(),
  };
}
