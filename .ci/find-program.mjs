import { accessSync, constants, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const runs = (path) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** Folders where Debian keeps PostgreSQL's own programs, newest first; they are not on PATH. */
function postgresFolders() {
  const root = '/usr/lib/postgresql';
  try {
    return readdirSync(root).sort((a, b) => Number(b) - Number(a)).map((version) => join(root, version, 'bin'));
  } catch {
    return [];
  }
}

/** Absolute path of the first program found by one of these names (or absolute paths); null when none runs. */
export function findProgram(...names) {
  const folders = [...(process.env.PATH ?? '').split(delimiter), ...postgresFolders()];
  for (const name of names) {
    const candidates = name.startsWith('/') ? [name] : folders.map((folder) => join(folder, name));
    const found = candidates.find(runs);
    if (found) return found;
  }
  return null;
}
