import { setTimeout as delay } from 'node:timers/promises';

/** Time as the proxy sees it; tests bring their own. */
export interface Clock {
  /** Epoch, milliseconds. */
  nowMs(): number;
  /** Resolves after `ms` milliseconds. */
  wait(ms: number): Promise<void>;
}

export const systemClock: Clock = {
  nowMs: () => Date.now(),
  wait: (ms) => delay(ms, undefined, { ref: false }),
};
