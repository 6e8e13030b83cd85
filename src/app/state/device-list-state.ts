import { atom } from 'recoil';
import { fetchPiece } from '../platform/fetch-piece';
import type { DeviceList } from './device-list';

/** The rules of the list are not needed to draw it, so they are fetched apart. */
export const loadStore = () => import('./dossier-store');

/** Null until the device's own list was read; most urgent first. Every change is kept on the device. */
export const deviceListState = atom<DeviceList | null>({
  key: 'device-list',
  default: null,
  effects: [
    ({ onSet }) => {
      onSet((list) => {
        if (list) void fetchPiece(loadStore).then(({ keepList }) => keepList(list));
      });
    },
  ],
});
