import { createCalendar } from '../domain/calendar';
import type { Dossier } from '../domain/dossier';
import { HOLIDAYS } from '../domain/holidays';
import type { Clock } from './clock';
import type { LookUp } from './features/dossier/look-up';
import { createSnapshotBox, type SnapshotBox } from './features/dossier/snapshot-box';
import { tierOf } from './features/dossier/tier';
import type { Background } from './jobs/jobs';
import type { ProvinceTable } from './provinces/province-table';
import type { Secrets } from './security/secrets';
import type { Database } from './store/database';
import { keyText, type DossierKey } from './store/dossier-key';
import { hintFollowState } from './store/follow-states';
import { noteOaFollower } from './store/notice-settings';
import { createSnapshotStore } from './store/snapshots';
import type { Store } from './store/store';
import { createFollowWorker, type FollowWorker, type Looked } from './telling/follow-worker';
import { createInbox, type Inbox } from './telling/inbox-box';
import { createNoticeWorker, type NoticeWorker } from './telling/notice-worker';
import { createObserver, type Observer } from './telling/observe';
import { oaHashOf } from './telling/reach';
import { createSendNotice } from './telling/send-notice';
import { createTellOfFiling, type TellOfFiling } from './telling/tell-of-filing';
import type { NoticeChannel } from './upstream/notice-ports';

/** Requests a minute that are made of a province's system on behalf of followers, where its file says nothing. */
const DEFAULT_PER_MINUTE = 60;
const IDLE_MS = 5_000;

export interface TellingParts {
  store: Pick<Store, 'db' | 'snapshots'>;
  provinces: ProvinceTable;
  lookUp: Pick<LookUp, 'look'>;
  channels: readonly NoticeChannel[];
  secrets: Secrets;
  clock: Clock;
  /** Whether a province's system is being worked on as announced: then it is left alone. */
  isInMaintenance(provinceId: string): Promise<boolean>;
  onError(error: unknown): void;
  /** How often is looked for work that another process brought; default 5 s. */
  idleMs?: number;
  /** How long a pause lasts by the wall clock, where `clock` runs faster. */
  toRealMs?(ms: number): number;
}

/** What telling citizens is made of. */
export interface TellingHouse {
  inbox: Inbox;
  observer: Observer;
  /** The kept states of dossiers; keeping one tells its followers what is new in it. */
  snapshots: SnapshotBox;
  tellOfFiling: TellOfFiling;
  followWorker: FollowWorker;
  noticeWorker: NoticeWorker;
  /** Both workers, to begin and end with the queues. */
  background: Background;
  /** Somebody told that a dossier changed: it is looked at next. In the transaction that notes the word; afterwards `followWorker.wake`. False when nobody follows it. */
  hintChanged(tx: Database, provinceId: string, code: string): Promise<boolean>;
  /** The Official Account told that one of its users (its own id of them) follows it now, or no longer. */
  noteOaFollower(tx: Database, oaUserId: string, followed: boolean): Promise<void>;
}

export function createTellingHouse(parts: TellingParts): TellingHouse {
  const { store, provinces, lookUp, channels, secrets, clock, onError, idleMs = IDLE_MS, toRealMs = (ms: number) => ms } = parts;
  const { db } = store;
  const random = (): number => Math.random();

  const inbox = createInbox({ secrets, offered: channels.map(({ id }) => id), onAdded: () => noticeWorker.wake() });
  const send = createSendNotice({ db, inbox, secrets, channels, clock });
  const noticeWorker = createNoticeWorker({ db, clock, send, idleMs, toRealMs, onError });

  const observer = createObserver({
    db, inbox, clock, random,
    calendar: createCalendar(HOLIDAYS),
    shelfIn: (tx) => createSnapshotBox(createSnapshotStore(tx), secrets),
    tiersOf(key, dossier) {
      const id = keyText(key);
      const source = { phoneHashes: null, open: () => dossier };
      return ({ phoneHash, granted, filed }) => tierOf({ phoneHash, grants: new Set(granted ? [id] : []), filed: new Set(filed ? [id] : []) }, id, source, secrets.pepper);
    },
  });

  async function look(key: DossierKey, asking: Parameters<LookUp['look']>[1]): Promise<Looked> {
    const result = await lookUp.look(key, asking);
    return result.kind === 'found' ? { kind: 'found', dossier: result.known.open() } : result;
  }

  const followWorker = createFollowWorker({
    db, clock, observer, look, idleMs, random, toRealMs, onError,
    provinceIds: provinces.all.map((province) => province.public.id),
    perMinuteOf: (id) => provinces.get(id)?.follow?.requestsPerMinute ?? DEFAULT_PER_MINUTE,
    isInMaintenance: (id) => parts.isInMaintenance(id),
  });

  return {
    inbox,
    observer,
    snapshots: { ...createSnapshotBox(store.snapshots, secrets), keep: (key: DossierKey, dossier: Dossier) => observer.saw(key, dossier) },
    tellOfFiling: createTellOfFiling({ inbox, clock }),
    followWorker,
    noticeWorker,
    background: {
      start() {
        followWorker.start();
        noticeWorker.start();
      },
      stop: async (graceMs) => void (await Promise.all([followWorker.stop(graceMs), noticeWorker.stop(graceMs)])),
    },
    hintChanged: (tx, provinceId, code) => hintFollowState(tx, { provinceId, code }, new Date(clock.nowMs())),
    noteOaFollower: (tx, oaUserId, followed) => noteOaFollower(tx, oaHashOf(secrets, oaUserId), followed),
  };
}
