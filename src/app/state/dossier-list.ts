import { useCallback } from 'react';
import { useRecoilCallback, useRecoilValue } from 'recoil';
import { deviceListState, loadStore } from './device-list-state';
import type { MyDossier } from './my-dossier';

export interface DossierList {
  /** Most urgent first; null while the device's own list is being read. */
  items: readonly MyDossier[] | null;
  /** Asks the proxy for the newest states. Never throws; the list stays as it is when nobody answers. */
  refresh(): Promise<void>;
}

/** One refresh after the other, so that what was done last is told to the server last. */
let queue: Promise<void> = Promise.resolve();

/** "Hồ sơ của tôi", for screens that show it: kept on the device, joined with the server's list when signed in. */
export function useDossierList(): DossierList {
  const list = useRecoilValue(deviceListState);

  const refreshOnce = useRecoilCallback(
    ({ snapshot, set }) =>
      async () => {
        const kept = await snapshot.getPromise(deviceListState);
        const before = kept ?? (await (await loadStore()).readList());
        if (kept === null) set(deviceListState, before);
        const after = await import('./refresh-list').then((piece) => piece.refreshList(before));
        // What the citizen did while the proxy was asked wins; its own refresh is queued behind this one.
        if (after !== before) set(deviceListState, (now) => (now === before ? after : now));
      },
    [],
  );

  const refresh = useCallback(() => {
    queue = queue.then(refreshOnce).catch(() => undefined); // a chunk that could not be fetched: next time
    return queue;
  }, [refreshOnce]);

  return { items: list && list.dossiers, refresh };
}
