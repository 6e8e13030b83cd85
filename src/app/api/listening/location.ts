import type { LocationView } from '../../../contract/schemas/petition';
import { requestLocationToken } from '../../platform/location-host';
import { grantedByHost, type Refused } from '../granted-by-host';
import { apiParts } from '../parts';
import { isLocationView } from './letter-shapes';

export type LocateResult = { ok: true; place: LocationView } | Refused;

/** Of the notice under the button. */
const LOCATION_CONSENT_VERSION = '2026-11-location-1';

/** Asks the host where the phone is and has the proxy read it. Call only when the citizen tapped for it. */
export async function findMyLocation(): Promise<LocateResult> {
  const granted = await grantedByHost(requestLocationToken);
  if (!granted.ok) return granted;
  const result = await apiParts().call('findMyLocation', isLocationView, {
    body: { zaloAccessToken: granted.zaloAccessToken, locationToken: granted.value, consentVersion: LOCATION_CONSENT_VERSION },
    auth: 'required',
  });
  return result.ok ? { ok: true, place: result.value } : { ok: false, by: 'proxy', error: result.error };
}
