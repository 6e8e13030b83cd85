import type { AccountExport, ConsentList, ConsentPurposeName, ConsentView, RemainderView, SessionItem } from '../../../contract/schemas/account';
import { ok, type ApiResult } from '../api-error';
import { apiParts } from '../parts';
import { isAnything, isMe, isRecord } from '../shapes';

const isText = (value: unknown): value is string => typeof value === 'string';
const listOf = (value: unknown, fits: (item: unknown) => boolean): boolean => isRecord(value) && Array.isArray(value.items) && value.items.every(fits);

const isExport = (value: unknown): value is AccountExport => isRecord(value) && isText(value.madeAt) && isRecord(value.parts) && Object.values(value.parts).every(Array.isArray);
const isRemainders = (value: unknown): value is { items: RemainderView[] } => listOf(value, (item) => isRecord(item) && isText(item.part) && isText(item.law));
const isConsent = (value: unknown): value is ConsentView => isRecord(value) && isText(value.purpose) && Array.isArray(value.history) && (value.current === null || isRecord(value.current));
const isConsents = (value: unknown): value is ConsentList => listOf(value, isConsent);
const isSessions = (value: unknown): value is { items: SessionItem[] } => listOf(value, (item) => isRecord(item) && isText(item.id) && isText(item.createdAt));

/** Everything the proxy keeps about this citizen. */
export function exportMe(): Promise<ApiResult<AccountExport>> {
  return apiParts().call('exportMe', isExport, { auth: 'own' });
}

/** What the law keeps although the account is deleted. Asks nobody who they are that is not known already. */
export async function listRemainders(): Promise<ApiResult<RemainderView[]>> {
  const result = await apiParts().call('getRemainder', isRemainders, { auth: 'optional' });
  return result.ok ? ok(result.value.items) : result;
}

/** Every purpose, also those never asked. */
export async function listConsents(): Promise<ApiResult<ConsentView[]>> {
  const result = await apiParts().call('listConsents', isConsents, { auth: 'own' });
  return result.ok ? ok(result.value.items) : result;
}

/** `version` of the notice that was read. Taking back `phone` removes the number; taking back `messages` turns every channel off. */
export async function putConsent(purpose: ConsentPurposeName, granted: boolean, version: string): Promise<ApiResult<ConsentView>> {
  const { call } = apiParts();
  const result = await call('putConsent', isConsent, { params: { purpose }, body: { granted, version }, auth: 'required' });
  if (result.ok && purpose === 'phone') await refreshMe();
  return result;
}

/** Who one is may have changed since the session was opened: the number taken back, on another device too, or another's by now. */
export async function refreshMe(): Promise<void> {
  const { call, session } = apiParts();
  const result = await call('getMe', isMe, { auth: 'optional' });
  if (result.ok) await session.replaceMe(result.value);
}

/** Phones and browsers signed in as this citizen. */
export async function listSessions(): Promise<ApiResult<SessionItem[]>> {
  const result = await apiParts().call('listSessions', isSessions, { auth: 'own' });
  return result.ok ? ok(result.value.items) : result;
}

export function endOtherSession(id: string): Promise<ApiResult<unknown>> {
  return apiParts().call('endOtherSession', isAnything, { params: { id }, auth: 'required' });
}
