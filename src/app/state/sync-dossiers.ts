import { isPassing, type ApiResult } from '../api/api-error';
import type { FetchedDossier } from '../api/client';
import type { FollowedDossier } from '../../contract/schemas/dossier';
import type { DeviceList, RemovedDossier } from './device-list';
import { mergeDossiers } from './merge-dossiers';
import { toMyDossier, type MyDossier } from './my-dossier';
import { byUrgency } from './urgency';

/** Look-ups are limited per person and per network: an anonymous device asks again for a few, and not for fresh ones. */
const MOST_LOOKUPS = 5;
const FRESH_MS = 10 * 60_000;

export interface FollowApi {
  followDossier(code: string, label: string | null, provinceId: string | null): Promise<ApiResult<unknown>>;
  unfollowDossier(code: string, provinceId: string | null): Promise<ApiResult<unknown>>;
  listMyDossiers(): Promise<ApiResult<FollowedDossier[]>>;
  getDossier(code: string, provinceId: string | null): Promise<ApiResult<FetchedDossier>>;
  readKeptDossier(code: string): Promise<FetchedDossier | null>;
}

/** Signed in: tells the server what happened here meanwhile, then takes its list. Whatever fails is tried again next time. */
export async function syncWithServer(list: DeviceList, api: FollowApi): Promise<DeviceList> {
  const removed: RemovedDossier[] = [];
  for (const gone of list.removed) {
    const result = await api.unfollowDossier(gone.code, gone.provinceId);
    if (!result.ok && isPassing(result.error)) removed.push(gone);
  }
  const device: MyDossier[] = [];
  for (const dossier of list.dossiers) {
    const told = dossier.onServer || (await api.followDossier(dossier.code, dossier.label, dossier.provinceId)).ok;
    device.push({ ...dossier, onServer: told });
  }
  const server = await api.listMyDossiers();
  return server.ok ? { dossiers: mergeDossiers(device, server.value, removed, new Date().toISOString()), removed } : { ...list, removed };
}

const isFinal = ({ completion }: MyDossier): boolean => completion !== null && ['returned', 'refused', 'withdrawn'].includes(completion.group);

/** Nobody signed in: takes what the citizen has looked at meanwhile, and asks for the most urgent few, one after the other. */
export async function refreshDevice(list: DeviceList, api: Pick<FollowApi, 'getDossier' | 'readKeptDossier'>, nowMs: number): Promise<DeviceList> {
  const dossiers: MyDossier[] = [];
  for (const dossier of [...list.dossiers].sort(byUrgency)) dossiers.push(withView(dossier, await api.readKeptDossier(dossier.code)));

  // The server's time on the phone's clock: with a clock that is behind, what was read lies ahead of now.
  const isStale = ({ savedAt }: MyDossier) => savedAt === null || Math.abs(nowMs - new Date(savedAt).getTime()) > FRESH_MS;
  const due = dossiers.filter((dossier) => isStale(dossier) && !isFinal(dossier)).slice(0, MOST_LOOKUPS);
  for (const dossier of due) {
    const result = await api.getDossier(dossier.code, dossier.provinceId);
    if (!result.ok && result.error.status === 0) break; // no network: the others will not answer either
    if (result.ok && result.value.problem === null) dossiers[dossiers.indexOf(dossier)] = withView(dossier, result.value);
  }
  return { ...list, dossiers };
}

/** The followed dossier with a newer state, if this is one. */
function withView(dossier: MyDossier, fetched: FetchedDossier | null): MyDossier {
  if (fetched === null || (dossier.savedAt !== null && fetched.view.completion.fetchedAt <= dossier.savedAt)) return dossier;
  const { followedAt, onServer, code, label, provinceId } = dossier;
  return { ...toMyDossier({ code, label, view: fetched.view, provinceId }, followedAt), onServer };
}
