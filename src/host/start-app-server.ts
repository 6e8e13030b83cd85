import Fastify, { type FastifyReply, type FastifyRequest } from 'fastify';
import { browserDocument, contentSecurityPolicy, zaloDocument, type DocumentOptions } from './documents';
import { encode, encodingOf, openWww, type WwwFile } from './www-files';

/** Under this name zmp-sdk takes itself to be inside Zalo (its own test of the host name). */
const ZALO_HOST = /^h5\.zdn\.vn\./;
const IN_ZAPPS = /^\/zapps\/[^/]+(?=\/|$)/;

export interface AppServerOptions extends DocumentOptions {
  port: number;
  host: string;
}

export interface RunningAppServer {
  port: number;
  close(): Promise<void>;
}

/** The built app, as a plain browser and as Zalo would load it. Any path that is no file is a page of the app. Rejects when the app was not built. */
export async function startAppServer(options: AppServerOptions): Promise<RunningAppServer> {
  await browserDocument(options, '');
  const www = openWww(options.folder);
  const app = Fastify({ forceCloseConnections: true, routerOptions: { maxParamLength: 2000 } });

  app.addHook('onRequest', async (_request, reply) => {
    reply.headers({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', vary: 'Accept-Encoding' });
  });

  app.get('/*', async (request, reply) => {
    const path = decodeURI(request.url.split('?')[0] ?? '/').replace(IN_ZAPPS, '');
    const asset = path.slice(Math.max(0, path.lastIndexOf('/assets/')));
    const file = asset === '' || asset === '/' || asset === '/index.html' ? null : await www(asset, encodingOf(request.headers['accept-encoding']));
    if (file !== null) return sendFile(request, reply, file, asset.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
    // Codes of dossiers and agencies (`H36.201`) hold points too; after that of a file comes a letter.
    if (/\.[a-z][a-z0-9]{1,4}$/i.test(path) && !path.startsWith('/ho-so/')) return reply.code(404).type('text/plain').send('Not found');
    return sendDocument(request, reply);
  });

  async function sendDocument(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const inZalo = ZALO_HOST.test(request.headers.host ?? '');
    const html = inZalo ? await zaloDocument(options) : await browserDocument(options, IN_ZAPPS.exec(request.url)?.[0] ?? '');
    if (!inZalo) reply.header('content-security-policy', contentSecurityPolicy(html, options));
    return sendFile(request, reply, await encode('index.html', Buffer.from(html), encodingOf(request.headers['accept-encoding'])), 'no-cache');
  }

  await app.listen({ port: options.port, host: options.host });
  const address = app.server.address();
  return { port: typeof address === 'object' && address !== null ? address.port : options.port, close: () => app.close() };
}

function sendFile(request: FastifyRequest, reply: FastifyReply, file: WwwFile, cacheControl: string): FastifyReply {
  reply.headers({ etag: file.etag, 'cache-control': cacheControl });
  if (request.headers['if-none-match'] === file.etag) return reply.code(304).send();
  if (file.encoding !== 'identity') reply.header('content-encoding', file.encoding);
  return reply.type(file.type).send(file.body);
}
