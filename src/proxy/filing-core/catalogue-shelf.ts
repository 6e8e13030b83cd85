import { hash } from 'node:crypto';
import type { Clock } from '../clock';
import { createSingleFlight } from '../single-flight';
import type { Catalogue, CatalogueEntry } from '../upstream/filing-ports';
import type { UpstreamResult } from '../upstream/ports';
import { createProcedureIndex, type ProcedureIndex } from './procedure-index';

const REFRESH_EVERY_MS = 6 * 3_600_000;
/** After a failure, before the catalogue is asked again behind somebody's back. */
const REST_MS = 60_000;

/** The content of a catalogue, searchable. */
export interface Volume {
  digest: string;
  entries: readonly CatalogueEntry[];
  byCode: ReadonlyMap<string, CatalogueEntry>;
  index: ProcedureIndex;
  fields: { code: string; name: string }[];
  agencies: string[];
}

export interface Shelf {
  volume: Volume;
  fetchedAtMs: number;
  /** The last try to renew it failed, and it is older than it should be. */
  stale: boolean;
}

interface Kept {
  volume: Volume;
  fetchedAtMs: number;
  failedAtMs: number | null;
}

export interface ShelfParts {
  catalogue: Catalogue;
  clock: Clock;
  /** Hears of refreshes that failed behind an answer, and of rows that could not be used. */
  onTrouble(what: string): void;
}

/**
 * Catalogues by group (`H36`): the first who asks waits for it, everyone after gets the last known one while it is renewed behind them.
 * Groups with the same content share it.
 */
export function createCatalogueShelf({ catalogue, clock, onTrouble }: ShelfParts): (group: string) => Promise<UpstreamResult<Shelf>> {
  const kept = new Map<string, Kept>();
  const flights = createSingleFlight<UpstreamResult<Kept>>();

  async function fetchGroup(group: string): Promise<UpstreamResult<Kept>> {
    const answer = await catalogue.list(group);
    const known = kept.get(group);
    if (!answer.ok) {
      if (known !== undefined) kept.set(group, { ...known, failedAtMs: clock.nowMs() });
      onTrouble(`catalogue of ${group}: ${answer.fault.kind}, ${answer.fault.detail}`);
      return answer;
    }
    const { entries, unusable } = answer.value;
    if (unusable > 0) onTrouble(`catalogue of ${group}: ${unusable} rows not usable`);
    const value: Kept = { volume: bind(entries, [...kept.values()].map(({ volume }) => volume)), fetchedAtMs: clock.nowMs(), failedAtMs: null };
    kept.set(group, value);
    return { ok: true, value };
  }

  const renew = (group: string): Promise<UpstreamResult<Kept>> => flights(group, () => fetchGroup(group)).result;
  const shelfOf = ({ volume, fetchedAtMs, failedAtMs }: Kept): Shelf => ({ volume, fetchedAtMs, stale: failedAtMs !== null });

  return async (group) => {
    const known = kept.get(group);
    if (known === undefined) {
      const first = await renew(group);
      return first.ok ? { ok: true, value: shelfOf(first.value) } : first;
    }
    const now = clock.nowMs();
    const isDue = now - known.fetchedAtMs > REFRESH_EVERY_MS && now - (known.failedAtMs ?? 0) > REST_MS;
    if (isDue) renew(group).catch((error: unknown) => onTrouble(String(error)));
    return { ok: true, value: shelfOf(known) };
  };
}

function bind(entries: readonly CatalogueEntry[], others: readonly Volume[]): Volume {
  const digest = hash('sha1', JSON.stringify(entries), 'base64url');
  const same = others.find((volume) => volume.digest === digest);
  if (same !== undefined) return same;
  const fields = new Map(entries.map(({ field }) => [field.code, field]));
  const agencies = new Set(entries.map(({ agencyName }) => agencyName).filter((name) => name !== ''));
  return {
    digest,
    entries,
    byCode: new Map(entries.map((entry) => [entry.code, entry])),
    index: createProcedureIndex(entries),
    fields: [...fields.values()].sort((a, b) => a.name.localeCompare(b.name, 'vi')),
    agencies: [...agencies].sort((a, b) => a.localeCompare(b, 'vi')),
  };
}
