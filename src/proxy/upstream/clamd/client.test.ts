import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { Readable } from 'node:stream';
import { afterEach, describe, expect, it } from 'vitest';
import { createClamd } from './client';

const servers: Server[] = [];
const sockets = new Set<Socket>();
afterEach(async () => {
  for (const socket of sockets) socket.destroy();
  for (const server of servers.splice(0)) await new Promise((resolve) => server.close(resolve));
});

/** Speaks INSTREAM as clamd does; `answer` is asked once the empty chunk came, or after every chunk with the bytes so far. */
async function clamd(answer: (bytes: Buffer, isWhole: boolean) => string | null): Promise<string> {
  const server = createServer((socket) => {
    sockets.add(socket);
    let held = Buffer.alloc(0);
    let command: string | null = null;
    let file = Buffer.alloc(0);
    socket.on('error', () => undefined).on('data', (data) => {
      held = Buffer.concat([held, Buffer.from(data)]);
      if (command === null) {
        const end = held.indexOf(0);
        if (end === -1) return;
        command = held.toString('latin1', 0, end);
        held = held.subarray(end + 1);
      }
      if (command !== 'zINSTREAM') socket.end('UNKNOWN COMMAND\0');
      while (held.length >= 4 && held.length >= 4 + held.readUInt32BE(0)) {
        const length = held.readUInt32BE(0);
        file = Buffer.concat([file, held.subarray(4, 4 + length)]);
        held = held.subarray(4 + length);
        const said = answer(file, length === 0);
        if (said !== null) socket.end(said);
      }
    });
  });
  servers.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return `tcp://127.0.0.1:${address.port}`;
}

const outcomes: string[] = [];
const scan = (url: string, bytes: Buffer, timeoutMs = 2000) => createClamd({ url, timeoutMs, onCall: ({ outcome }) => void outcomes.push(outcome) }).scan(Readable.from([bytes.subarray(0, 70_000), bytes.subarray(70_000)]));
const whole = (words: (bytes: Buffer) => string) => (bytes: Buffer, isWhole: boolean) => (isWhole ? words(bytes) : null);

describe('clamd', () => {
  it('hears the whole file and says what it is', async () => {
    const file = Buffer.alloc(200_000, 7);
    const url = await clamd(whole((bytes) => (bytes.equals(file) ? 'stream: OK\0' : 'stream: Other FOUND\0')));
    expect(await scan(url, file)).toEqual({ ok: true, value: 'clean' });
    expect(await scan(url, Buffer.from('EICAR'))).toEqual({ ok: true, value: 'infected' });
  });

  it('that finds a file too large refuses it, even before its end', async () => {
    const url = await clamd(() => 'INSTREAM size limit exceeded. ERROR\0');
    expect(await scan(url, Buffer.alloc(200_000))).toMatchObject({ ok: false, fault: { kind: 'refused' } });
  });

  it.each([
    ['hangs up', whole(() => ''), 'unreachable'],
    ['talks nonsense', whole(() => 'HTTP/1.1 400 Bad Request\r\n\r\n'), 'bad_answer'],
    ['claims in passing that it is OK', whole(() => 'stream: OK or not\0'), 'bad_answer'],
    ['says nothing', () => null, 'timeout'],
  ] as const)('that %s is a fault, never a clean file', async (_what, answer, kind) => {
    expect(await scan(await clamd(answer), Buffer.from('x'), 300)).toMatchObject({ ok: false, fault: { kind, system: 'clamd' } });
    expect(outcomes.at(-1)).toBe(kind);
  });

  it('that calls a file clean before its end has not heard it', async () => {
    const url = await clamd(() => 'stream: OK\0');
    async function* slowly(): AsyncGenerator<Buffer> {
      yield Buffer.from('a');
      await new Promise((resolve) => { setTimeout(resolve, 100); });
      yield Buffer.from('b');
    }
    expect(await createClamd({ url, timeoutMs: 2000, onCall: () => undefined }).scan(slowly())).toMatchObject({ ok: false, fault: { kind: 'bad_answer' } });
  });

  it('hears what comes after an empty piece', async () => {
    const url = await clamd(whole((bytes) => (bytes.toString() === 'ab' ? 'stream: OK\0' : 'stream: Half FOUND\0')));
    const pieces = Readable.from([Buffer.from('a'), Buffer.alloc(0), Buffer.from('b')]);
    expect(await createClamd({ url, timeoutMs: 2000, onCall: () => undefined }).scan(pieces)).toEqual({ ok: true, value: 'clean' });
  });

  it('that is not there is unreachable', async () => {
    const url = await clamd(() => null);
    await new Promise((resolve) => servers.pop()?.close(resolve));
    expect(await scan(url, Buffer.from('x'))).toMatchObject({ ok: false, fault: { kind: 'unreachable', detail: 'ECONNREFUSED' } });
  });
});
