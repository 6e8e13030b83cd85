import type { LocationView } from '../../../contract/schemas/petition';
import { currentPlatform } from '../../platform/current';
import { requestLocationToken } from '../../platform/location-host';
import type { HostRefusal } from '../../platform/outcome';
import type { ApiError } from '../api-error';
import { apiParts } from '../parts';
import { isLocationView } from './letter-shapes';

export type LocateResult = { ok: true; place: LocationView } | { ok: false; by: 'host'; reason: HostRefusal } | { ok: false; by: 'proxy'; error: ApiError };

/** Of the notice under the button. */
const LOCATION_CONSENT_VERSION = '2026-11-location-1';

/** Asks the host where the phone is and has the proxy read it. Call only when the citizen tapped for it. */
export async function findMyLocation(): Promise<LocateResult> {
  const { call, session } = apiParts();
  const platform = currentPlatform();
  const signedIn = await session.token('required');
  if (!signedIn.ok) return { ok: false, by: 'proxy', error: signedIn.error };
  const account = await platform.getAccessToken();
  if (!account.ok) return { ok: false, by: 'host', reason: account.reason };
  const location = await requestLocationToken(platform);
  if (!location.ok) return { ok: false, by: 'host', reason: location.reason };
  const result = await call('findMyLocation', isLocationView, { body: { zaloAccessToken: account.value, locationToken: location.value, consentVersion: LOCATION_CONSENT_VERSION }, auth: 'required' });
  return result.ok ? { ok: true, place: result.value } : { ok: false, by: 'proxy', error: result.error };
}
