import { useCallback, useMemo } from 'react';
import { atom, useRecoilCallback, useRecoilValue } from 'recoil';
import { currentPlatform } from '../platform/current';
import { EMPTY_LIST, readDeviceList, writeDeviceList, type DeviceList } from './device-list';
import { toMyDossier, withoutDetail, type FollowRequest, type MyDossier } from './my-dossier';
import { byUrgency } from './urgency';

/** Null until the device's own list was read. Every change is kept on the device. */
export const deviceListState = atom<DeviceList | null>({
  key: 'device-list',
  default: null,
  effects: [
    ({ onSet }) => {
      onSet((list) => {
        if (list) void writeDeviceList(currentPlatform().storage, list);
      });
    },
  ],
});

export interface MyDossiers {
  /** Most urgent first; null while the device's own list is being read. */
  items: MyDossier[] | null;
  /** Follows on the device at once, then on the server when signed in. Also renames. */
  follow(request: FollowRequest): Promise<void>;
  /** Removes at once; calling the answer brings it back. */
  unfollow(code: string): Promise<() => Promise<void>>;
  /** Asks the proxy for the newest states. Never throws; the list stays as it is when nobody answers. */
  refresh(): Promise<void>;
  /** Empties the device's list, or keeps it without what needs proof. */
  forget(what: 'everything' | 'details'): Promise<void>;
}

/** One refresh after the other, so that what was done last is told to the server last. */
let queue: Promise<void> = Promise.resolve();

/** "Hồ sơ của tôi": kept on the device, joined with the server's list when signed in. */
export function useMyDossiers(): MyDossiers {
  const list = useRecoilValue(deviceListState);

  const change = useRecoilCallback(
    ({ snapshot, set }) =>
      async (alter: (before: DeviceList) => DeviceList): Promise<void> => {
        const before = (await snapshot.getPromise(deviceListState)) ?? (await readDeviceList(currentPlatform().storage));
        set(deviceListState, alter(before));
      },
    [],
  );

  const refreshOnce = useRecoilCallback(
    ({ snapshot, set }) =>
      async () => {
        const kept = await snapshot.getPromise(deviceListState);
        const before = kept ?? (await readDeviceList(currentPlatform().storage));
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

  const put = useCallback(
    async (dossier: MyDossier) => {
      await change((before) => ({
        dossiers: [dossier, ...before.dossiers.filter(({ code }) => code !== dossier.code)],
        removed: before.removed.filter((code) => code !== dossier.code),
      }));
      void refresh();
    },
    [change, refresh],
  );

  const unfollow = useCallback(
    async (code: string) => {
      let taken: MyDossier | undefined;
      await change((before) => {
        taken = before.dossiers.find((dossier) => dossier.code === code);
        return { dossiers: before.dossiers.filter((dossier) => dossier.code !== code), removed: [...before.removed, code] };
      });
      void refresh();
      return async () => {
        if (taken) await put({ ...taken, onServer: false });
      };
    },
    [change, refresh, put],
  );

  const follow = useCallback((request: FollowRequest) => put(toMyDossier(request, new Date().toISOString())), [put]);

  const forget = useCallback(
    (what: 'everything' | 'details') =>
      change((before) => (what === 'everything' ? EMPTY_LIST : { ...before, dossiers: before.dossiers.map(withoutDetail) })),
    [change],
  );

  const items = useMemo(() => list && [...list.dossiers].sort(byUrgency), [list]);
  return useMemo(() => ({ items, follow, unfollow, refresh, forget }), [items, follow, unfollow, refresh, forget]);
}
