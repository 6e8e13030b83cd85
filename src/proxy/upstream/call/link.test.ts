import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { UpstreamResult } from '../ports';
import type { Answer } from './exchange';
import { done, failedStatus } from './fault';
import type { Link, LinkOptions } from './link';
import { type LocalServer, linkTo, sendJson, startLocalServer } from './local-server.test-helper';

let server: LocalServer;
let link: Link;
let calls: ReturnType<typeof linkTo>['calls'];

const open = (options: Partial<LinkOptions> = {}) => {
  ({ link, calls } = linkTo(server.url, options));
};

/** A read whose 5xx is a fault, as every connector has it. */
const read = (path = '/x'): Promise<UpstreamResult<Answer>> =>
  link.read('find', async (deadlineAt) => {
    const sent = await link.send({ method: 'GET', path }, deadlineAt);
    return sent.ok && sent.value.status >= 500 ? failedStatus('test', sent.value.status) : sent;
  });

const kindOf = (result: UpstreamResult<unknown>) => (result.ok ? 'ok' : result.fault.kind);

beforeEach(async () => {
  server = await startLocalServer((_request, response) => sendJson(response, { fine: true }));
});
afterEach(async () => {
  await link.close();
  await server.close();
});

describe('one exchange', () => {
  it('puts the path behind that of the base address', async () => {
    ({ link, calls } = linkTo(`${server.url}/base/`));
    expect(await read('/a?b=1')).toEqual(done({ status: 200, body: '{"fine":true}' }));
    expect(server.requests[0]?.url).toBe('/base/a?b=1');
  });

  it('joins a body that comes in pieces, also in the middle of a letter', async () => {
    open();
    const bytes = Buffer.from('"Đã trả kết quả"');
    server.reply = (_request, response) => {
      response.write(bytes.subarray(0, 2));
      setImmediate(() => response.end(bytes.subarray(2)));
    };
    expect(await read()).toEqual(done({ status: 200, body: '"Đã trả kết quả"' }));
  });

  it.each([['gzip', gzipSync], ['deflate', deflateSync], ['BR', brotliCompressSync], ['UTF-8', (bytes: Buffer) => bytes]])('opens what comes packed as %s though nobody asked for it', async (coding, pack) => {
    open();
    server.reply = (_request, response) => response.writeHead(200, { 'content-encoding': coding }).end(pack(Buffer.from('"Đã trả"')));
    expect(await read()).toEqual(done({ status: 200, body: '"Đã trả"' }));
  });

  it.each([['cut', gzipSync(Buffer.from('x'.repeat(500))).subarray(0, 20)], ['no such thing', Buffer.from('{}')], ['more than an answer may be', gzipSync(Buffer.alloc(3 * 1024 * 1024))]])('calls it a bad answer when the packed is %s', async (_what, bytes) => {
    open();
    server.reply = (_request, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bytes);
    expect(kindOf(await read())).toBe('bad_answer');
  });

  it('does not follow a redirect', async () => {
    open();
    server.reply = (_request, response) => response.writeHead(302, { location: `${server.url}/elsewhere` }).end();
    expect(await read()).toEqual(done({ status: 302, body: '' }));
    expect(server.requests).toHaveLength(1);
  });

  it('refuses an answer over 1 MiB', async () => {
    open({ timeoutMs: 5000 });
    server.reply = (_request, response) => response.end(Buffer.alloc(1024 * 1024 + 1, 'x'));
    expect(kindOf(await read())).toBe('bad_answer');
  });

  it('ends in time when the system never answers', async () => {
    open({ timeoutMs: 100 });
    server.reply = () => undefined;
    const startedAt = performance.now();
    expect(kindOf(await link.once('find', (deadlineAt) => link.send({ method: 'GET', path: '/' }, deadlineAt)))).toBe('timeout');
    expect(performance.now() - startedAt).toBeLessThan(3000);
  });

  it('ends in time when the body stops half way', async () => {
    open({ timeoutMs: 100 });
    server.reply = (_request, response) => void response.write('{"half":');
    expect(kindOf(await read())).toBe('timeout');
  });

  it('calls a broken protocol a bad answer', async () => {
    open();
    server.reply = (_request, response) => response.socket?.end('HTTP/9.9 nonsense\r\n\r\n');
    expect(kindOf(await read())).toBe('bad_answer');
  });

  it('is unreachable where nobody listens', async () => {
    open({ baseUrl: 'http://127.0.0.1:9' });
    expect(kindOf(await read())).toBe('unreachable');
  });
});

