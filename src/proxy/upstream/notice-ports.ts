import type { Channel } from '../../domain/telling/channels';
import { NOTICE_KINDS } from '../../domain/telling/kinds';
import type { UpstreamFault } from './ports';

/** Everything a message can be about. */
export const MESSAGE_KINDS = [...NOTICE_KINDS, 'question_moved', 'petition_failed', 'question_failed'] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];

/** All that a message may say. Closed on purpose: a lock screen shows it to whoever is near, so no name, procedure or agency fits in. */
export interface NoticeFacts {
  /** The code on the receipt, or the number of a petition, question or booking; null leaves it out. */
  code: string | null;
  /** `yyyy-MM-dd`: the appointment, the new one after an apology, the day before which something is wanted. */
  date: string | null;
}

/** Who a channel finds by which of these; a missing one makes channels that need it say `unreachable`. */
export interface NoticeReceiver {
  /** Id of the citizen for this Zalo App. */
  zaloUserId: string | null;
  /** Id of the same citizen for the Official Account, from Graph's `user_id_by_oa`. */
  oaUserId: string | null;
  /** `84…`; only when the citizen agreed to be written to by phone number. */
  phone: string | null;
}

export interface Notice {
  /** Ours, a uuid, one per change and channel: sent along where the platform takes it. */
  reference: string;
  to: NoticeReceiver;
  templateKind: MessageKind;
  facts: NoticeFacts;
  /** Path inside the Mini App that the message opens, from its first `/`; the channel puts the app's address in front. */
  link: string;
}

/** Why this citizen cannot be reached over this channel until something about them changes. */
export type UnreachableReason = 'no_address' | 'not_following' | 'not_accepted' | 'no_account' | 'refused_by_citizen' | 'too_long_ago';

/**
 * `quota`: nobody, or not this citizen, before `untilMs` (ms since 1970).
 * `fault`: the platform's trouble or ours; with `maybeSent` the message may have gone out, so it is not repeated.
 */
export type NoticeOutcome =
  | { kind: 'sent'; messageId: string }
  | { kind: 'unreachable'; why: UnreachableReason }
  | { kind: 'quota'; untilMs: number; whose: 'citizen' | 'app' }
  | { kind: 'fault'; fault: UpstreamFault; maybeSent: boolean };

/** One way to write to a citizen, tried once per call and never repeated inside. */
export interface NoticeChannel {
  readonly id: Channel;
  send(notice: Notice): Promise<NoticeOutcome>;
}
