import type { FollowedDossier } from '../../contract/schemas/dossier';
import type { IsoTime } from '../../domain/dossier';
import type { RemovedDossier } from './device-list';
import type { MyDossier } from './my-dossier';

/**
 * One list from the device's and the server's. The server's state wins; what the device followed or named while it could not tell the server stays;
 * what the server no longer lists was removed on another phone; what was removed here and not told yet (`removed`) stays away.
 */
export function mergeDossiers(device: readonly MyDossier[], server: readonly FollowedDossier[], removed: readonly RemovedDossier[], now: IsoTime): MyDossier[] {
  const known = new Map(device.map((dossier) => [dossier.code, dossier]));
  const fromServer = server
    .filter((item) => !removed.some(({ code }) => code === item.code))
    .map((item): MyDossier => {
      const here = known.get(item.code);
      const state = item.completion ? { ...item, countedAt: now } : { ...item, ...(here && stateOf(here)) };
      const onServer = here?.onServer !== false;
      return { ...state, label: onServer ? item.label : here.label, savedAt: item.completion?.fetchedAt ?? here?.savedAt ?? null, provinceId: here?.provinceId ?? null, onServer };
    });
  const listed = new Set(server.map((item) => item.code));
  const pending = device.filter((dossier) => !dossier.onServer && !listed.has(dossier.code));
  return [...fromServer, ...pending];
}

const stateOf = ({ completion, procedureName, dueAt, workingDaysLeft, action, countedAt }: MyDossier) => ({ completion, procedureName, dueAt, workingDaysLeft, action, countedAt });
