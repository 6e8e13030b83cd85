import type { DeviceStorage } from './port';

/** Storage for tests, with what it holds in sight. */
export function memoryStorage(held: Record<string, string> = {}): DeviceStorage & { held: Map<string, string> } {
  const map = new Map(Object.entries(held));
  return {
    held: map,
    get: (key) => Promise.resolve(map.get(key) ?? null),
    set: (key, value) => {
      map.set(key, value);
      return Promise.resolve(true);
    },
    remove: (key) => {
      map.delete(key);
      return Promise.resolve();
    },
  };
}
