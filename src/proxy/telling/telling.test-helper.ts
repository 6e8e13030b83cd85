import { randomUUID } from 'node:crypto';
import type { Dossier } from '../../domain/dossier';
import { loadProvinces } from '../provinces/load-provinces';
import { createProvinceTable } from '../provinces/province-table';
import { KnownDossier } from '../features/dossier/known-dossier';
import type { LookUpResult } from '../features/dossier/look-up';
import type { DossierKey } from '../store/dossier-key';
import { listEntries } from '../store/inbox';
import { changeNoticeSettings } from '../store/notice-settings';
import type { Store } from '../store/store';
import { createTellingHouse, type TellingHouse } from '../telling-house';
import type { Notice, NoticeChannel, NoticeOutcome } from '../upstream/notice-ports';
import { oaHashOf, sealAddress } from './reach';

export const MORNING = Date.parse('2026-11-25T09:00:00+07:00');
const secrets = { pepper: Buffer.alloc(32, 1), sealKey: Buffer.alloc(32, 2) };

/** One clock for all workers of a test; it passes only when told. */
export class HandClock {
  constructor(public now = MORNING) {}
  nowMs = (): number => this.now;
  wait = async (ms: number): Promise<void> => void (this.now += ms);
  pass = (minutes: number): void => void (this.now += minutes * 60_000);
}

/** A channel that keeps what it was given. `answer` decides how each message ends. */
export class FakeChannel implements NoticeChannel {
  readonly sent: Notice[] = [];
  answer: (notice: Notice) => NoticeOutcome | Promise<NoticeOutcome> = () => ({ kind: 'sent', messageId: randomUUID() });
  constructor(readonly id: NoticeChannel['id']) {}
  async send(notice: Notice): Promise<NoticeOutcome> {
    this.sent.push(notice);
    return this.answer(notice);
  }
}

/** Province systems in memory: what each dossier looks like now. `asked` are the questions, in order, with their time. */
export class FakeSystems {
  readonly dossiers = new Map<string, Dossier>();
  readonly asked: { provinceId: string; code: string; atMs: number }[] = [];
  readonly down = new Set<string>();
  /** Runs while a question is under way. */
  meanwhile: () => Promise<void> = () => Promise.resolve();
  constructor(readonly clock: HandClock) {}
  look = async ({ provinceId, code }: DossierKey): Promise<LookUpResult> => {
    this.asked.push({ provinceId, code, atMs: this.clock.now });
    if (this.down.has(provinceId)) return { kind: 'fault', fault: { kind: 'unreachable', system: provinceId, detail: 'down' } };
    const dossier = this.dossiers.get(code);
    if (dossier === undefined) return { kind: 'missing' };
    const seen = { ...dossier, fetchedAt: new Date(this.clock.now).toISOString() };
    await this.meanwhile();
    return { kind: 'found', known: new KnownDossier(seen, this.clock.now), stale: false };
  };
}

export function openTelling(store: Store, clock: HandClock, systems: FakeSystems, options: { channels?: readonly NoticeChannel[]; maintained?: ReadonlySet<string>; perMinute?: number } = {}) {
  const { channels = [], maintained = new Set<string>(), perMinute } = options;
  const follow = perMinute === undefined ? {} : { follow: { requestsPerMinute: perMinute } };
  const provinces = createProvinceTable(loadProvinces().map((province) => ({ ...province, ...follow })), 'binh-thuan');
  const errors: unknown[] = [];
  const house = createTellingHouse({ store, provinces, lookUp: systems, channels, secrets, clock, isInMaintenance: (id) => Promise.resolve(maintained.has(id)), onError: (error) => errors.push(error) });

  async function citizen(): Promise<string> {
    return (await store.citizens.recognise(randomUUID(), null, new Date(clock.now))).id;
  }
  async function follower(key: DossierKey): Promise<string> {
    const id = await citizen();
    await store.follows.put(id, { ...key, labelSealed: null, followedAt: new Date(clock.now) }, 100);
    return id;
  }
  const reach = (citizenId: string) =>
    changeNoticeSettings(store.db, citizenId, {
      oaFollowed: true, oaUserHash: oaHashOf(secrets, citizenId), oaUserSealed: sealAddress(secrets, citizenId, 'oa', `oa-${citizenId}`),
      phoneSealed: sealAddress(secrets, citizenId, 'phone', '84912345678'), miniAppAccepted: true, zaloUserSealed: sealAddress(secrets, citizenId, 'zalo', `zalo-${citizenId}`),
    });
  const told = async (citizenId: string) => (await listEntries(store.db, citizenId, { limit: 50, after: null, unreadOnly: false })).reverse();
  const kinds = async (citizenId: string): Promise<string[]> => (await told(citizenId)).map(({ kind }) => kind);
  /** Works one province until nothing is left to do now; at most so many turns. */
  async function work(provinceId = 'binh-thuan', turns = 30): Promise<void> {
    for (let turn = 0; turn < turns; turn += 1) if ((await house.followWorker.turn(provinceId)) >= 5000) return;
  }
  return { house, errors, citizen, follower, reach, told, kinds, work };
}

export type Telling = ReturnType<typeof openTelling> & { house: TellingHouse };
