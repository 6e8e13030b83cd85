import { DAILY_QUOTAS, type Channel } from '../../domain/telling/channels';
import { nextMorning, sendableFrom } from '../../domain/telling/quiet-hours';
import { toIso, vnDate } from '../../domain/time';
import { NOTICE_KINDS, type NoticeKind } from '../../domain/telling/kinds';
import type { Clock } from '../clock';
import type { Secrets } from '../security/secrets';
import type { Database } from '../store/database';
import { changeNoticeSettings, findNoticeSettings, type NoticeSettingsRow } from '../store/notice-settings';
import { changeHeldNotice, entryOf, giveQuotaBack, takeQuota, type NoticeRow } from '../store/notices';
import type { NoticeChannel, NoticeOutcome } from '../upstream/notice-ports';
import type { Inbox } from './inbox-box';
import { messageFacts, messageKind, messageLink } from './notice-text';
import { channelsOf, receiverOf } from './reach';

/** News that is older is read in the inbox or not at all. */
const OLDEST_MS = 86_400_000;
/** Waits after a fault that certainly sent nothing; after the last the next channel is tried. */
const RETRIES_MS = [60_000, 600_000, 3_600_000];

export interface SendNoticeParts {
  db: Database;
  inbox: Pick<Inbox, 'factsOf' | 'subjectOf'>;
  secrets: Secrets;
  channels: readonly NoticeChannel[];
  clock: Clock;
}

type Tried = { kind: 'ended' } | { kind: 'next'; notBeforeMs?: number } | { kind: 'later'; atMs: number };

/**
 * Sends one message that this worker holds, over the first channel that the citizen allows and that can reach them. Before each try the
 * row says over which, so that whoever finds it after a crash knows that it may have gone out; what may have gone out is never repeated.
 */
export function createSendNotice({ db, inbox, secrets, channels, clock }: SendNoticeParts): (held: NoticeRow) => Promise<void> {
  const offered = channels.map(({ id }) => id);

  async function attempt(held: NoticeRow, channel: NoticeChannel, message: Omit<Parameters<NoticeChannel['send']>[0], 'reference'>): Promise<Tried> {
    const nowMs = clock.nowMs();
    const quota = DAILY_QUOTAS[channel.id];
    const counted = { channel: channel.id, day: vnDate(toIso(new Date(nowMs))), citizenId: held.citizenId };
    if (quota !== null && !(await takeQuota(db, counted, quota))) return { kind: 'next', notBeforeMs: nextMorning(nowMs) };
    const giveBack = async (): Promise<void> => (quota === null ? undefined : giveQuotaBack(db, counted));
    if (!(await changeHeldNotice(db, held, { channel: channel.id }))) {
      await giveBack();
      return { kind: 'ended' };
    }
    const outcome = await channel.send({ reference: held.entryId, ...message });
    if (outcome.kind !== 'sent' && !(outcome.kind === 'fault' && outcome.maybeSent)) await giveBack();
    return conclude(held, channel.id, outcome);
  }

  async function conclude(held: NoticeRow, channel: Channel, outcome: NoticeOutcome): Promise<Tried> {
    switch (outcome.kind) {
      case 'sent':
        await changeHeldNotice(db, held, { state: 'sent', sentAt: new Date(clock.nowMs()), leaseUntil: null });
        return { kind: 'ended' };
      case 'unreachable':
        if (outcome.why === 'not_following') await changeNoticeSettings(db, held.citizenId, { oaFollowed: false });
        if (outcome.why === 'not_accepted') await changeNoticeSettings(db, held.citizenId, { miniAppAccepted: false });
        held.unreachable = [...held.unreachable, channel];
        return (await changeHeldNotice(db, held, { channel: null, unreachable: held.unreachable })) ? { kind: 'next' } : { kind: 'ended' };
      case 'quota':
        return (await changeHeldNotice(db, held, { channel: null })) ? { kind: 'next', notBeforeMs: outcome.untilMs } : { kind: 'ended' };
      case 'fault': {
        if (outcome.maybeSent) {
          await changeHeldNotice(db, held, { state: 'unknown', leaseUntil: null });
          return { kind: 'ended' };
        }
        const waitMs = RETRIES_MS[held.attempts - 1];
        if (!(await changeHeldNotice(db, held, { channel: null }))) return { kind: 'ended' };
        return waitMs === undefined ? { kind: 'next' } : { kind: 'later', atMs: clock.nowMs() + waitMs };
      }
    }
  }

  async function putBack(held: NoticeRow, atMs: number): Promise<void> {
    const sendAtMs = sendableFrom(atMs);
    const isTooLate = sendAtMs - held.createdAt.getTime() > OLDEST_MS;
    await changeHeldNotice(db, held, isTooLate ? { state: 'none', leaseUntil: null } : { state: 'waiting', sendAt: new Date(sendAtMs), leaseUntil: null });
  }

  function open(held: NoticeRow, settings: NoticeSettingsRow | null, kind: string): NoticeChannel[] {
    const usable = channelsOf(settings, kind, offered).filter((id) => !held.unreachable.includes(id));
    return usable.flatMap((id) => channels.filter((channel) => channel.id === id));
  }

  return async (held) => {
    const nowMs = clock.nowMs();
    const entry = await entryOf(db, held);
    const settings = await findNoticeSettings(db, held.citizenId);
    const kind = NOTICE_KINDS.find((known): known is NoticeKind => known === entry?.kind);
    if (entry === null || settings === null || kind === undefined || entry.readAt !== null || nowMs - held.createdAt.getTime() > OLDEST_MS) {
      await changeHeldNotice(db, held, { state: 'none', leaseUntil: null });
      return;
    }
    if (sendableFrom(nowMs) > nowMs) return putBack(held, nowMs);
    const subject = inbox.subjectOf(entry);
    const message = { to: receiverOf(secrets, settings), templateKind: messageKind(kind, subject), facts: messageFacts(kind, subject, inbox.factsOf(entry)), link: messageLink(subject) };
    let againMs: number | null = null;
    for (const channel of open(held, settings, kind)) {
      const tried = await attempt(held, channel, message);
      if (tried.kind === 'ended') return;
      if (tried.kind === 'later') return putBack(held, tried.atMs);
      if (tried.notBeforeMs !== undefined) againMs = Math.min(againMs ?? Infinity, tried.notBeforeMs);
    }
    if (againMs === null) await changeHeldNotice(db, held, { state: 'none', leaseUntil: null });
    else await putBack(held, againMs);
  };
}
