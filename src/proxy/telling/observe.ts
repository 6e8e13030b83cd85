import type { WorkCalendar } from '../../domain/calendar';
import type { Dossier } from '../../domain/dossier';
import { scrubbed } from '../../domain/scrubbed-dossier';
import { asFiled, changesOf, type Change } from '../../domain/telling/changes';
import { tellingOf } from '../../domain/telling/facts';
import { nextMoment } from '../../domain/telling/moments';
import { nextLookAt } from '../../domain/telling/pace';
import { toIso } from '../../domain/time';
import type { Tier } from '../../domain/view';
import type { Clock } from '../clock';
import type { Database } from '../store/database';
import type { DossierKey } from '../store/dossier-key';
import { changeFollowState, dropFollowState, lockFollowState, type FollowStateRow } from '../store/follow-states';
import { listFollowers, type Follower } from '../store/followers';
import type { Inbox } from './inbox-box';

/** What time brings about is told of a state that is not older than this: a dossier may have been finished while its system was down. */
const OLDEST_TRUSTED_MS = 86_400_000;

/** Where the last known states are kept, for one transaction. */
export interface SnapshotShelf {
  find(key: DossierKey): Promise<Dossier | null>;
  keep(key: DossierKey, dossier: Dossier): Promise<void>;
}

export interface ObserverParts {
  db: Database;
  shelfIn(tx: Database): SnapshotShelf;
  inbox: Inbox;
  /** For each follower, how much of this dossier they may see. */
  tiersOf(key: DossierKey, dossier: Dossier): (follower: Follower) => Tier;
  calendar: WorkCalendar;
  clock: Clock;
  random(): number;
}

/** Compares what is seen of a followed dossier with what was, and tells its followers: state, entries and messages in one transaction. */
export interface Observer {
  /** The province's system showed this. `askedAtMs`: what was hinted at after that is looked at again. Without followers it is kept, no more. */
  saw(key: DossierKey, dossier: Dossier, askedAtMs?: number): Promise<void>;
  /** It answered that it has no such dossier: nothing is told, for that is mostly a hiccup. */
  missed(key: DossierKey): Promise<void>;
  /** It does not answer: what time brings about is told all the same. It is looked at again at `againMs`. */
  waited(key: DossierKey, againMs: number | null): Promise<void>;
}

export function createObserver({ db, shelfIn, inbox, tiersOf, calendar, clock, random }: ObserverParts): Observer {
  const dateOf = (ms: number | null): Date | null => (ms === null ? null : new Date(ms));

  async function tell(tx: Database, key: DossierKey, dossier: Dossier, changes: readonly Change[], followers: readonly Follower[]): Promise<void> {
    const nowMs = clock.nowMs();
    const tierOf = tiersOf(key, dossier);
    for (const follower of followers) {
      for (const change of changes) {
        const telling = tellingOf(change, dossier, tierOf(follower), toIso(new Date(nowMs)), calendar);
        if (telling !== null) await inbox.add(tx, { citizenId: follower.citizenId, ...telling, subject: { kind: 'dossier', ...key }, changeKey: change.key, at: new Date(nowMs) });
      }
    }
  }

  /** Inside a transaction that holds the state of a dossier with followers; wakes who sends messages when something was told. */
  async function update(key: DossierKey, work: (tx: Database, state: FollowStateRow, followers: readonly Follower[]) => Promise<number>): Promise<boolean> {
    const told = await db.transaction(async (tx) => {
      const state = await lockFollowState(tx, key);
      if (state === null) return null;
      const followers = await listFollowers(tx, key, new Date(clock.nowMs()));
      if (followers.length > 0) return work(tx, state, followers);
      await dropFollowState(tx, key);
      return null;
    });
    if (told !== null && told > 0) inbox.wake();
    return told !== null;
  }

  return {
    async saw(key, dossier, askedAtMs = 0) {
      const followed = await update(key, async (tx, state, followers) => {
        const nowMs = clock.nowMs();
        const seenAt = new Date(dossier.fetchedAt);
        const shelf = shelfIn(tx);
        const isHinted = state.hintedAt !== null && state.hintedAt.getTime() >= askedAtMs;
        // A last known state that somebody was shown while the system was down puts no look off.
        const knownAtMs = askedAtMs > 0 ? nowMs : Math.min(nowMs, seenAt.getTime());
        const lookAt = isHinted ? state.lookAt : dateOf(nextLookAt(dossier, knownAtMs, calendar, random()));
        if (state.lookedAt !== null && seenAt < state.lookedAt) {
          await changeFollowState(tx, key, { leaseUntil: null, lookAt });
          return 0;
        }
        const after = scrubbed(dossier); // as what was kept of the look before
        const before = state.lookedAt === null ? (state.filed ? asFiled(after) : null) : await shelf.find(key);
        const now = toIso(new Date(nowMs));
        const changes = changesOf({ before, after, lookedAt: state.lookedAt === null ? now : toIso(state.lookedAt), now, turn: state.turn });
        await tell(tx, key, dossier, changes, followers);
        await shelf.keep(key, dossier);
        const hintedAt = isHinted ? state.hintedAt : null;
        await changeFollowState(tx, key, { turn: state.turn + (changes.length > 0 ? 1 : 0), filed: false, lookedAt: seenAt, lookAt, momentAt: dateOf(nextMoment(dossier, now)), hintedAt, leaseUntil: null });
        return changes.length;
      });
      if (!followed) await shelfIn(db).keep(key, dossier);
    },

    async missed(key) {
      await update(key, async (tx, state) => {
        const known = state.lookedAt === null ? null : await shelfIn(tx).find(key);
        await changeFollowState(tx, key, { lookAt: dateOf(nextLookAt(known, clock.nowMs(), calendar, random())), hintedAt: null, leaseUntil: null });
        return 0;
      });
    },

    async waited(key, againMs) {
      await update(key, async (tx, state, followers) => {
        const nowMs = clock.nowMs();
        const now = toIso(new Date(nowMs));
        const lookAt = againMs === null ? state.lookAt : new Date(againMs);
        const known = state.lookedAt === null || nowMs - state.lookedAt.getTime() > OLDEST_TRUSTED_MS ? null : await shelfIn(tx).find(key);
        const changes = known === null || state.lookedAt === null ? [] : changesOf({ before: known, after: known, lookedAt: toIso(state.lookedAt), now, turn: state.turn });
        if (known !== null) await tell(tx, key, known, changes, followers);
        await changeFollowState(tx, key, { lookAt, momentAt: known === null ? null : dateOf(nextMoment(known, now)), leaseUntil: null });
        return changes.length;
      });
    },
  };
}
