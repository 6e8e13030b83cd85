import type { IsoTime } from '../../domain/dossier';
import type { DossierView, FollowedDossier, FollowedPage } from '../../contract/schemas/dossier';
import type { ProvinceList } from '../../contract/schemas/province';
import type { QrResolveBody, QrResolved } from '../../contract/schemas/qr';
import { isPassing, ok, type ApiError, type ApiResult } from './api-error';
import { apiParts } from './parts';
import { isAnything, isDossierView, isFollowedPage, isProvinceList, isQrResolved } from './shapes';

export interface FetchedDossier {
  view: DossierView;
  /** When this was read from the proxy. */
  savedAt: IsoTime;
  /** Set when the proxy could not be asked and what the device kept stands in. */
  problem: ApiError | null;
}

const MOST_FOLLOWED_PAGES = 5;

const askedOf = (provinceId: string | null | undefined): { query?: { province: string } } => (provinceId ? { query: { province: provinceId } } : {});

/** Where a dossier stands, at the tier the citizen has reached. Falls back to the device's copy when the network or the upstream fails. */
export async function getDossier(code: string, provinceId?: string | null): Promise<ApiResult<FetchedDossier>> {
  const { call, cache, session } = apiParts();
  const result = await call('getDossier', isDossierView, { params: { code }, ...askedOf(provinceId), auth: 'optional' });
  const signedIn = session.me() !== null;
  if (result.ok) return ok(await keepDossier(code, result.value));
  const kept = isPassing(result.error) ? await cache.read(code, signedIn) : null;
  return kept ? ok({ view: kept.view, savedAt: kept.savedAt, problem: result.error }) : result;
}

/** What the device kept of a dossier, at once and without a network; null for nothing. */
export async function readKeptDossier(code: string): Promise<FetchedDossier | null> {
  const { cache, session } = apiParts();
  const kept = await cache.read(code, (await session.restore()) !== null);
  return kept && { view: kept.view, savedAt: kept.savedAt, problem: null };
}

/** Tier 1: the code and the last 4 digits of the owner's ID or phone. Needs a signed-in citizen. */
export async function proveDossier(code: string, last4: string, provinceId?: string | null): Promise<ApiResult<FetchedDossier>> {
  const result = await apiParts().call('proveDossier', isDossierView, { params: { code }, ...askedOf(provinceId), body: { last4 }, auth: 'required' });
  return result.ok ? ok(await keepDossier(code, result.value)) : result;
}

async function keepDossier(code: string, view: DossierView): Promise<FetchedDossier> {
  const { cache, session } = apiParts();
  const savedAt = new Date().toISOString();
  await cache.keep(code, view, session.me() !== null, savedAt);
  return { view, savedAt, problem: null };
}

/** Follows on the server; `label` is the citizen's own name for it, at most 60 characters. */
export function followDossier(code: string, label: string | null, provinceId: string | null = null): Promise<ApiResult<unknown>> {
  return apiParts().call('followDossier', isAnything, { params: { code }, ...askedOf(provinceId), body: label ? { label } : {}, auth: 'required' });
}

export function unfollowDossier(code: string, provinceId: string | null = null): Promise<ApiResult<unknown>> {
  return apiParts().call('unfollowDossier', isAnything, { params: { code }, ...askedOf(provinceId), auth: 'required' });
}

/** All dossiers followed on the server. */
export async function listMyDossiers(): Promise<ApiResult<FollowedDossier[]>> {
  const items: FollowedDossier[] = [];
  let cursor: string | null = null;
  for (let page = 0; page < MOST_FOLLOWED_PAGES; page += 1) {
    const result: ApiResult<FollowedPage> = await apiParts().call('listMyDossiers', isFollowedPage, { ...(cursor ? { query: { cursor } } : {}), auth: 'required' });
    if (!result.ok) return result;
    items.push(...result.value.items);
    cursor = result.value.nextCursor;
    if (cursor === null) break;
  }
  return ok(items);
}

/** Dossier codes behind an opaque id. Only the host and the id leave the phone. */
export function resolveQr(body: QrResolveBody): Promise<ApiResult<QrResolved>> {
  return apiParts().call('resolveQr', isQrResolved, { body, auth: 'optional' });
}

/** The province this deployment opens with, and the others it serves. */
export function getProvinces(): Promise<ApiResult<ProvinceList>> {
  return apiParts().call('getProvince', isProvinceList);
}
