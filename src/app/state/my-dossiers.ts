import { useCallback, useMemo } from 'react';
import { atom, useRecoilCallback, useRecoilValue } from 'recoil';
import type { DeviceList } from './device-list';
import type { FollowRequest, MyDossier } from './my-dossier';

/** Null until the device's own list was read; most urgent first. Every change is kept on the device. */
export const deviceListState = atom<DeviceList | null>({
  key: 'device-list',
  default: null,
  effects: [
    ({ onSet }) => {
      onSet((list) => {
        if (list) void loadStore().then(({ keepList }) => keepList(list));
      });
    },
  ],
});

export interface MyDossiers {
  /** Most urgent first; null while the device's own list is being read. */
  items: readonly MyDossier[] | null;
  /** Follows on the device at once, then on the server when signed in. Also renames. */
  follow(request: FollowRequest): Promise<void>;
  /** Removes at once; calling the answer brings it back. */
  unfollow(code: string): Promise<() => Promise<void>>;
  /** Asks the proxy for the newest states. Never throws; the list stays as it is when nobody answers. */
  refresh(): Promise<void>;
  /** Empties the device's list, or keeps it without what needs proof. */
  forget(what: 'everything' | 'details'): Promise<void>;
}

/** The rules of the list are not needed to draw it, so they are fetched apart. */
const loadStore = () => import('./dossier-store');

/** One refresh after the other, so that what was done last is told to the server last. */
let queue: Promise<void> = Promise.resolve();

/** "Hồ sơ của tôi": kept on the device, joined with the server's list when signed in. */
export function useMyDossiers(): MyDossiers {
  const list = useRecoilValue(deviceListState);

  const change = useRecoilCallback(
    ({ snapshot, set }) =>
      async (alter: (before: DeviceList, store: Awaited<ReturnType<typeof loadStore>>) => DeviceList): Promise<void> => {
        const store = await loadStore();
        const before = (await snapshot.getPromise(deviceListState)) ?? (await store.readList());
        set(deviceListState, alter(before, store));
      },
    [],
  );

  const refreshOnce = useRecoilCallback(
    ({ snapshot, set }) =>
      async () => {
        const kept = await snapshot.getPromise(deviceListState);
        const before = kept ?? (await (await loadStore()).readList());
        if (kept === null) set(deviceListState, before);
        const { refreshList } = await import('./refresh-list');
        const after = await refreshList(before);
        // What the citizen did while the proxy was asked wins; its own refresh is queued behind this one.
        set(deviceListState, (now) => (now === before ? after : now));
      },
    [],
  );

  const refresh = useCallback(() => {
    queue = queue.then(refreshOnce).catch(() => undefined); // a chunk that could not be fetched: next time
    return queue;
  }, [refreshOnce]);

  const unfollow = useCallback(
    async (code: string) => {
      let taken: MyDossier | undefined;
      await change((before, { without }) => {
        taken = before.dossiers.find((dossier) => dossier.code === code);
        return without(before, code);
      });
      void refresh();
      return async () => {
        await change((before, { withDossier }) => (taken ? withDossier(before, { ...taken, onServer: false }) : before));
        void refresh();
      };
    },
    [change, refresh],
  );

  const follow = useCallback(
    async (request: FollowRequest) => {
      await change((before, { withDossier, toMyDossier }) => withDossier(before, toMyDossier(request, new Date().toISOString())));
      void refresh();
    },
    [change, refresh],
  );

  const forget = useCallback((what: 'everything' | 'details') => change((before, store) => store.forgotten(before, what)), [change]);

  const items = list && list.dossiers;
  return useMemo(() => ({ items, follow, unfollow, refresh, forget }), [items, follow, unfollow, refresh, forget]);
}
