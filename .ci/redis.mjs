import { tmpdir } from 'node:os';
import { aptInstall } from './apt.mjs';
import { findProgram } from './find-program.mjs';
import { freePort } from './free-port.mjs';
import { startService } from './service.mjs';

/** A throw-away Redis from the system's program; null when it is neither there nor installable. */
export async function startRedis() {
  if (!findProgram('redis-server')) aptInstall('redis-server');
  const program = findProgram('redis-server');
  if (!program) return null;
  const port = await freePort();
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', tmpdir()];
  const service = await startService(program, args, { ready: /Ready to accept connections/ });
  return { url: `redis://127.0.0.1:${port}`, stop: service.stop };
}
