import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Beside this file when run from source (vitest, tsx); for the bundle in `dist/`, beside it or in the source tree next to it. */
const PLACES = ['migrations', 'src/proxy/store/migrations'];

/** The generated SQL on disk, looked for from here upwards: the library's migrator reads a folder. */
export function migrationsFolder(): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    const found = PLACES.map((place) => join(folder, place)).find((path) => existsSync(join(path, 'meta', '_journal.json')));
    if (found !== undefined) return found;
    if (folder === dirname(folder)) throw new Error(`no ${PLACES.join(' or ')} above ${import.meta.url}`);
  }
}
