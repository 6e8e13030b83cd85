import { currentPlatform } from '../platform/current';
import type { HostRefusal, Outcome } from '../platform/outcome';
import type { Platform } from '../platform/port';
import type { ApiError } from './api-error';
import { apiParts } from './parts';

/** The host or the proxy said no. */
export type Refused = { ok: false; by: 'host'; reason: HostRefusal } | { ok: false; by: 'proxy'; error: ApiError };

/**
 * Signs in, then asks the host for something that only the citizen can grant, together with the token that says whose it is.
 * Call only when the citizen tapped for it.
 */
export async function grantedByHost<T>(ask: (platform: Platform) => Promise<Outcome<T>>): Promise<{ ok: true; zaloAccessToken: string; value: T } | Refused> {
  const platform = currentPlatform();
  const signedIn = await apiParts().session.token('required');
  if (!signedIn.ok) return { ok: false, by: 'proxy', error: signedIn.error };
  const account = await platform.getAccessToken();
  if (!account.ok) return { ok: false, by: 'host', reason: account.reason };
  const granted = await ask(platform);
  return granted.ok ? { ok: true, zaloAccessToken: account.value, value: granted.value } : { ok: false, by: 'host', reason: granted.reason };
}
