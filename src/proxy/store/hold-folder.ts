import { rmSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { ConfigError } from '../config';

/** What the shortest system has room for. A longer path would be cut off without a word, and two folders could come to one socket. */
const LONGEST_PATH_BYTES = 103;

/**
 * Keeps `folder` for this process until what is answered is called or the process ends, in whatever way: by a socket beside it that somebody listens on.
 * Throws `ConfigError` when another process has it. Where there can be no such socket (a very long path, some mounted folders) nothing is kept.
 */
export async function holdFolder(folder: string): Promise<() => Promise<void>> {
  const path = `${folder}.socket`;
  if (Buffer.byteLength(path) > LONGEST_PATH_BYTES) return () => Promise.resolve();
  let held = await listen(path);
  if (held === 'EADDRINUSE') {
    if (await isAnswered(path)) throw new ConfigError(`DATA_DIR: another process has the embedded database in ${folder}, which serves one at a time`);
    rmSync(path, { force: true }); // left by a process that was killed
    held = await listen(path);
  }
  const server = typeof held === 'object' ? held : null;
  return () => new Promise((resolve) => (server === null ? resolve() : server.close(() => resolve())));
}

/** A server that keeps no process alive, or the code of what is in the way. */
function listen(path: string): Promise<Server | string> {
  return new Promise((resolve) => {
    const server = createServer((socket) => socket.destroy()).unref();
    server.once('error', (error) => resolve('code' in error ? String(error.code) : error.name));
    server.listen(path, () => resolve(server));
  });
}

function isAnswered(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path, () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
