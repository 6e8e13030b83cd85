import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const SCRIPT = "const { PGlite } = await import('@electric-sql/pglite'); await (await PGlite.create(process.argv[1])).close();";

/** Makes one empty database that every world begins with: to make its own takes each of them ten seconds. In a process of its own, which gives the memory back. */
export default async function makeTemplate(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'mot-cua-e2e-template-'));
  const template = join(folder, 'pg');
  await promisify(execFile)(process.execPath, ['--input-type=module', '-e', SCRIPT, template]);
  process.env['E2E_DATABASE_TEMPLATE'] = template;
  return () => rm(folder, { recursive: true, force: true });
}
