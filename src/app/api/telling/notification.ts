import type { NotificationSettings, NotificationSettingsBody } from '../../../contract/schemas/inbox';
import { acceptNotices, followOa, unfollowOa } from '../../platform/notice-host';
import { done, type Outcome } from '../../platform/outcome';
import type { Platform } from '../../platform/port';
import type { ApiResult } from '../api-error';
import { grantedByHost, type Refused } from '../granted-by-host';
import { apiParts } from '../parts';
import { isNotificationSettings } from './telling-shapes';

/** The notice the citizen agrees to when messages may come to their phone number; a new text takes a new version. */
const ZBS_CONSENT_VERSION = '2026-11-messages-1';

/** As linking a phone number: the host or the proxy may say no. */
export type ChannelResult = { ok: true; settings: NotificationSettings } | Refused;

/** `optional` asks nobody who they are that is not known already. */
export function getNotificationSettings(auth: 'optional' | 'own'): Promise<ApiResult<NotificationSettings>> {
  return apiParts().call('getNotificationSettings', isNotificationSettings, { auth });
}

export function putNotificationSettings(body: NotificationSettingsBody): Promise<ApiResult<NotificationSettings>> {
  return apiParts().call('putNotificationSettings', isNotificationSettings, { body, auth: 'required' });
}

/** Asks the host, then tells the proxy what came of it, with the token by which it asks Zalo itself. */
async function change(ask: (platform: Platform) => Promise<Outcome<void>>, route: 'putOaChannel' | 'putMiniAppChannel', body: object): Promise<ChannelResult> {
  const granted = await grantedByHost(ask);
  if (!granted.ok) return granted;
  return tell(route, { ...body, zaloAccessToken: granted.zaloAccessToken });
}

async function tell(route: 'putOaChannel' | 'putMiniAppChannel' | 'putZbsChannel', body: object): Promise<ChannelResult> {
  const told = await apiParts().call(route, isNotificationSettings, { body, auth: 'required' });
  return told.ok ? { ok: true, settings: told.value } : { ok: false, by: 'proxy', error: told.error };
}

/** Follows the Official Account. Only from a tap. */
export function followAccount(oaId: string): Promise<ChannelResult> {
  return change(({ kind }) => followOa(kind, oaId), 'putOaChannel', { followed: true });
}

export function unfollowAccount(oaId: string): Promise<ChannelResult> {
  return change(({ kind }) => unfollowOa(kind, oaId), 'putOaChannel', { followed: false });
}

/** Allows notifications of the mini app. Only from a tap. */
export function allowMiniAppNotices(): Promise<ChannelResult> {
  return change(({ kind }) => acceptNotices(kind), 'putMiniAppChannel', { accepted: true });
}

/** Zalo has no way to take it back from here; the proxy sends none any more. */
export function stopMiniAppNotices(): Promise<ChannelResult> {
  return change(() => Promise.resolve(done(undefined)), 'putMiniAppChannel', { accepted: false });
}

/** Allows messages to the citizen's phone number, which the proxy learns from Zalo. Only from a tap, the reason first. */
export async function allowPhoneMessages(): Promise<ChannelResult> {
  const granted = await grantedByHost((platform) => platform.requestPhoneToken());
  if (!granted.ok) return granted;
  return tell('putZbsChannel', { accepted: true, zaloAccessToken: granted.zaloAccessToken, phoneToken: granted.value, consentVersion: ZBS_CONSENT_VERSION });
}

/** The number kept for messages is deleted with this. */
export function stopPhoneMessages(): Promise<ChannelResult> {
  return tell('putZbsChannel', { accepted: false });
}
