import { createLocalStorage } from './local-storage';
import type { DeviceStorage } from './port';
import type { ZaloSdk } from './zalo-sdk';

type NativeStorage = ZaloSdk['nativeStorage'];

/** A credential, what citizens write into forms, and what they were told: every mini app shares the origin h5.zdn.vn, so none is left in the web view's localStorage. */
const isPrivate = (key: string): boolean => /^(session|inbox|outbox|writer|(petition|question)-drafts)$|^draft\./.test(key);

/** Zalo's storage where the client has it and the mini app is granted it (it throws otherwise), else the web view's, else memory. */
export function createZaloStorage(loadCore: () => Promise<ZaloSdk>): DeviceStorage {
  const local = createLocalStorage();
  const memory = new Map<string, string>();
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
      return value || (isPrivate(key) ? (memory.get(key) ?? null) : local.get(key));
    },
    async set(key, value) {
      const kept = await natively((storage) => storage.setItem(key, value));
      if (kept) return;
      if (isPrivate(key)) memory.set(key, value);
      else await local.set(key, value);
    },
    async remove(key) {
      await natively((storage) => storage.removeItem(key));
      memory.delete(key);
      await local.remove(key);
    },
  };
}
