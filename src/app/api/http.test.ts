// @vitest-environment node
import { createServer, type RequestListener, type Server } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { createHttpExchange } from './http';

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

describe('one exchange with the proxy', () => {
  it('brings status, body, ETag and Retry-After of any answer', async () => {
    const url = await listen((_request, response) => {
      response.writeHead(503, { 'content-type': 'application/problem+json', etag: '"x"', 'retry-after': '7' });
      response.end('{"code":"overloaded"}');
    });
    const answer = await createHttpExchange(url)({ method: 'GET', path: '/a', headers: {} });
    expect(answer).toEqual({ answered: true, status: 503, etag: '"x"', retryAfterSeconds: 7, body: { code: 'overloaded' } });
  });

  it('sends query, headers and a JSON body', async () => {
    const url = await listen((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => response.end(JSON.stringify({ url: request.url, method: request.method, token: request.headers.authorization, body })));
    });
    const answer = await createHttpExchange(url)({ method: 'POST', path: '/b', query: { province: 'ca-mau' }, body: { last4: '1234' }, headers: { Authorization: 'Bearer t' } });
    expect(answer).toMatchObject({ body: { url: '/b?province=ca-mau', method: 'POST', token: 'Bearer t', body: '{"last4":"1234"}' } });
  });

  it('gives up on a server that does not answer', async () => {
    const url = await listen(() => undefined);
    expect(await createHttpExchange(url, 100)({ method: 'GET', path: '/', headers: {} })).toEqual({ answered: false, cause: 'timeout' });
  });

  it('calls a refused or a cut connection offline', async () => {
    const url = await listen((request) => request.socket.destroy());
    expect(await createHttpExchange(url)({ method: 'GET', path: '/', headers: {} })).toEqual({ answered: false, cause: 'offline' });
    expect(await createHttpExchange('http://127.0.0.1:1')({ method: 'GET', path: '/', headers: {} })).toEqual({ answered: false, cause: 'offline' });
  });
});
