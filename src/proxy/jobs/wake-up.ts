/** A pause that others can end early. A call that comes while nobody pauses ends the next pause at once. */
export interface WakeUp {
  call(): void;
  pause(ms: number): Promise<void>;
}

export function createWakeUp(): WakeUp {
  let called = false;
  let end: (() => void) | null = null;
  return {
    call() {
      called = true;
      end?.();
    },
    async pause(ms) {
      if (!called) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, ms);
          end = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      called = false;
      end = null;
    },
  };
}
