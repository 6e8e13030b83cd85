import { LRUCache } from 'lru-cache';
import type { Dossier } from '../../../domain/dossier';
import type { Clock } from '../../clock';
import type { Config } from '../../config';
import type { Metrics } from '../../http/metrics';
import { createSingleFlight } from '../../single-flight';
import { keyText, type DossierKey } from '../../store/dossier-key';
import type { OneStop, UpstreamFault } from '../../upstream/ports';
import { KnownDossier, type Known } from './known-dossier';

/** `stale`: the system could not be asked, or not soon enough, and this is the last known state. */
export type LookUpResult = { kind: 'found'; known: KnownDossier; stale: boolean } | { kind: 'missing' } | { kind: 'fault'; fault: UpstreamFault };

export interface LookUp {
  find(key: DossierKey): Promise<LookUpResult> | LookUpResult;
  /**
   * For who looks on behalf of followers: never a stale state. One seen at `newerThanMs` or later will do, and a question under way is
   * shared unless `alone`. What nobody else looked up is not remembered: it would push out what people look at.
   */
  look(key: DossierKey, asking: { newerThanMs: number; alone: boolean }): Promise<LookUpResult>;
  /** The state in memory, by `keyText`, if nobody would be asked for a newer one. */
  fresh(id: string): KnownDossier | null;
  /** The last known state, if it is at most a day old, without asking anyone. */
  peek(key: DossierKey): KnownDossier | null;
  /** Puts a state kept elsewhere back, unless a newer one is known. */
  restore(key: DossierKey, dossier: Dossier, fetchedAtMs: number): void;
  /** Drops what is older than a day, asked for or not. */
  forgetOld(): void;
}

export interface LookUpParts {
  oneStops: ReadonlyMap<string, OneStop>;
  clock: Clock;
  config: Pick<Config, 'FRESH_SECONDS' | 'NEGATIVE_SECONDS' | 'PATIENCE_MS' | 'CACHE_MEGABYTES'>;
  metrics: Metrics;
}

const DAY_MS = 86_400_000;
/** After a failure the last known state is answered at once for this long, without trying again. */
const REST_MS = 5_000;

/** Asks each system at most once at a time for one code, remembers the answer, and falls back to it when the system fails. */
export function createLookUp({ oneStops, clock, config, metrics }: LookUpParts): LookUp {
  const states = new LRUCache<string, Known>({
    maxSize: config.CACHE_MEGABYTES * 1_048_576,
    sizeCalculation: ({ weightBytes }) => weightBytes,
  });
  const once = createSingleFlight<LookUpResult>();
  const failedAtMs = new LRUCache<string, number>({ max: 10_000 });

  const isFresh = (known: Known): boolean =>
    clock.nowMs() - known.fetchedAtMs < 1000 * (known instanceof KnownDossier ? config.FRESH_SECONDS : config.NEGATIVE_SECONDS);

  function resultOf(known: Known, stale: boolean): LookUpResult {
    return known instanceof KnownDossier ? { kind: 'found', known, stale } : { kind: 'missing' };
  }

  async function ask(key: DossierKey, id: string, isKept: boolean): Promise<LookUpResult> {
    const oneStop = oneStops.get(key.provinceId);
    if (oneStop === undefined) throw new Error(`no connector for the province ${key.provinceId}`);
    const answer = await oneStop.findDossier(key.code);
    if (!answer.ok) {
      failedAtMs.set(id, clock.nowMs());
      metrics.lookUp('fault');
      return { kind: 'fault', fault: answer.fault };
    }
    failedAtMs.delete(id);
    metrics.lookUp('fetched');
    const fetchedAtMs = clock.nowMs();
    const known = answer.value === null ? { fetchedAtMs, weightBytes: 500 } : new KnownDossier(answer.value, fetchedAtMs);
    if (isKept || states.has(id)) states.set(id, known);
    return resultOf(known, false);
  }

  function askOnce(key: DossierKey, id: string, isKept = true): Promise<LookUpResult> {
    const { joined, result } = once(id, () => ask(key, id, isKept));
    if (joined) metrics.lookUp('joined');
    return result;
  }

  /** What is remembered, if it is not too old to show. */
  function recall(id: string): Known | undefined {
    const known = states.get(id);
    return known === undefined || clock.nowMs() - known.fetchedAtMs >= DAY_MS ? undefined : known;
  }

  async function askOrFallBack(key: DossierKey, id: string, last: Known): Promise<LookUpResult> {
    const lastResult = resultOf(last, true);
    const stale = (): LookUpResult => {
      metrics.lookUp('stale');
      return lastResult;
    };
    if (clock.nowMs() - (failedAtMs.get(id) ?? -Infinity) < REST_MS) return stale();
    const asked = askOnce(key, id);
    const first = await Promise.race([asked, clock.wait(config.PATIENCE_MS)]);
    if (first === undefined) asked.catch(() => undefined); // the request that awaits a bug's promise reports it; this one has answered
    return first === undefined || first.kind === 'fault' ? stale() : first;
  }

  return {
    find(key) {
      const id = keyText(key);
      const last = recall(id);
      if (last === undefined) return askOnce(key, id);
      if (isFresh(last)) {
        metrics.lookUp(last instanceof KnownDossier ? 'fresh' : 'missing');
        return resultOf(last, false);
      }
      return last instanceof KnownDossier ? askOrFallBack(key, id, last) : askOnce(key, id);
    },
    look(key, { newerThanMs, alone }) {
      const id = keyText(key);
      const held = recall(id);
      if (held !== undefined && held.fetchedAtMs >= newerThanMs) return Promise.resolve(resultOf(held, false));
      return alone ? ask(key, id, false) : askOnce(key, id, false);
    },
    fresh(id) {
      const known = recall(id);
      return known instanceof KnownDossier && isFresh(known) ? known : null;
    },
    peek(key) {
      const known = recall(keyText(key));
      return known instanceof KnownDossier ? known : null;
    },
    restore(key, dossier, fetchedAtMs) {
      const id = keyText(key);
      const held = recall(id);
      if (held !== undefined && held.fetchedAtMs >= fetchedAtMs) return;
      if (clock.nowMs() - fetchedAtMs < DAY_MS) states.set(id, new KnownDossier(dossier, fetchedAtMs, true));
    },
    forgetOld() {
      for (const [id, known] of [...states.entries()]) if (clock.nowMs() - known.fetchedAtMs >= DAY_MS) states.delete(id);
    },
  };
}
