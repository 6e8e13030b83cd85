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
  keep(storage: DeviceStorage, draft: Draft): Promise<unknown>;
  drop(storage: DeviceStorage, id: string): Promise<unknown>;
  /** False when what is on it is gone once the app closes. */
  isKept(): boolean;
}

/** Letters being written, kept on the device under one key. */
export function createDraftShelf<Draft extends Shelved>(key: string, isDraft: (value: unknown) => value is Draft): DraftShelf<Draft> {
  let turn: Promise<unknown> = Promise.resolve();
  let isKept = true;
  const list = async (storage: DeviceStorage): Promise<Draft[]> => {
    try {
      const kept: unknown = JSON.parse((await storage.get(key)) ?? '[]');
      return Array.isArray(kept) ? kept.filter(isDraft).sort((one, other) => Date.parse(other.savedAt) - Date.parse(one.savedAt)) : [];
    } catch {
      return []; // written by another version
    }
  };
  /** One change after the other, or the later would not see the earlier. */
  const change = (storage: DeviceStorage, alter: (before: Draft[]) => Draft[]): Promise<void> => {
    const mine = turn.then(async () => {
      const next = alter(await list(storage)).slice(0, MOST);
      if (next.length === 0) await storage.remove(key);
      isKept = next.length === 0 || (await storage.set(key, JSON.stringify(next)));
    });
    turn = mine.catch(() => undefined);
    return mine;
  };
  return {
    list,
    find: async (storage, id) => (await list(storage)).find((draft) => draft.id === id) ?? null,
    keep: (storage, draft) => change(storage, (before) => [draft, ...before.filter(({ id }) => id !== draft.id)]),
    isKept: () => isKept,
    drop: (storage, id) => change(storage, (before) => before.filter((draft) => draft.id !== id)),
  };
}

/** What every kept letter has. */
export const isShelved = (value: unknown): value is Record<string, unknown> & Shelved => isRecord(value) && typeof value.id === 'string' && typeof value.savedAt === 'string';
