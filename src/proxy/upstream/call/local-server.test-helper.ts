import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { openLink, type Link, type LinkOptions } from './link';
import type { UpstreamCall } from '../ports';

/** An outside system for tests: answers each request by `reply`, which gets the body as text. */
export interface LocalServer {
  url: string;
  requests: { method: string; url: string; headers: IncomingMessage['headers']; body: string; bytes: Buffer }[];
  reply: Reply;
  close(): Promise<void>;
}

export type Reply = (request: LocalServer['requests'][number], response: ServerResponse, count: number) => void;

export async function startLocalServer(reply: Reply): Promise<LocalServer> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
    });
    request.on('end', () => {
      const bytes = Buffer.concat(chunks);
      const told = { method: request.method ?? '', url: request.url ?? '', headers: request.headers, body: bytes.toString('utf8'), bytes };
      local.requests.push(told);
      local.reply(told, response, local.requests.length);
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const local: LocalServer = {
    url: `http://127.0.0.1:${port}`,
    requests: [],
    reply,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return local;
}

export function sendJson(response: ServerResponse, body: unknown, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

/** A link to a local server with small limits, and the calls it told of. */
export function linkTo(url: string, options: Partial<LinkOptions> = {}): { link: Link; calls: UpstreamCall[] } {
  const calls: UpstreamCall[] = [];
  const link = openLink({
    system: 'test',
    baseUrl: url,
    timeoutMs: 4000,
    maxConcurrent: 4,
    maxQueued: 4,
    onCall: (call) => calls.push(call),
    ...options,
  });
  return { link, calls };
}
