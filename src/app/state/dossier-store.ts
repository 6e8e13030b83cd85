import { currentPlatform } from '../platform/current';
import { EMPTY_LIST, readDeviceList, writeDeviceList, type DeviceList } from './device-list';
import { toMyDossier, withoutDetail, type MyDossier } from './my-dossier';
import { byUrgency } from './urgency';

export { toMyDossier };

const sorted = (list: DeviceList): DeviceList => ({ ...list, dossiers: [...list.dossiers].sort(byUrgency) });

/** The list this device kept, most urgent first. */
export async function readList(): Promise<DeviceList> {
  return sorted(await readDeviceList(currentPlatform().storage));
}

export function keepList(list: DeviceList): Promise<boolean> {
  return writeDeviceList(currentPlatform().storage, list);
}

/** With this dossier, in place of what was known of it. */
export function withDossier({ dossiers, removed }: DeviceList, dossier: MyDossier): DeviceList {
  return sorted({
    dossiers: [dossier, ...dossiers.filter(({ code }) => code !== dossier.code)],
    removed: removed.filter(({ code }) => code !== dossier.code),
  });
}

/** Without this dossier, remembering to tell the server. */
export function without({ dossiers, removed }: DeviceList, code: string): DeviceList {
  const gone = dossiers.filter((dossier) => dossier.code === code).map(({ provinceId }) => ({ code, provinceId }));
  return { dossiers: dossiers.filter((dossier) => dossier.code !== code), removed: [...removed.filter((other) => other.code !== code), ...gone] };
}

export function forgotten(list: DeviceList, what: 'everything' | 'details'): DeviceList {
  return what === 'everything' ? EMPTY_LIST : { ...list, dossiers: list.dossiers.map(withoutDetail) };
}
