import { keyOf } from '../../domain/text';
import type { DivisionRow } from '../upstream/divisions/load-rows';

/** What became of the old communes and districts of a province on 01/07/2025. */
export interface FormerPlaces {
  /** Old communes whose land a ward of today has, with their districts: "xã Bình An, huyện Bắc Bình". */
  of(wardName: string): readonly string[];
  /** The old place that words name in full ("huyen bac binh"), as it was written; null when they name none that is gone. */
  namedIn(words: string): string | null;
}

export function createFormerPlaces(rows: readonly DivisionRow[]): FormerPlaces {
  const byWard = new Map<string, Set<string>>();
  const gone = new Map<string, string>();
  const current = new Set(rows.map((row) => keyOf(row.new_ward_name)));
  for (const row of rows) {
    const ward = keyOf(row.new_ward_name);
    const communes = byWard.get(ward) ?? new Set<string>();
    byWard.set(ward, communes.add(`${startLower(row.old_ward_name)}, ${startLower(row.old_district_name)}`));
    for (const name of [row.old_district_name, row.old_ward_name]) if (!current.has(keyOf(name))) gone.set(keyOf(name), startLower(name));
  }
  const longestFirst = [...gone].sort(([a], [b]) => b.length - a.length);

  return {
    of: (wardName) => [...(byWard.get(keyOf(wardName)) ?? [])],
    namedIn(words) {
      const asked = ` ${keyOf(words)} `;
      return longestFirst.find(([key]) => asked.includes(` ${key} `))?.[1] ?? null;
    },
  };
}

/** "Huyện Bắc Bình" → "huyện Bắc Bình", to stand inside a sentence. */
const startLower = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
