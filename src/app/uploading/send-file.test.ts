// @vitest-environment jsdom
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { failed, ok, type ApiError, type ApiResult } from '../api/api-error';
import { readProblem } from '../api/read-problem';
import { memoryStorage } from '../platform/memory-storage.test-helper';
import { sendFile } from './send-file';
import { createUploadStorage } from './upload-storage';

vi.mock('tus-js-client', () => vi.importActual('tus-js-client/lib.esm/browser/index.js')); // what web views get; Node would get another

const MB = 1024 * 1024;
const FILE = { blob: new Blob([new Uint8Array(2.5 * MB)]), name: 'a.pdf', type: 'application/pdf', sha256: 'a'.repeat(64) };
const TARGET = { draftId: 'd1', paperCode: 'TP01' };
const UNAUTHENTICATED = { code: 'unauthenticated', title: 'Mở lại ứng dụng', requestId: 'r' };

let server: Server;
let endpoint: string;
/** Tokens that are taken, what has arrived, and how many uploads were begun. */
let open: Set<string>;
let received: number;
let begun: number;
let onChunk: () => void;

function answer(request: IncomingMessage, response: ServerResponse, body: Buffer): void {
  const send = (status: number, headers: Record<string, string> = {}, text = '') =>
    response.writeHead(status, { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*, authorization', 'access-control-allow-methods': 'POST, PATCH, HEAD, DELETE', 'access-control-expose-headers': 'location, upload-offset, upload-length', ...headers }).end(text);
  if (request.method === 'OPTIONS') return void send(204);
  if (!open.has((request.headers.authorization ?? '').replace('Bearer ', ''))) return void send(401, {}, JSON.stringify(UNAUTHENTICATED));
  if (request.method === 'POST') {
    begun += 1;
    received = 0;
    return void send(201, { location: `${endpoint}/u${begun}` });
  }
  if (request.method === 'PATCH') {
    received += body.length;
    onChunk();
  }
  send(request.method === 'PATCH' ? 204 : 200, { 'upload-offset': String(received), 'upload-length': String(FILE.blob.size) });
}

beforeEach(async () => {
  [open, received, begun, onChunk] = [new Set(['t1']), 0, 0, () => undefined];
  server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part)).on('end', () => answer(request, response, Buffer.concat(parts)));
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  endpoint = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/uploads`;
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

/** Sends the file as who has these tokens, one after the other as they are dropped. */
function send(tokens: ApiResult<string>[], storage = memoryStorage()) {
  const dropped: string[] = [];
  const token = () => Promise.resolve(tokens[Math.min(dropped.length, tokens.length - 1)] ?? failed(readProblem(401, UNAUTHENTICATED, null)));
  const drop = (ended: string) => Promise.resolve(void dropped.push(ended));
  const settled = new Promise<string | ApiError>((resolve) => {
    sendFile(FILE, TARGET, { endpoint, storage: createUploadStorage(storage), session: { token, drop } }, { onProgress: () => undefined, onSent: resolve, onError: resolve });
  });
  return { settled, dropped, storage };
}

it('goes on where it was with a new session when the old one ends on the way', async () => {
  onChunk = () => (open = new Set(['t2']));
  const { settled, dropped } = send([ok('t1'), ok('t2')]);
  expect(await settled).toBe('u1');
  expect([dropped, begun, received]).toEqual([['t1'], 1, FILE.blob.size]);
});

it('goes on with what was begun before the app was closed and the session ended', async () => {
  const storage = memoryStorage();
  onChunk = () => (open = new Set());
  expect(await send([ok('t1')], storage).settled).toMatchObject({ code: 'unauthenticated' });
  [open, onChunk] = [new Set(['t3']), () => undefined];
  expect(await send([ok('t2'), ok('t3')], storage).settled).toBe('u1');
  expect([begun, received]).toEqual([1, FILE.blob.size]);
});

it('tells why nobody could be signed in, and keeps what the server has', async () => {
  const storage = memoryStorage();
  const refused = readProblem(401, { code: 'zalo_token_invalid', title: 'Zalo chưa xác nhận được', requestId: 'r' }, null);
  onChunk = () => (open = new Set());
  expect(await send([ok('t1'), failed(refused)], storage).settled).toEqual(refused);
  expect(await createUploadStorage(storage).findAllUploads()).toHaveLength(1);
});

it('tells a session that is refused for ever', async () => {
  open = new Set();
  const { settled, dropped } = send([ok('t1'), ok('t2'), ok('t3')]);
  expect(await settled).toMatchObject({ code: 'unauthenticated', title: 'Mở lại ứng dụng' });
  expect(dropped).toEqual(['t1']);
});
