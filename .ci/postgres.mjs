import { execFileSync } from 'node:child_process';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aptInstall } from './apt.mjs';
import { findProgram } from './find-program.mjs';
import { freePort } from './free-port.mjs';
import { startService } from './service.mjs';

/** PostgreSQL refuses to run as root: the ids of a user who may. Empty when we are not root ourselves. */
function unprivileged() {
  if (process.getuid?.() !== 0) return {};
  for (const user of ['postgres', 'nobody']) {
    try {
      const id = (flag) => Number(execFileSync('id', [flag, user], { stdio: ['ignore', 'pipe', 'ignore'] }));
      return { uid: id('-u'), gid: id('-g') };
    } catch {
      // no such user: the next one
    }
  }
  throw new Error('no unprivileged user to run PostgreSQL as');
}

/** A throw-away PostgreSQL from the system's programs; null when it is neither there nor installable. */
export async function startPostgres() {
  if (!findProgram('postgres')) aptInstall('postgresql');
  const [postgres, initdb] = [findProgram('postgres'), findProgram('initdb')];
  if (!postgres || !initdb) return null;
  const who = unprivileged();
  const data = mkdtempSync(join(tmpdir(), 'mot-cua-pg-'));
  if (who.uid !== undefined) chownSync(data, who.uid, who.gid);
  execFileSync(initdb, ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'], { ...who, cwd: data, stdio: ['ignore', 'ignore', 'inherit'] });
  const port = await freePort();
  const settings = ['listen_addresses=127.0.0.1', `unix_socket_directories=${data}`, 'fsync=off', 'max_connections=200'];
  const args = ['-D', data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])];
  const service = await startService(postgres, args, { ...who, cwd: data, ready: /database system is ready to accept connections/, signal: 'SIGINT' });
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    stop: async () => {
      await service.stop();
      rmSync(data, { recursive: true, force: true });
    },
  };
}
