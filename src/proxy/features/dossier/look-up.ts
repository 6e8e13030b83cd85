import { LRUCache } from 'lru-cache';
import type { Dossier } from '../../../domain/dossier';
import type { Clock } from '../../clock';
import type { Config } from '../../config';
import type { Metrics } from '../../http/metrics';
import { keyText, type DossierKey } from '../../store/dossier-key';
import type { OneStop, UpstreamFault } from '../../upstream/ports';
import { know, type Known } from './known-dossier';

/** `stale`: the system could not be asked, or not soon enough, and this is the last known state. */
export type LookUpResult = { kind: 'found'; dossier: Dossier; known: Known; stale: boolean } | { kind: 'missing' } | { kind: 'fault'; fault: UpstreamFault };

export interface LookUp {
  find(key: DossierKey): Promise<LookUpResult> | LookUpResult;
  /** The last known state, if it is at most a day old, without asking anyone. */
  peek(key: DossierKey): Known | null;
  /** Puts a state kept elsewhere back, unless a newer one is known. */
  restore(key: DossierKey, dossier: Dossier, fetchedAtMs: number): void;
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
/** A dossier and its prepared views take about this many bytes of memory per byte of its JSON. */
const WEIGHT = 6;

/** Asks each system at most once at a time for one code, remembers the answer, and falls back to it when the system fails. */
export function createLookUp({ oneStops, clock, config, metrics }: LookUpParts): LookUp {
  const states = new LRUCache<string, Known>({
    maxSize: config.CACHE_MEGABYTES * 1_048_576,
    sizeCalculation: ({ dossier }) => (dossier === null ? 500 : JSON.stringify(dossier).length * WEIGHT),
    ttl: DAY_MS,
    ttlResolution: 1000,
    perf: { now: () => clock.nowMs() },
  });
  const underWay = new Map<string, Promise<LookUpResult>>();
  const failedAtMs = new LRUCache<string, number>({ max: 10_000 });

  const isFresh = ({ dossier, fetchedAtMs }: Known): boolean =>
    clock.nowMs() - fetchedAtMs < 1000 * (dossier === null ? config.NEGATIVE_SECONDS : config.FRESH_SECONDS);

  function resultOf(known: Known, stale: boolean): LookUpResult {
    return known.dossier === null ? { kind: 'missing' } : { kind: 'found', dossier: known.dossier, known, stale };
  }

  async function ask(key: DossierKey, id: string): Promise<LookUpResult> {
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
    const known = know(answer.value, clock.nowMs());
    states.set(id, known);
    return resultOf(known, false);
  }

  function askOnce(key: DossierKey, id: string): Promise<LookUpResult> {
    const running = underWay.get(id);
    if (running !== undefined) {
      metrics.lookUp('joined');
      return running;
    }
    const started = ask(key, id).finally(() => underWay.delete(id));
    underWay.set(id, started);
    return started;
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
      const last = states.get(id);
      if (last === undefined) return askOnce(key, id);
      if (isFresh(last)) {
        metrics.lookUp(last.dossier === null ? 'missing' : 'fresh');
        return resultOf(last, false);
      }
      return last.dossier === null ? askOnce(key, id) : askOrFallBack(key, id, last);
    },
    peek: (key) => states.get(keyText(key)) ?? null,
    restore(key, dossier, fetchedAtMs) {
      const id = keyText(key);
      const held = states.get(id);
      if (held !== undefined && held.fetchedAtMs >= fetchedAtMs) return;
      if (clock.nowMs() - fetchedAtMs < DAY_MS) states.set(id, know(dossier, fetchedAtMs), { start: fetchedAtMs });
    },
  };
}
