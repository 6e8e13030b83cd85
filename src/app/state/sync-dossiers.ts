import type { ApiResult } from '../api/api-error';
import type { FetchedDossier } from '../api/client';
import type { FollowedDossier } from '../../contract/schemas/dossier';
import type { DeviceList } from './device-list';
import { mergeDossiers } from './merge-dossiers';
import { toMyDossier, type MyDossier } from './my-dossier';
import { byUrgency } from './urgency';

/** Look-ups are limited per person and per network: an anonymous device asks again for a few, and not for fresh ones. */
const MOST_LOOKUPS = 5;
const FRESH_MS = 10 * 60_000;

export interface FollowApi {
  followDossier(code: string, label: string | null): Promise<ApiResult<unknown>>;
  unfollowDossier(code: string): Promise<ApiResult<unknown>>;
  listMyDossiers(): Promise<ApiResult<FollowedDossier[]>>;
  getDossier(code: string): Promise<ApiResult<FetchedDossier>>;
}

/** Signed in: tells the server what happened here meanwhile, then takes its list. Whatever fails is tried again next time. */
export async function syncWithServer(list: DeviceList, api: FollowApi): Promise<DeviceList> {
  const removed: string[] = [];
  for (const code of list.removed) {
    const result = await api.unfollowDossier(code);
    if (!result.ok && result.error.status !== 404) removed.push(code);
  }
  for (const dossier of list.dossiers.filter((item) => !item.onServer)) await api.followDossier(dossier.code, dossier.label);
  const server = await api.listMyDossiers();
  return server.ok ? { dossiers: mergeDossiers(list.dossiers, server.value, removed), removed } : { ...list, removed };
}

const isFinal = ({ completion }: MyDossier): boolean => completion !== null && ['returned', 'refused', 'withdrawn'].includes(completion.group);

/** Nobody signed in: asks for the most urgent few, one after the other. */
export async function refreshDevice(list: DeviceList, api: Pick<FollowApi, 'getDossier'>, nowMs: number): Promise<DeviceList> {
  const stale = (dossier: MyDossier) => dossier.savedAt === null || nowMs - new Date(dossier.savedAt).getTime() > FRESH_MS;
  const due = [...list.dossiers].sort(byUrgency).filter((dossier) => stale(dossier) && !isFinal(dossier)).slice(0, MOST_LOOKUPS);
  const fresh = new Map<string, MyDossier>();
  for (const dossier of due) {
    const result = await api.getDossier(dossier.code);
    if (!result.ok && result.error.status === 0) break; // no network: the others will not answer either
    if (result.ok && result.value.problem === null) {
      const { followedAt, onServer } = dossier;
      fresh.set(dossier.code, { ...toMyDossier({ code: dossier.code, label: dossier.label, view: result.value.view }, followedAt), onServer });
    }
  }
  return { ...list, dossiers: list.dossiers.map((dossier) => fresh.get(dossier.code) ?? dossier) };
}
