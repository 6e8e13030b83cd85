import { channelsFor, type Channel, type Reachability } from '../../domain/telling/channels';
import { keyedHash } from '../security/digests';
import { seal, unseal } from '../security/seal';
import type { Secrets } from '../security/secrets';
import type { NoticeSettingsRow } from '../store/notice-settings';
import type { NoticeReceiver } from '../upstream/notice-ports';

type Address = 'oa' | 'zalo' | 'phone';
const purposeOf = (citizenId: string, what: Address): string => `notice-${what}:${citizenId}`;

/** By what a channel finds this citizen, encrypted for the one row it stands in. */
export const sealAddress = ({ sealKey }: Secrets, citizenId: string, what: Address, text: string): string => seal(sealKey, purposeOf(citizenId, what), text);

/** How the Official Account's users are found again. */
export const oaHashOf = ({ pepper }: Secrets, oaUserId: string): string => keyedHash(pepper, 'zalo', `oa:${oaUserId}`);

/** What each channel finds this citizen by, decrypted; null where there is nothing, or the key was changed since. */
export function receiverOf({ sealKey }: Secrets, { citizenId, oaUserSealed, zaloUserSealed, phoneSealed }: NoticeSettingsRow): NoticeReceiver {
  const open = (what: Address, sealed: string | null): string | null => (sealed === null ? null : unseal(sealKey, purposeOf(citizenId, what), sealed));
  return { oaUserId: open('oa', oaUserSealed), zaloUserId: open('zalo', zaloUserSealed), phone: open('phone', phoneSealed) };
}

/** What may be used and what can reach: a followed OA, a number given for messages, accepted notifications of the app. */
export function reachabilityOf(row: NoticeSettingsRow): Reachability {
  return {
    allowed: { oa: row.oaAllowed, zbs: row.zbsAllowed, mini_app: row.miniAppAllowed },
    reachable: { oa: row.oaFollowed === true && row.oaUserSealed !== null, zbs: row.phoneSealed !== null, mini_app: row.miniAppAccepted && row.zaloUserSealed !== null },
  };
}

/** The channels to try for this kind of notice, first the first; none when it is not wanted. */
export function channelsOf(row: NoticeSettingsRow | null, kind: string, offered: readonly Channel[]): Channel[] {
  return row === null || row.mutedKinds.includes(kind) ? [] : channelsFor(reachabilityOf(row), offered);
}
