import { createLocalStorage } from './local-storage';
import { textOf } from './outcome';
import type { DeviceStorage } from './port';
import { giveStorageTo, ownerIn } from './zalo-owner';
import type { ZaloSdk } from './zalo-sdk';

type NativeStorage = ZaloSdk['nativeStorage'];

/** A credential, what citizens write into forms, and what they were told: every mini app shares the origin h5.zdn.vn, so none is left in the web view's localStorage. */
const isPrivate = (key: string): boolean => /^(of\.[^.]+\.)?((session|inbox|outbox|writer|notes|(petition|question)-drafts)$|draft\.)/.test(key);

/** The SDK keeps to itself which keys Zalo did not remove (zmp-sdk 2.51.6, storage.js). An empty text stands for nothing too. */
function remove(storage: NativeStorage, key: string): void {
  storage.removeItem(key);
  if (storage.getItem(key)) storage.setItem(key, '');
}

/** A full storage still has the old value: better none than that one, which the next start would take for the newest. */
function replace(storage: NativeStorage, key: string, value: string): void {
  try {
    storage.setItem(key, value);
  } catch (error) {
    remove(storage, key);
    throw error;
  }
}

/**
 * The phone may have passed to another Zalo account since: what the one before left is set aside for them, and the app, which may have read
 * it, is loaded anew. As long as Zalo does not say whose account it is, it counts as the same.
 */
export function createOwnStorage(loadCore: () => Promise<ZaloSdk>, reload: () => void): DeviceStorage {
  const storage = createZaloStorage(loadCore);
  /** Once the app is about to be loaded anew nothing is read or written any more. */
  let isOurs = Promise.resolve();
  const settle = async (): Promise<void> => {
    const userId = textOf(await (await loadCore()).getUserID());
    if (userId === '') return;
    let stay: () => void = () => undefined;
    const leave = (): void => {
      isOurs = new Promise((resolve) => {
        stay = resolve;
      });
    };
    const before = await giveStorageTo(userId, storage, leave);
    if (before === null) return;
    // Where nothing could be moved, the next start would find it as this one did, and load anew for ever: here memory hides it.
    if ((await ownerIn(createZaloStorage(loadCore))) === before) stay();
    else reload();
  };
  void settle().catch(() => undefined); // the SDK could not be fetched
  return {
    get: (key) => isOurs.then(() => storage.get(key)),
    set: (key, value) => isOurs.then(() => storage.set(key, value)),
    remove: (key) => isOurs.then(() => storage.remove(key)),
  };
}

/** Zalo's storage where the client has it and the mini app is granted it (it throws otherwise), else the web view's, else memory. */
export function createZaloStorage(loadCore: () => Promise<ZaloSdk>): DeviceStorage {
  const local = createLocalStorage();
  /** What Zalo's storage did not take, newer than what it has; an empty text stands for what it did not remove. */
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
      return (memory.get(key) ?? value) || (isPrivate(key) ? null : local.get(key));
    },
    async set(key, value) {
      const kept = await natively((storage) => replace(storage, key, value));
      if (kept) memory.delete(key);
      else memory.set(key, value);
      return kept || (!isPrivate(key) && local.set(key, value));
    },
    async remove(key) {
      const removed = await natively((storage) => remove(storage, key));
      if (removed) memory.delete(key);
      else memory.set(key, '');
      await local.remove(key);
    },
  };
}
