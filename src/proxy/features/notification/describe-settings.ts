import type { NotificationSettings, NotificationSettingsBody } from '../../../contract/schemas/inbox';
import { NOTICE_KINDS } from '../../../domain/telling/kinds';
import type { Channel } from '../../../domain/telling/channels';
import type { NoticeSettingsRow } from '../../store/notice-settings';
import { reachabilityOf } from '../../telling/reach';

type Kinds = NotificationSettings['kinds'];

/** Every kind is wanted until it is switched off. */
const ALL_ON: Kinds = {
  accepted: true, refused: true, moved: true, supplement_wanted: true, fee_due: true, due_tomorrow: true, overdue: true, result_ready: true, returned: true, post: true, status_changed: true,
  petition_answered: true, petition_moved: true, question_answered: true, booking: true, filing_delivered: true, filing_refused: true, filing_failed: true,
};

export function describeSettings(row: NoticeSettingsRow | null, offeredIds: readonly Channel[]): NotificationSettings {
  const offered = { oa: offeredIds.includes('oa'), zbs: offeredIds.includes('zbs'), mini_app: offeredIds.includes('mini_app') };
  if (row === null) return { kinds: ALL_ON, channels: { oa: true, zbs: true, mini_app: true }, reach: { oa: 'unknown', zbs: false, mini_app: false }, offered };
  const { allowed, reachable } = reachabilityOf(row);
  const kinds = { ...ALL_ON };
  for (const kind of NOTICE_KINDS) if (row.mutedKinds.includes(kind)) kinds[kind] = false;
  const oa = row.oaFollowed === null ? 'unknown' : row.oaFollowed ? 'following' : 'not_following';
  return { kinds, channels: allowed, reach: { oa, zbs: reachable.zbs, mini_app: reachable.mini_app }, offered };
}

/** What of a citizen's choice is kept. */
export function choiceOf({ kinds, channels }: NotificationSettingsBody): Pick<NoticeSettingsRow, 'mutedKinds' | 'oaAllowed' | 'zbsAllowed' | 'miniAppAllowed'> {
  return { mutedKinds: NOTICE_KINDS.filter((kind) => !kinds[kind]), oaAllowed: channels.oa, zbsAllowed: channels.zbs, miniAppAllowed: channels.mini_app };
}
