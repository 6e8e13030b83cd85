import { LRUCache } from 'lru-cache';
import { toIso, vnDate } from '../../../domain/time';
import type { Clock } from '../../clock';
import { refusalOfFault } from '../../http/fault-refusal';
import { refusalOfMaintenance } from '../../http/maintenance-refusal';
import type { Refusal } from '../../http/problem';
import type { Caller } from '../../identity/caller';
import type { Limiter } from '../../limits/limiter';
import { notServed } from '../../provinces/not-served';
import { andThen, type MaybePromise } from '../../maybe-promise';
import type { MaintenanceBook } from '../../centre-core/maintenance-book';
import type { ProvinceTable } from '../../provinces/province-table';
import { keyText, type DossierKey } from '../../store/dossier-key';
import { KnownDossier } from './known-dossier';
import type { LookUp, LookUpResult } from './look-up';
import { readCode, type CodeReading } from './read-code';
import type { SnapshotBox } from './snapshot-box';

export interface Found {
  ok: true;
  key: DossierKey;
  id: string;
  known: KnownDossier;
  stale: boolean;
  /** The province's, for whoever cannot be helped with this state. */
  hotline: string;
}

/** `missing`: the system answered that it has no such dossier; `key` is null when the question was never asked. */
export interface NotFound {
  ok: false;
  refusal: Refusal;
  missing: boolean;
  key: DossierKey | null;
}

/** From what a citizen sent to the dossier: read the code, choose the province, keep the limits, look it up. */
export interface Finder {
  find(caller: Caller, input: string, provinceHint: string | null): MaybePromise<Found | NotFound>;
  /** The same for a fresh state in memory whose caller is over no limit; null for everything else, of which nothing was counted. */
  findAtHand(caller: Caller, input: string, provinceHint: string | null): MaybePromise<{ id: string; known: KnownDossier } | null>;
  /** The key of a code without looking anything up. */
  keyOf(input: string, provinceHint: string | null): { ok: true; key: DossierKey } | NotFound;
}

export interface FinderParts {
  provinces: ProvinceTable;
  limiter: Limiter;
  lookUp: LookUp;
  snapshots: SnapshotBox;
  maintenance: Pick<MaintenanceBook, 'now'>;
  clock: Clock;
  onError(error: unknown): void;
}

export function createFinder({ provinces, limiter, lookUp, snapshots, maintenance, clock, onError }: FinderParts): Finder {
  /** A reading does not change with the day; only a flag that is not used here does. */
  const readings = new LRUCache<string, CodeReading>({ max: 1000 });

  function read(input: string): CodeReading {
    const known = readings.get(input);
    if (known !== undefined) return known;
    const reading = readCode(input, vnDate(toIso(new Date(clock.nowMs()))));
    readings.set(input, reading);
    return reading;
  }

  function locate(input: string, hint: string | null) {
    const reading = read(input);
    if (!reading.ok) return refuse({ code: 'invalid_dossier_code', hint: reading.fault });
    const province = provinces.route(reading.code.group, hint);
    if (province === null) return refuse(notServed(reading.code.group));
    return { ok: true as const, province, series: reading.code.series, key: { provinceId: province.public.id, code: reading.code.text } };
  }

  function keepForFollowers(caller: Caller, key: DossierKey, id: string, known: KnownDossier): void {
    if (known.kept || caller.citizen?.follows.has(id) !== true) return;
    known.kept = true;
    snapshots.keep(key, known.open()).catch(onError);
  }

  /** The memory has nothing and the system is down: what the store keeps for those who follow. */
  async function fromStore(caller: Caller, key: DossierKey, id: string, hotline: string): Promise<Found | null> {
    if (caller.citizen?.follows.has(id) !== true) return null;
    const dossier = await snapshots.find(key);
    if (dossier === null) return null;
    const fetchedAtMs = Date.parse(dossier.fetchedAt);
    lookUp.restore(key, dossier, fetchedAtMs);
    return { ok: true, key, id, known: new KnownDossier(dossier, fetchedAtMs, true), stale: true, hotline };
  }

  async function explain(caller: Caller, key: DossierKey, id: string, result: Exclude<LookUpResult, { kind: 'found' }>, hotline: string): Promise<Found | NotFound> {
    if (result.kind === 'fault') {
      const last = await fromStore(caller, key, id, hotline);
      if (last !== null) return last;
      const planned = await maintenance.now(key.provinceId);
      return refuse(planned === null ? refusalOfFault(result.fault, hotline) : refusalOfMaintenance(planned, clock.nowMs(), hotline), key);
    }
    await limiter.recordMiss(caller);
    return { ...refuse({ code: 'dossier_not_found', hotline }, key), missing: true };
  }

  return {
    keyOf(input, hint) {
      const located = locate(input, hint);
      return located.ok ? { ok: true, key: located.key } : located;
    },
    findAtHand(caller, input, hint) {
      const located = locate(input, hint);
      if (!located.ok) return null;
      const { key, series } = located;
      const id = keyText(key);
      const known = lookUp.fresh(id);
      if (known === null) return null;
      return andThen(limiter.admitAtOnce(caller, { key: id, series }), (isAdmitted) => {
        if (!isAdmitted) return null;
        keepForFollowers(caller, key, id, known);
        return { id, known };
      });
    },
    find(caller, input, hint) {
      const located = locate(input, hint);
      if (!located.ok) return located;
      const { key, province, series } = located;
      const id = keyText(key);
      return andThen(limiter.admitLookUp(caller, { key: id, series }), (retryAfterSeconds) => {
        if (retryAfterSeconds !== null) return refuse({ code: 'too_many_requests', retryAfterSeconds });
        return andThen(lookUp.find(key), (result) => {
          const { hotline } = province.public;
          if (result.kind !== 'found') return explain(caller, key, id, result, hotline);
          keepForFollowers(caller, key, id, result.known);
          return { ok: true, key, id, known: result.known, stale: result.stale, hotline };
        });
      });
    },
  };
}

const refuse = (refusal: Refusal, key: DossierKey | null = null): NotFound => ({ ok: false, refusal, missing: false, key });
