import { hash } from 'node:crypto';
import { nationalCodeOf } from '../../domain/procedure-code';
import type { Clock } from '../clock';
import { createShelf, type Shelf } from '../shelf';
import type { Catalogue, CatalogueEntry } from '../upstream/filing-ports';
import { createProcedureIndex, type ProcedureIndex } from './procedure-index';

const REFRESH_EVERY_MS = 6 * 3_600_000;
/** After a failure, before the catalogue is asked again behind somebody's back. */
const REST_MS = 60_000;

/** The content of a catalogue, searchable. */
export interface Volume {
  digest: string;
  entries: readonly CatalogueEntry[];
  /** By the code of each, and by the national one where that is told by a single row. */
  byCode: ReadonlyMap<string, CatalogueEntry>;
  index: ProcedureIndex;
  fields: { code: string; name: string }[];
  agencies: string[];
}

export interface ShelfParts {
  catalogue: Catalogue;
  clock: Clock;
  /** Hears of refreshes that failed behind an answer, and of rows that could not be used. */
  onTrouble(what: string): void;
}

/** Catalogues by group (`H36`). Groups with the same content share it. */
export function createCatalogueShelf({ catalogue, clock, onTrouble }: ShelfParts): Shelf<Volume> {
  const volumes = new Map<string, Volume>();
  const complain = (what: string): void => onTrouble(`catalogue of ${what}`);
  return createShelf<Volume>({
    async read(group) {
      const answer = await catalogue.list(group);
      if (!answer.ok) return answer;
      const { entries, unusable } = answer.value;
      if (unusable > 0) complain(`${group}: ${unusable} rows not usable`);
      const volume = bind(entries, [...volumes.values()]);
      volumes.set(group, volume);
      return { ok: true, value: volume };
    },
    clock,
    refreshEveryMs: REFRESH_EVERY_MS,
    restMs: REST_MS,
    onTrouble: complain,
  });
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
    byCode: codesOf(entries),
    index: createProcedureIndex(entries),
    fields: [...fields.values()].sort((a, b) => a.name.localeCompare(b.name, 'vi')),
    agencies: [...agencies].sort((a, b) => a.localeCompare(b, 'vi')),
  };
}

/** Some ministries' rows bear the province's code ("1.001612.000.00.00.H11"), while receipts, QRs and people name the national one. */
function codesOf(entries: readonly CatalogueEntry[]): Map<string, CatalogueEntry> {
  const nationals = new Map<string, CatalogueEntry | null>();
  for (const entry of entries) {
    const code = nationalCodeOf(entry.code) ?? entry.code;
    nationals.set(code, nationals.has(code) ? null : entry);
  }
  const lone = [...nationals].flatMap(([code, entry]) => (entry === null ? [] : [[code, entry] as const]));
  return new Map([...lone, ...entries.map((entry) => [entry.code, entry] as const)]);
}
