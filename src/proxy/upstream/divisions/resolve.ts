import { type DivisionRow, loadRows } from './load-rows';
import { districtKey, placeKey, placeOf } from './place-name';

/** Tells what an old commune is called since 01/07/2025. */
export interface DivisionResolver {
  /**
   * "UBND phường Phú Trinh, TP Phan Thiết", "Bình Thuận" → "phường Phan Thiết".
   * Null when the name did not change, names no commune (districts have no successor), or could be two communes.
   */
  nowNamed(agencyName: string, provinceName: string): string | null;
}

interface Successor {
  /** The old name with its accents, lower case: Tam Dân and Tam Đàn are two communes of one district. */
  oldName: string;
  district: string;
  newName: string;
}

/** Successors by old commune, and the communes there are now, of one province. */
interface ProvinceTable {
  successors: Map<string, Successor[]>;
  current: Set<string>;
}

/** Reads the division tables of these provinces on first use and keeps only them. */
export function createDivisionResolver(provinceNames: readonly string[]): DivisionResolver {
  let tables: Map<string, ProvinceTable> | null = null;
  return {
    nowNamed(agencyName, provinceName) {
      const place = placeOf(agencyName);
      if (place === null) return null;
      tables ??= buildTables(loadRows(provinceNames));
      const table = tables.get(provinceKey(provinceName));
      const all = table?.successors.get(place.commune) ?? [];
      const { district } = place;
      // A commune of today may bear the old name of another one: without a district it is taken for the one of today.
      if (district === null && table?.current.has(place.commune) === true) return null;
      const newName = onlyName(district === null ? all : all.filter((each) => each.district === district), agencyName);
      return newName === null || placeKey(newName) === place.commune ? null : newName;
    },
  };
}

/** The one new name of these, accents deciding when there are several; null when it stays open. */
function onlyName(successors: readonly Successor[], agencyName: string): string | null {
  const names = new Set(successors.map((each) => each.newName));
  if (names.size > 1) {
    const written = agencyName.normalize('NFC').toLowerCase();
    const accented = successors.filter((each) => written.includes(each.oldName));
    return accented.length < successors.length ? onlyName(accented, agencyName) : null;
  }
  const [name] = names;
  return name ?? null;
}

function buildTables(rows: readonly DivisionRow[]): Map<string, ProvinceTable> {
  const tables = new Map<string, ProvinceTable>();
  for (const row of rows) {
    const province = provinceKey(row.old_province_name);
    const table = tables.get(province) ?? { successors: new Map<string, Successor[]>(), current: new Set<string>() };
    tables.set(province, table);
    const commune = placeKey(row.old_ward_name);
    const successors = table.successors.get(commune) ?? [];
    table.successors.set(commune, successors);
    successors.push({ oldName: row.old_ward_name.toLowerCase(), district: districtKey(row.old_district_name), newName: startLower(row.new_ward_name) });
    table.current.add(placeKey(row.new_ward_name));
  }
  return tables;
}

function provinceKey(name: string): string {
  return placeKey(name).replace(/^(?:tinh|thanh pho) /, '');
}

/** "Phường Phan Thiết" → "phường Phan Thiết", to stand inside a sentence. */
function startLower(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
