import { useCallback, useMemo } from 'react';
import { useRecoilCallback } from 'recoil';
import type { DeviceList } from './device-list';
import { deviceListState, loadStore } from './device-list-state';
import { useDossierList, type DossierList } from './dossier-list';
import type { FollowRequest, MyDossier } from './my-dossier';

export interface MyDossiers extends DossierList {
  /** Follows on the device at once, then on the server when signed in. Also renames. */
  follow(request: FollowRequest): Promise<void>;
  /** Removes at once; calling the answer brings it back. */
  unfollow(code: string): Promise<() => Promise<void>>;
  /** Empties the device's list, or keeps it without what needs proof. */
  forget(what: 'everything' | 'details'): Promise<void>;
}

/** "Hồ sơ của tôi", for screens that change it. */
export function useMyDossiers(): MyDossiers {
  const { items, refresh } = useDossierList();

  const change = useRecoilCallback(
    ({ snapshot, set }) =>
      async (alter: (before: DeviceList, store: Awaited<ReturnType<typeof loadStore>>) => DeviceList): Promise<void> => {
        const store = await loadStore();
        const before = (await snapshot.getPromise(deviceListState)) ?? (await store.readList());
        set(deviceListState, alter(before, store));
      },
    [],
  );

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

  return useMemo(() => ({ items, follow, unfollow, refresh, forget }), [items, follow, unfollow, refresh, forget]);
}
