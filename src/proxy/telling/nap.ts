import type { Clock } from '../clock';

/** A pause on the proxy's own clock that others can end early; a call while nobody pauses ends the next pause at once. */
export interface Nap {
  call(): void;
  pause(ms: number): Promise<void>;
}

export function createNap(clock: Clock): Nap {
  let called = false;
  let end: (() => void) | null = null;
  return {
    call() {
      called = true;
      end?.();
    },
    async pause(ms) {
      if (!called) await Promise.race([clock.wait(ms), new Promise<void>((resolve) => (end = resolve))]);
      called = false;
      end = null;
    },
  };
}
