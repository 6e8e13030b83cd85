// @vitest-environment node
import { createServer, type RequestListener, type Server } from 'node:http';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createHttpExchange } from './http';
import { createReadExchange } from './read-exchange';

let server: Server | undefined;

function listen(handler: RequestListener): Promise<string> {
  return new Promise((resolve) => {
    const started = createServer(handler).listen(0, '127.0.0.1', () => {
      const address = started.address();
      resolve(`http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`);
    });
    server = started;
  });
}

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

describe.each([
  ['over fetch', createReadExchange],
  ['over axios', createHttpExchange],
])('one exchange with the proxy %s', (_means, create) => {
  it('brings status, body, ETag and Retry-After of any answer', async () => {
    const url = await listen((_request, response) => {
      response.writeHead(503, { 'content-type': 'application/problem+json', etag: '"x"', 'retry-after': '7' });
      response.end('{"code":"overloaded"}');
    });
    const answer = await create(url)({ method: 'GET', path: '/a', headers: {} });
    expect(answer).toEqual({ answered: true, status: 503, etag: '"x"', retryAfterSeconds: 7, body: { code: 'overloaded' } });
  });

  it('sends query, headers and a JSON body', async () => {
    const url = await listen((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => response.end(JSON.stringify({ url: request.url, method: request.method, token: request.headers.authorization, body })));
    });
    const answer = await create(url)({ method: 'POST', path: '/b', query: { province: 'ca-mau' }, body: { last4: '1234' }, headers: { Authorization: 'Bearer t' } });
    expect(answer).toMatchObject({ body: { url: '/b?province=ca-mau', method: 'POST', token: 'Bearer t', body: '{"last4":"1234"}' } });
  });

  it('gives up on a server that does not answer', async () => {
    const url = await listen(() => undefined);
    expect(await create(url, 100)({ method: 'GET', path: '/', headers: {} })).toEqual({ answered: false, cause: 'timeout' });
  });

  it('calls a refused or a cut connection offline', async () => {
    const url = await listen((request) => request.socket.destroy());
    expect(await create(url)({ method: 'GET', path: '/', headers: {} })).toEqual({ answered: false, cause: 'offline' });
    expect(await create('http://127.0.0.1:1')({ method: 'GET', path: '/', headers: {} })).toEqual({ answered: false, cause: 'offline' });
  });

  it('brings what is no JSON as it is, and a date to wait for as none', async () => {
    const url = await listen((_request, response) => {
      response.writeHead(502, { 'retry-after': 'Wed, 21 Oct 2026 07:28:00 GMT' });
      response.end('<html>');
    });
    expect(await create(url)({ method: 'GET', path: '/', headers: {} })).toEqual({ answered: true, status: 502, etag: null, retryAfterSeconds: null, body: '<html>' });
  });
});

describe('reading over fetch', () => {
  it('gives up on an answer that stops half-way', async () => {
    const url = await listen((_request, response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('{"code"');
    });
    expect(await createReadExchange(url, 100)({ method: 'GET', path: '/', headers: {} })).toEqual({ answered: false, cause: 'timeout' });
  });

  it('gives up without a way to abort', async () => {
    vi.stubGlobal('AbortController', undefined);
    vi.stubGlobal('fetch', () => new Promise(() => undefined));
    expect(await createReadExchange('', 100)({ method: 'GET', path: '/', headers: {} })).toEqual({ answered: false, cause: 'timeout' });
    vi.unstubAllGlobals();
  });
});
