import { keyedHash } from '../../security/digests';
import { noteLatest } from '../../store/webhook-events';
import type { OaFollow } from './read-oa-event';
import type { WebhookParts } from './webhook-parts';

const DAY_MS = 86_400_000;
/** Zalo stops repeating an event after two hours. */
const TAKEN_FOR_MS = DAY_MS;
const AHEAD_MS = 5 * 60_000;

/** Who follows the OA now: the latest word counts, in whatever order the words come, and with what it changes or not at all; one that is too old to be told from a replay does not. */
export async function noteFollow({ db, secrets, clock, noteOaFollower }: WebhookParts, { oaUserId, followed, at }: OaFollow): Promise<'taken' | 'replayed' | 'late'> {
  const nowMs = clock.nowMs();
  if (at.getTime() < nowMs - TAKEN_FOR_MS || at.getTime() > nowMs + AHEAD_MS) return 'late';
  return db.transaction(async (tx) => {
    const isLatest = await noteLatest(tx, {
      source: 'zalo_oa', hash: keyedHash(secrets.pepper, 'webhook', `oa:${oaUserId}`), event: followed ? 'follow' : 'unfollow', outcome: 'noted',
      happenedAt: at, receivedAt: new Date(nowMs), keepUntil: new Date(nowMs + 2 * DAY_MS),
    });
    if (!isLatest) return 'replayed';
    await noteOaFollower(tx, oaUserId, followed);
    return 'taken';
  });
}
