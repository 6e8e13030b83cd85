import { createLocalStorage } from './local-storage';
import type { DeviceStorage } from './port';
import type * as Core from './zalo-core';

type NativeStorage = typeof Core.nativeStorage;

/** Zalo's storage where the client has it and the mini app is granted it (it throws otherwise), else the web view's, else memory. */
export function createZaloStorage(loadCore: () => Promise<typeof Core>): DeviceStorage {
  const local = createLocalStorage();
  /** Answers whether Zalo's storage did it. */
  async function natively(work: (storage: NativeStorage) => void): Promise<boolean> {
    try {
      work((await loadCore()).nativeStorage);
      return true;
    } catch {
      return false;
    }
  }
  return {
    async get(key) {
      let value = '';
      await natively((storage) => {
        value = storage.getItem(key);
      });
      return value || local.get(key);
    },
    async set(key, value) {
      if (!(await natively((storage) => storage.setItem(key, value)))) await local.set(key, value);
    },
    async remove(key) {
      await natively((storage) => storage.removeItem(key));
      await local.remove(key);
    },
  };
}
