import { randomInt } from 'node:crypto';
import type { Count, CounterStore, Hit } from './counter-store';

interface Window {
  endsAtMs: number;
  count: number;
  /** Their marks. */
  members: Set<number> | null;
}

/** Windows held at most, of either kind. When full, ended ones are dropped; if none has ended, the oldest is. */
const MAX_WINDOWS = 50_000;
/** Going through all of them at every new one would be what a flood costs most. */
const SWEEP_EVERY_MS = 1000;

interface Shelf {
  windows: Map<string, Window>;
  sweptAtMs: number;
}

const SEED = randomInt(2 ** 32);

/** FNV-1a in the 30 bits that take no memory of their own. Two of a hundred members share a mark, and count as one, in one of 200,000 windows. */
function markOf(member: string): number {
  let mark = SEED;
  for (let at = 0; at < member.length; at += 1) mark = Math.imul(mark ^ member.charCodeAt(at), 16_777_619);
  return (mark ^ (mark >>> 15)) & 0x3fffffff;
}

export function createMemoryCounters(nowMs: () => number): CounterStore {
  const passing: Shelf = { windows: new Map(), sweptAtMs: -Infinity };
  const lasting: Shelf = { windows: new Map(), sweptAtMs: -Infinity };
  const shelfOf = (hit: Hit): Shelf => (hit.lasting === true ? lasting : passing);

  function open(hit: Hit, now: number): Window {
    const window = { endsAtMs: now + hit.windowMs, count: 0, members: hit.member === undefined ? null : new Set<number>() };
    if (hit.cost !== 1) return window;
    const shelf = shelfOf(hit);
    const { windows } = shelf;
    if (windows.size >= MAX_WINDOWS) makeRoom(shelf, now);
    windows.delete(hit.key);
    windows.set(hit.key, window);
    return window;
  }

  function makeRoom(shelf: Shelf, now: number): void {
    const { windows } = shelf;
    if (now - shelf.sweptAtMs >= SWEEP_EVERY_MS) {
      for (const [key, { endsAtMs }] of windows) if (endsAtMs <= now) windows.delete(key);
      shelf.sweptAtMs = now;
    }
    const oldest = windows.keys().next();
    if (windows.size >= MAX_WINDOWS && oldest.done !== true) windows.delete(oldest.value);
  }

  /** Whether it would be over, without a trace. */
  function isOver(hit: Hit, now: number): boolean {
    const { key, max, cost, member } = hit;
    const held = shelfOf(hit).windows.get(key);
    if (held === undefined || held.endsAtMs <= now || cost === -1) return false;
    if (member !== undefined && held.members?.has(markOf(member)) === true) return false;
    return (held.members?.size ?? held.count) >= max;
  }

  function count(hit: Hit, now: number): Count {
    const held = shelfOf(hit).windows.get(hit.key);
    const window = held === undefined || held.endsAtMs <= now ? open(hit, now) : held;
    const resetMs = window.endsAtMs - now;
    const left = hit.max - (window.members?.size ?? window.count);
    const mark = hit.member === undefined ? 0 : markOf(hit.member);
    if (window.members?.has(mark) === true) return { over: false, left, resetMs };
    if (hit.cost === -1) {
      window.count = Math.max(0, window.count - 1);
      return { over: false, left: hit.max - window.count, resetMs };
    }
    const over = left <= 0;
    if (over || hit.cost === 0) return { over, left, resetMs };
    if (hit.member === undefined) window.count += 1;
    else window.members?.add(mark);
    return { over: false, left: left - 1, resetMs };
  }

  return {
    hit(hits) {
      const now = nowMs();
      const refused = hits.length > 1 && hits.some((hit) => isOver(hit, now));
      return hits.map((hit) => count(refused && hit.cost === 1 ? { ...hit, cost: 0 } : hit, now));
    },
    close: () => Promise.resolve(),
  };
}
