import { useEffect, useSyncExternalStore } from 'react';
import type { Letter, OutboxItem } from './outbox-item';
import { theOutbox } from './the-outbox';

/** What waits to be sent of one kind, null before the device was read; which of it is on its way; whether the device took it. */
export function useOutbox(kind: Letter['kind']): { items: readonly OutboxItem[] | null; sendingId: string | null; isKept: boolean } {
  const outbox = theOutbox();
  const items = useSyncExternalStore(outbox.subscribe, outbox.items);
  const sendingId = useSyncExternalStore(outbox.subscribe, outbox.sending);
  const isKept = useSyncExternalStore(outbox.subscribe, outbox.isKept);
  useEffect(() => void outbox.load(), [outbox]);
  return { items: items?.filter(({ letter }) => letter.kind === kind) ?? null, sendingId, isKept };
}
