import { useEffect } from 'react';
import { currentPlatform } from '../platform/current';
import { useOnline } from '../state/network';
import { useToast } from '../ui/toast-context';
import { OUTBOX_KEY } from './outbox-key';

/** Home comes first; what waited an hour waits three seconds more. */
const REST_MS = 3_000;

/** Sends what was written without a network: when the app is opened, comes back, or has a network again. Nothing is fetched when nothing waits. */
export function useOutboxFeed(): void {
  const online = useOnline();
  const toast = useToast();
  useEffect(() => {
    if (!online) return undefined;
    const platform = currentPlatform();
    const wake = async () => {
      if ((await platform.storage.get(OUTBOX_KEY)) === null) return;
      await import('./run-outbox').then((outbox) => outbox.runOutbox(toast));
    };
    const go = () => void wake().catch(() => undefined); // the chunk could not be fetched: the next time
    const timer = setTimeout(go, REST_MS);
    const stop = platform.onResumed(go);
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [online, toast]);
}
