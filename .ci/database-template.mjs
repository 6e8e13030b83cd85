/**
 * Vitest's global setup: a database made once, its tables empty, which every test file that wants one in memory begins with.
 * Making one (initdb in WebAssembly) takes seconds, reading this one a moment.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import { migrate } from 'drizzle-orm/pglite/migrator';

export default async function makeTemplate() {
  const folder = mkdtempSync(join(tmpdir(), 'mot-cua-template-'));
  const file = join(folder, 'empty.tar');
  const database = await PGlite.create();
  await migrate(drizzle(database), { migrationsFolder: 'src/proxy/store/migrations' });
  const dump = await database.dumpDataDir('none');
  await database.close();
  writeFileSync(file, Buffer.from(await dump.arrayBuffer()));
  process.env.PGLITE_TEMPLATE = file;
  return () => rmSync(folder, { recursive: true, force: true });
}
