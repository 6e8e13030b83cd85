import type { RemainderView } from '../../contract/schemas/account';
import type { Me } from '../../contract/schemas/session';
import { currentPlatform } from '../platform/current';
import { ok, type ApiResult } from './api-error';
import { grantedByHost, type Refused } from './granted-by-host';
import { apiParts } from './parts';
import { isAnything, isMe, isRecord } from './shapes';

/** The notice the citizen agrees to when linking a phone number; a new text takes a new version. */
const PHONE_CONSENT_VERSION = '2026-11-phone-1';

export type LinkPhoneResult = { ok: true; me: Me } | Refused;

/** Signs in when that is possible without asking. Failure leaves the app usable. */
export async function signInQuietly(): Promise<Me | null> {
  const { session } = apiParts();
  await session.token('optional');
  return session.me();
}

/** Signs in because the citizen asked for it. */
export async function signIn(): Promise<Me | null> {
  const { session } = apiParts();
  await session.token('required');
  return session.me();
}

/** Asks the host for the phone number and has the proxy verify it with Zalo. Call only when the citizen tapped for it. */
export async function linkPhone(): Promise<LinkPhoneResult> {
  const granted = await grantedByHost((platform) => platform.requestPhoneToken());
  if (!granted.ok) return granted;
  const { call, session } = apiParts();
  const result = await call('verifyPhone', isMe, {
    body: { zaloAccessToken: granted.zaloAccessToken, phoneToken: granted.value, consentVersion: PHONE_CONSENT_VERSION },
    auth: 'required',
  });
  if (!result.ok) return { ok: false, by: 'proxy', error: result.error };
  await session.replaceMe(result.value);
  return { ok: true, me: result.value };
}

/** Ends the session here and on the proxy; what needed it leaves the device. */
export async function signOut(): Promise<void> {
  const { call, session, cache } = apiParts();
  if (session.me()) await call('endSession', isAnything, { auth: 'required' });
  await session.end();
  await cache.dropDetails();
  await forgetOwn();
}

const isRemainder = (value: unknown): value is RemainderView => isRecord(value) && typeof value.part === 'string' && typeof value.law === 'string';

/** Deletes everything the proxy keeps about the citizen, then what this device keeps. Answers what the law keeps. */
export async function deleteMyData(): Promise<ApiResult<RemainderView[]>> {
  const { call, session, cache } = apiParts();
  const result = await call('deleteMe', isAnything, { auth: 'required' });
  // A plain browser has no account, and nothing of theirs is on the proxy; in Zalo, and after any other failure, it stays there, and that is said.
  if (!result.ok && (result.error.code !== 'unauthenticated' || currentPlatform().kind === 'zalo')) return result;
  await session.end({ stayOut: true });
  await cache.clear();
  await forgetOwn();
  return ok(result.ok && isRecord(result.value) && Array.isArray(result.value.items) ? result.value.items.filter(isRemainder) : []);
}

/** Who signs in next must not find what this citizen wrote, nor what they were told. */
async function forgetOwn(): Promise<void> {
  const [{ dropAllDrafts }, { dropInbox }, { forgetLetters }] = await Promise.all([import('../state/draft-box'), import('../state/inbox-box'), import('../outbox/forget-letters')]);
  const { storage } = currentPlatform();
  await dropAllDrafts(storage);
  await dropInbox(storage);
  await forgetLetters(storage);
}
