import type { DossierView, FollowedDossier, FollowedPage } from '../../contract/schemas/dossier';
import type { ProvinceList } from '../../contract/schemas/province';
import type { QrResolved } from '../../contract/schemas/qr';
import type { Me, SessionView } from '../../contract/schemas/session';

/*
 * The proxy serialises by the contract, so these look only at what tells its answer from a stranger's
 * (a captive portal, a gateway's page, a kept value of another version) and at what a screen would crash on.
 */

export const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isText = (value: unknown): value is string => typeof value === 'string';

export const isAnything = (_value: unknown): _value is unknown => true;

export const isDossierView = (value: unknown): value is DossierView =>
  isRecord(value) &&
  isRecord(value.completion) &&
  isText(value.completion.code) &&
  Array.isArray(value.completion.levels) &&
  (value.detail === null || (isRecord(value.detail) && Array.isArray(value.detail.visits))) &&
  (value.belongings === null || isRecord(value.belongings));

export const isFollowed = (value: unknown): value is FollowedDossier =>
  isRecord(value) && isText(value.code) && isText(value.followedAt) && (value.completion === null || isRecord(value.completion));

export const isFollowedPage = (value: unknown): value is FollowedPage =>
  isRecord(value) && Array.isArray(value.items) && value.items.every(isFollowed) && (value.nextCursor === null || isText(value.nextCursor));

export const isQrResolved = (value: unknown): value is QrResolved => isRecord(value) && Array.isArray(value.codes) && value.codes.every(isText);

export const isProvinceList = (value: unknown): value is ProvinceList =>
  isRecord(value) && isText(value.defaultId) && Array.isArray(value.items) && value.items.every((item) => isRecord(item) && isText(item.id) && isText(item.hotline));

export const isMe = (value: unknown): value is Me => isRecord(value) && typeof value.identityLevel === 'number';

export const isSessionView = (value: unknown): value is SessionView => isRecord(value) && isText(value.token) && isText(value.expiresAt) && isMe(value.me);
