/**
 * Vitest's global setup: an empty database made once, which every test file that wants one in memory begins with.
 * Making one (initdb in WebAssembly) takes seconds, reading this one a moment.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';

export default async function makeTemplate() {
  const folder = mkdtempSync(join(tmpdir(), 'mot-cua-template-'));
  const file = join(folder, 'empty.tar');
  const database = await PGlite.create();
  const dump = await database.dumpDataDir('none');
  await database.close();
  writeFileSync(file, Buffer.from(await dump.arrayBuffer()));
  process.env.PGLITE_TEMPLATE = file;
  return () => rmSync(folder, { recursive: true, force: true });
}
