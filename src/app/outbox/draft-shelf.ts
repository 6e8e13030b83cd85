import { isRecord } from '../api/shapes';
import type { DeviceStorage } from '../platform/port';

/** More than anybody writes at once; the oldest falls off. */
const MOST = 10;

export interface Shelved {
  id: string;
  savedAt: string;
}

export interface DraftShelf<Draft extends Shelved> {
  /** Newest first. */
  list(storage: DeviceStorage): Promise<Draft[]>;
  find(storage: DeviceStorage, id: string): Promise<Draft | null>;
  /** False when it is gone once the app closes. */
  keep(storage: DeviceStorage, draft: Draft): Promise<boolean>;
  drop(storage: DeviceStorage, id: string): Promise<unknown>;
}

/** Letters being written, kept on the device under one key. */
export function createDraftShelf<Draft extends Shelved>(key: string, isDraft: (value: unknown) => value is Draft): DraftShelf<Draft> {
  let turn: Promise<unknown> = Promise.resolve();
  const list = async (storage: DeviceStorage): Promise<Draft[]> => {
    try {
      const kept: unknown = JSON.parse((await storage.get(key)) ?? '[]');
      return Array.isArray(kept) ? kept.filter(isDraft).sort((one, other) => Date.parse(other.savedAt) - Date.parse(one.savedAt)) : [];
    } catch {
      return []; // written by another version
    }
  };
  /** One change after the other, or the later would not see the earlier. */
  const change = (storage: DeviceStorage, alter: (before: Draft[]) => Draft[]): Promise<boolean> => {
    const mine = turn.then(async () => {
      const next = alter(await list(storage)).slice(0, MOST);
      if (next.length > 0) return storage.set(key, JSON.stringify(next));
      await storage.remove(key);
      return true;
    });
    turn = mine.catch(() => undefined);
    return mine;
  };
  return {
    list,
    find: async (storage, id) => (await list(storage)).find((draft) => draft.id === id) ?? null,
    keep: (storage, draft) => change(storage, (before) => [draft, ...before.filter(({ id }) => id !== draft.id)]),
    drop: (storage, id) => change(storage, (before) => before.filter((draft) => draft.id !== id)),
  };
}

/** What every kept letter has. */
export const isShelved = (value: unknown): value is Record<string, unknown> & Shelved => isRecord(value) && typeof value.id === 'string' && typeof value.savedAt === 'string';