describe('a file', () => {
  const file = Buffer.from([0, 255, 13, 10, 128, 1]);

  it('goes out byte by byte', async () => {
    open();
    await link.once('upload', (deadlineAt) => link.send({ method: 'PUT', path: '/file', body: file }, deadlineAt));
    expect(server.requests[0]).toMatchObject({ method: 'PUT', url: '/file' });
    expect(server.requests[0]?.bytes).toEqual(file);
  });

  it('comes in byte by byte with its headers', async () => {
    open();
    server.reply = (_request, response) => response.writeHead(200, { 'X-Ky-So': 'hop-le' }).end(file);
    const answer = await link.read('fetch', (deadlineAt) => link.fetchBytes({ method: 'GET', path: '/' }, deadlineAt, 6));
    expect(answer).toMatchObject({ ok: true, value: { status: 200, headers: { 'x-ky-so': 'hop-le' } } });
    expect(answer.ok && Buffer.concat(answer.value.chunks)).toEqual(file);
  });

  it('is not held when it is larger than asked for', async () => {
    open();
    server.reply = (_request, response) => response.end(file);
    const answer = await link.read('fetch', (deadlineAt) => link.fetchBytes({ method: 'GET', path: '/' }, deadlineAt, 5));
    expect(answer).toMatchObject({ ok: false, fault: { kind: 'bad_answer' } });
  });

  it('has the time that its link says', async () => {
    open({ budgetMs: 1, timeoutMs: 4000 });
    server.reply = () => undefined;
    expect(await read()).toMatchObject({ ok: false, fault: { kind: 'timeout' } });
  });
});

describe('a read', () => {
  it('is tried once more after a reset', async () => {
    open();
    server.reply = (_request, response, count) => (count === 1 ? response.socket?.destroy() : sendJson(response, 1));
    expect(kindOf(await read())).toBe('ok');
    expect(server.requests).toHaveLength(2);
  });

  it('is tried once more after a 5xx, and only once', async () => {
    open();
    server.reply = (_request, response) => sendJson(response, {}, 503);
    expect(await read()).toEqual(failedStatus('test', 503));
    expect(server.requests).toHaveLength(2);
  });

  it('is not tried again when it may be used only once', async () => {
    open();
    server.reply = (_request, response) => response.socket?.destroy();
    const result = await link.once('phone', (deadlineAt) => link.send({ method: 'GET', path: '/' }, deadlineAt));
    expect(kindOf(result)).toBe('unreachable');
    expect(server.requests).toHaveLength(1);
  });

  it('is not tried again after an answer that blames the request', async () => {
    open();
    const result = await link.read('find', async (deadlineAt) => {
      await link.send({ method: 'GET', path: '/' }, deadlineAt);
      return failedStatus('test', 403);
    });
    expect(kindOf(result)).toBe('refused');
    expect(server.requests).toHaveLength(1);
  });

  it('that trips up over an answer is a bad answer, and repeats nothing of it', async () => {
    open();
    const result = await link.read('find', () => Promise.reject(new RangeError('Nguyễn Thị Bí Mật')));
    expect(result).toEqual({ ok: false, fault: { kind: 'bad_answer', system: 'test', detail: 'cannot be read (RangeError)' } });
    expect(calls.map(({ outcome }) => outcome)).toEqual(['bad_answer']);
  });

  it('tells the metrics what came of it', async () => {
    open();
    await read();
    server.reply = (_request, response) => response.socket?.destroy();
    await read();
    expect(calls.map(({ system, operation, outcome }) => [system, operation, outcome])).toEqual([
      ['test', 'find', 'ok'],
      ['test', 'find', 'unreachable'],
    ]);
    for (const call of calls) expect(call.durationMs).toBeGreaterThan(0);
  });
});

describe('the bulkhead', () => {
  it('answers busy when the seats and the queue are full, and lets the rest through', async () => {
    open({ maxConcurrent: 2, maxQueued: 1, timeoutMs: 2000 });
    const held: (() => void)[] = [];
    server.reply = (_request, response) => {
      held.push(() => sendJson(response, 1));
      if (held.length >= 2) for (const release of held.splice(0)) release();
      else if (server.requests.length === 3) held.splice(0).forEach((release) => release());
    };
    const kinds = (await Promise.all([read(), read(), read(), read(), read()])).map(kindOf);
    expect(kinds.filter((kind) => kind === 'busy')).toHaveLength(2);
    expect(kinds.filter((kind) => kind === 'ok')).toHaveLength(3);
  });
});

describe('the breaker', () => {
  const fail = async (times: number) => {
    server.reply = (_request, response) => response.socket?.destroy();
    for (let time = 0; time < times; time++) await read();
  };

  it('opens after failures, asks nothing while open, and recovers', async () => {
    open({ halfOpenAfterMs: 40 });
    await fail(4);
    const asked = server.requests.length;
    server.reply = (_request, response) => sendJson(response, 1);
    expect(kindOf(await read())).toBe('circuit_open');
    expect(server.requests).toHaveLength(asked);
    await expect.poll(async () => kindOf(await read())).toBe('ok');
    expect(kindOf(await read())).toBe('ok');
  });

  it('stays closed for answers that blame the request or are malformed', async () => {
    open();
    for (let time = 0; time < 20; time++) await link.read('find', async () => failedStatus('test', time % 2 ? 404 : 302));
    expect(kindOf(await read())).toBe('ok');
  });

  it('stays closed at the one failure in five that these systems are known for', async () => {
    open();
    server.reply = (_request, response, count) => sendJson(response, 1, count % 5 === 0 ? 500 : 200);
    for (let time = 0; time < 40; time++) expect(kindOf(await read())).toBe('ok');
  });
});
