import type { InboxEntry } from '../../contract/schemas/inbox';
import type { IsoTime } from '../../domain/dossier';
import { isRecord } from '../api/shapes';
import type { DeviceStorage } from '../platform/port';

const KEY = 'inbox';
/** One page of each: enough to read without a network, little enough for a phone's storage. */
const MOST = 20;
const MOST_PENDING = 50;

/** The newest entries as this device last saw them. */
export interface KeptInbox {
  savedAt: IsoTime;
  unread: InboxEntry[];
  read: InboxEntry[];
  /** Read here without a network; the proxy has not heard of it yet. */
  pending: string[];
}

const isEntry = (value: unknown): value is InboxEntry =>
  isRecord(value) && typeof value.id === 'string' && typeof value.kind === 'string' && typeof value.at === 'string' && isRecord(value.subject) && isRecord(value.facts);

/** What the device kept; null for nothing. */
export async function readInbox(storage: DeviceStorage): Promise<KeptInbox | null> {
  try {
    const kept: unknown = JSON.parse((await storage.get(KEY)) ?? 'null');
    if (!isRecord(kept) || typeof kept.savedAt !== 'string' || !Array.isArray(kept.unread) || !Array.isArray(kept.read) || !Array.isArray(kept.pending)) return null;
    return { savedAt: kept.savedAt, unread: kept.unread.filter(isEntry), read: kept.read.filter(isEntry), pending: kept.pending.filter((id): id is string => typeof id === 'string') };
  } catch {
    return null; // written by another version
  }
}

export function keepInbox(storage: DeviceStorage, { savedAt, unread, read, pending }: KeptInbox): Promise<boolean> {
  return storage.set(KEY, JSON.stringify({ savedAt, unread: unread.slice(0, MOST), read: read.slice(0, MOST), pending: pending.slice(-MOST_PENDING) }));
}

/** The device's copy with an entry read at `readAt`; `told` is false when the proxy could not be told. */
export async function keepRead(storage: DeviceStorage, entry: InboxEntry, readAt: IsoTime, told: boolean): Promise<void> {
  const kept = (await readInbox(storage)) ?? { savedAt: readAt, unread: [], read: [], pending: [] };
  const without = (entries: InboxEntry[]) => entries.filter(({ id }) => id !== entry.id);
  const read = [{ ...entry, readAt }, ...without(kept.read)].sort((one, other) => Date.parse(other.at) - Date.parse(one.at));
  const pending = kept.pending.filter((id) => id !== entry.id);
  await keepInbox(storage, { ...kept, unread: without(kept.unread), read, pending: told ? pending : [...pending, entry.id] });
}

/** After signing out, or when everything is deleted. */
export function dropInbox(storage: DeviceStorage): Promise<void> {
  return storage.remove(KEY);
}
