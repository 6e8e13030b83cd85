import { LOCAL_PREFIX, readLocal, writeLocal } from './local-text';
import type { DeviceStorage } from './port';

/** localStorage, or memory where the web view refuses it (Zalo does not promise it). */
export function createLocalStorage(): DeviceStorage {
  const memory = new Map<string, string>();
  return {
    get: (key) => Promise.resolve(memory.get(key) ?? readLocal(key)),
    set(key, value) {
      const kept = writeLocal(key, value);
      if (kept) memory.delete(key);
      else memory.set(key, value);
      return Promise.resolve(kept);
    },
    remove(key) {
      memory.delete(key);
      try {
        window.localStorage.removeItem(LOCAL_PREFIX + key);
      } catch {
        // forbidden: there was only the memory
      }
      return Promise.resolve();
    },
  };
}
