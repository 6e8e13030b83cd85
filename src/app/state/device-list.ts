import { isFollowed, isRecord } from '../api/shapes';
import type { DeviceStorage } from '../platform/port';
import type { MyDossier } from './my-dossier';

const KEY = 'my-dossiers';
const MOST = 50;

export type RemovedDossier = Pick<MyDossier, 'code' | 'provinceId'>;

/** What the device keeps: the list, and what was removed here that the server has not heard of yet. */
export interface DeviceList {
  dossiers: MyDossier[];
  removed: RemovedDossier[];
}

export const EMPTY_LIST: DeviceList = { dossiers: [], removed: [] };

const isMyDossier = (value: unknown): value is MyDossier => isRecord(value) && typeof value.onServer === 'boolean' && isFollowed(value);

const isRemoved = (value: unknown): value is RemovedDossier =>
  isRecord(value) && typeof value.code === 'string' && (value.provinceId === null || typeof value.provinceId === 'string');

export async function readDeviceList(storage: DeviceStorage): Promise<DeviceList> {
  try {
    const kept: unknown = JSON.parse((await storage.get(KEY)) ?? 'null');
    if (!isRecord(kept) || !Array.isArray(kept.dossiers) || !Array.isArray(kept.removed)) return EMPTY_LIST;
    return { dossiers: kept.dossiers.filter(isMyDossier), removed: kept.removed.filter(isRemoved) };
  } catch {
    return EMPTY_LIST; // written by another version
  }
}

export function writeDeviceList(storage: DeviceStorage, list: DeviceList): Promise<boolean> {
  return storage.set(KEY, JSON.stringify({ dossiers: list.dossiers.slice(0, MOST), removed: list.removed.slice(0, MOST) }));
}
