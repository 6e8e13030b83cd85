import type { DeviceStorage } from './port';

const PREFIX = 'mot-cua.';

/** localStorage, or memory where the web view refuses it (Zalo does not promise it). */
export function createLocalStorage(): DeviceStorage & { getNow(key: string): string | null } {
  const memory = new Map<string, string>();
  const getNow = (key: string): string | null => {
    const held = memory.get(key);
    if (held !== undefined) return held;
    try {
      return window.localStorage.getItem(PREFIX + key);
    } catch {
      return null;
    }
  };
  return {
    getNow,
    get: (key) => Promise.resolve(getNow(key)),
    set(key, value) {
      try {
        window.localStorage.setItem(PREFIX + key, value);
        memory.delete(key);
      } catch {
        memory.set(key, value); // full or forbidden
      }
      return Promise.resolve();
    },
    remove(key) {
      memory.delete(key);
      try {
        window.localStorage.removeItem(PREFIX + key);
      } catch {
        // forbidden: there was only the memory
      }
      return Promise.resolve();
    },
  };
}
