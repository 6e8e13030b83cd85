import type { DeviceStorage } from '../platform/port';
import { idOf, isOutboxItem, type OutboxItem } from './outbox-item';
import { OUTBOX_KEY } from './outbox-key';

/** What waits to be sent, oldest first, as the device keeps it. */
export async function readOutbox(storage: DeviceStorage): Promise<OutboxItem[]> {
  try {
    const kept: unknown = JSON.parse((await storage.get(OUTBOX_KEY)) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isOutboxItem) : [];
  } catch {
    return []; // written by another version
  }
}

/** Nothing stays behind when nothing waits: the key itself tells whether there is work. False when what waits is gone once the app closes. */
export async function writeOutbox(storage: DeviceStorage, items: readonly OutboxItem[]): Promise<boolean> {
  if (items.length > 0) return storage.set(OUTBOX_KEY, JSON.stringify(items));
  await storage.remove(OUTBOX_KEY);
  return true;
}

/** With this one in the place of its earlier self; gone when null. */
export const withItem = (items: readonly OutboxItem[], id: string, item: OutboxItem | null): OutboxItem[] =>
  items.flatMap((one) => (idOf(one) !== id ? [one] : item === null ? [] : [item]));
