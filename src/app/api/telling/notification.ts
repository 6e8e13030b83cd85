import type { NotificationSettings, NotificationSettingsBody } from '../../../contract/schemas/inbox';
import { currentPlatform } from '../../platform/current';
import { acceptNotices, followOa, unfollowOa } from '../../platform/notice-host';
import { done, type Outcome } from '../../platform/outcome';
import type { LinkPhoneResult } from '../account';
import type { ApiResult } from '../api-error';
import { apiParts } from '../parts';
import { isNotificationSettings } from './telling-shapes';

/** The notice the citizen agrees to when messages may come to their phone number; a new text takes a new version. */
const ZBS_CONSENT_VERSION = '2026-11-messages-1';

/** As linking a phone number: the host or the proxy may say no. */
export type ChannelResult = { ok: true; settings: NotificationSettings } | Exclude<LinkPhoneResult, { ok: true }>;

/** `optional` asks nobody who they are that is not known already. */
export function getNotificationSettings(auth: 'optional' | 'required'): Promise<ApiResult<NotificationSettings>> {
  return apiParts().call('getNotificationSettings', isNotificationSettings, { auth });
}

export function putNotificationSettings(body: NotificationSettingsBody): Promise<ApiResult<NotificationSettings>> {
  return apiParts().call('putNotificationSettings', isNotificationSettings, { body, auth: 'required' });
}

/** Asks the host, then tells the proxy what came of it, with the token by which it asks Zalo itself. */
async function change(ask: () => Promise<Outcome<void>>, route: 'putOaChannel' | 'putMiniAppChannel', body: object): Promise<ChannelResult> {
  const { call, session } = apiParts();
  const signedIn = await session.token('required');
  if (!signedIn.ok) return { ok: false, by: 'proxy', error: signedIn.error };
  const asked = await ask();
  if (!asked.ok) return { ok: false, by: 'host', reason: asked.reason };
  const account = await currentPlatform().getAccessToken();
  if (!account.ok) return { ok: false, by: 'host', reason: account.reason };
  const told = await call(route, isNotificationSettings, { body: { ...body, zaloAccessToken: account.value }, auth: 'required' });
  return told.ok ? { ok: true, settings: told.value } : { ok: false, by: 'proxy', error: told.error };
}

/** Follows the Official Account. Only from a tap. */
export function followAccount(oaId: string): Promise<ChannelResult> {
  return change(() => followOa(currentPlatform().kind, oaId), 'putOaChannel', { followed: true });
}

export function unfollowAccount(oaId: string): Promise<ChannelResult> {
  return change(() => unfollowOa(currentPlatform().kind, oaId), 'putOaChannel', { followed: false });
}

/** Allows notifications of the mini app. Only from a tap. */
export function allowMiniAppNotices(): Promise<ChannelResult> {
  return change(() => acceptNotices(currentPlatform().kind), 'putMiniAppChannel', { accepted: true });
}

/** Zalo has no way to take it back from here; the proxy sends none any more. */
export function stopMiniAppNotices(): Promise<ChannelResult> {
  return change(() => Promise.resolve(done(undefined)), 'putMiniAppChannel', { accepted: false });
}

/** Allows messages to the citizen's phone number, which the proxy learns from Zalo. Only from a tap, the reason first. */
export async function allowPhoneMessages(): Promise<ChannelResult> {
  const { call, session } = apiParts();
  const signedIn = await session.token('required');
  if (!signedIn.ok) return { ok: false, by: 'proxy', error: signedIn.error };
  const platform = currentPlatform();
  const account = await platform.getAccessToken();
  if (!account.ok) return { ok: false, by: 'host', reason: account.reason };
  const phone = await platform.requestPhoneToken();
  if (!phone.ok) return { ok: false, by: 'host', reason: phone.reason };
  const body = { accepted: true, zaloAccessToken: account.value, phoneToken: phone.value, consentVersion: ZBS_CONSENT_VERSION };
  const told = await call('putZbsChannel', isNotificationSettings, { body, auth: 'required' });
  return told.ok ? { ok: true, settings: told.value } : { ok: false, by: 'proxy', error: told.error };
}

/** The number kept for messages is deleted with this. */
export async function stopPhoneMessages(): Promise<ChannelResult> {
  const told = await apiParts().call('putZbsChannel', isNotificationSettings, { body: { accepted: false }, auth: 'required' });
  return told.ok ? { ok: true, settings: told.value } : { ok: false, by: 'proxy', error: told.error };
}
