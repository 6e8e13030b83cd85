import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { ConfigError } from '../proxy/config';
import { namingPort } from './naming-port';

const servers: Server[] = [];
afterEach(() => { for (const server of servers.splice(0)) server.close(); });

async function listen(port: number, host: string): Promise<number> {
  const server = createServer();
  servers.push(server);
  server.listen(port, host);
  await once(server, 'listening');
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

describe('a part that cannot listen', () => {
  it('names the variable of a port that is taken', async () => {
    const taken = await listen(0, '127.0.0.1');
    await expect(namingPort('APP_PORT', listen(taken, '127.0.0.1'))).rejects.toThrow(/^APP_PORT: .*EADDRINUSE/);
  });

  it.each(['192.0.2.1', 'no-such-host.invalid'])('names the variable of an address that is not this machine\'s: %s', async (host) => {
    const failing = namingPort('APP_PORT', listen(0, host));
    await expect(failing).rejects.toThrow(ConfigError);
    await expect(failing).rejects.toThrow(/^HOST: /);
  });

  it('leaves every other fault as it is', async () => {
    const fault = new Error('broken');
    await expect(namingPort('APP_PORT', Promise.reject(fault))).rejects.toBe(fault);
  });
});
