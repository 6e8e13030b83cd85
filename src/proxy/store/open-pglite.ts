import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/pglite';
import { migrate } from 'drizzle-orm/pglite/migrator';
import type { OpenDatabase } from './database';
import { holdFolder } from './hold-folder';
import { migrationsFolder } from './migrations-folder';
import * as schema from './schema';

/** PostgreSQL's usual 128 MB of buffers would be most of this process; the tables here are small. */
const SMALL = ['shared_buffers = 1MB', 'max_connections = 2', 'work_mem = 1MB', 'maintenance_work_mem = 8MB', 'max_wal_size = 64MB', 'min_wal_size = 32MB'];

/**
 * The embedded PostgreSQL, migrated. `dataDir` null keeps everything in memory (tests).
 * It has one connection and no statement time-out: statements run one by one on this thread.
 * A second process on the same folder would overwrite what this one wrote: throws `ConfigError` when another has it.
 */
export async function openPglite(dataDir: string | null): Promise<OpenDatabase> {
  // Optimising 9 MB of WebAssembly costs 45 MB for statements that take microseconds either way.
  setFlagsFromString('--liftoff-only');
  const { PGlite } = await import('@electric-sql/pglite');
  const release = dataDir === null ? null : await prepare(dataDir);
  const client = await PGlite.create({ ...(dataDir === null ? await emptyDatabase() : { dataDir }), postgresqlconf: SMALL });
  const db = drizzle(client, { schema });
  await migrate(db, { migrationsFolder: migrationsFolder() });
  return {
    db,
    runScript: (text) => client.transaction(async (tx) => void (await tx.exec(withoutFrame(text)))),
    ping: async () => void (await db.execute(sql`select 1`)),
    close: async () => {
      await client.close();
      await release?.();
    },
  };
}

/** The folder, held for this process and with a database in it. Answers how to let go of it. */
async function prepare(dataDir: string): Promise<() => Promise<void>> {
  mkdirSync(dirname(dataDir), { recursive: true });
  const release = await holdFolder(dataDir);
  if (!existsSync(join(dataDir, 'PG_VERSION'))) await initialise(dataDir);
  return release;
}

/** What a database in memory begins with; tests name one that was made before, which saves each of them an initdb. */
async function emptyDatabase(): Promise<{ loadDataDir?: Blob }> {
  const template = process.env['PGLITE_TEMPLATE'];
  return template === undefined ? {} : { loadDataDir: new Blob([await readFile(template)]) };
}

/** The library frames a transaction itself: a script that failed half-way would leave its only connection unusable. */
const withoutFrame = (script: string): string => script.replace(/^\s*BEGIN;/, '').replace(/COMMIT;\s*$/, '');

/**
 * initdb takes 700 MB and does not give it back: the first start lets a child process do it, in a folder that takes its name once it is whole.
 * One that was cut off half-way would never open again.
 */
async function initialise(dataDir: string): Promise<void> {
  const beside = dirname(dataDir);
  const unfinished = `${basename(dataDir)}.unfinished-`;
  for (const name of readdirSync(beside)) if (name.startsWith(unfinished)) rmSync(join(beside, name), { recursive: true, force: true });
  const making = mkdtempSync(join(beside, unfinished));
  const script = "const { PGlite } = await import(process.argv[1]); await (await PGlite.create(process.argv[2])).close();";
  const library = import.meta.resolve('@electric-sql/pglite');
  await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script, library, making]);
  renameSync(making, dataDir);
}
