import { createLocalStorage } from './local-storage';
import type { DeviceStorage } from './port';
import type { ZaloSdk } from './zalo-sdk';

type NativeStorage = ZaloSdk['nativeStorage'];

/** A credential: every mini app shares the origin h5.zdn.vn, so it is never left in the web view's localStorage. */
const NEVER_LOCAL = new Set(['session']);

/** Zalo's storage where the client has it and the mini app is granted it (it throws otherwise), else the web view's, else memory. */
export function createZaloStorage(loadCore: () => Promise<ZaloSdk>): DeviceStorage {
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
      return value || (NEVER_LOCAL.has(key) ? null : local.get(key));
    },
    async set(key, value) {
      const kept = await natively((storage) => storage.setItem(key, value));
      if (!kept && !NEVER_LOCAL.has(key)) await local.set(key, value);
    },
    async remove(key) {
      await natively((storage) => storage.removeItem(key));
      await local.remove(key);
    },
  };
}
