import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The generated SQL on disk: beside this file when run from source (vitest, tsx), one folder up when run from a chunk of the bundle. */
export function migrationsFolder(): string {
  const candidates = ['./migrations', '../migrations'].map((path) => fileURLToPath(new URL(path, import.meta.url)));
  const found = candidates.find((path) => existsSync(path));
  if (found === undefined) throw new Error(`no migrations in ${candidates.join(' or ')}`);
  return found;
}
