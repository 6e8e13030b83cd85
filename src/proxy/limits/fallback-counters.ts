import type { CounterStore } from './counter-store';

/** Counts on `first`; while that fails, on `second`, so that limits never silently stop. `onFallback` hears of each time. */
export function withFallback(first: CounterStore, second: CounterStore, onFallback: () => void): CounterStore {
  return {
    async hit(hits) {
      try {
        return await first.hit(hits);
      } catch {
        onFallback();
        return second.hit(hits);
      }
    },
    async close() {
      await Promise.all([first.close(), second.close()]);
    },
  };
}
