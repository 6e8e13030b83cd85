import { createServer } from 'node:net';

/** Below the range the system takes outgoing ports from, so that nobody takes it between our look and its use. */
const [LOWEST, HIGHEST] = [20_000, 31_999];

function isFree(port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}

/** A TCP port of the loopback address that nobody listens on now, drawn at random. */
export async function freePort() {
  for (;;) {
    const port = LOWEST + Math.floor(Math.random() * (HIGHEST - LOWEST + 1));
    if (await isFree(port)) return port;
  }
}
