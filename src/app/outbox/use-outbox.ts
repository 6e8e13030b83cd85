import { useEffect, useSyncExternalStore } from 'react';
import type { Letter, OutboxItem } from './outbox-item';
import { theOutbox } from './the-outbox';

/** What waits to be sent of one kind, and which of it is on its way; null before the device was read. */
export function useOutbox(kind: Letter['kind']): { items: readonly OutboxItem[] | null; sendingId: string | null } {
  const outbox = theOutbox();
  const items = useSyncExternalStore(outbox.subscribe, outbox.items);
  const sendingId = useSyncExternalStore(outbox.subscribe, outbox.sending);
  useEffect(() => void outbox.load(), [outbox]);
  return { items: items?.filter(({ letter }) => letter.kind === kind) ?? null, sendingId };
}
