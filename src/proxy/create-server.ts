import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import Fastify, { LogController, type ConnectionError, type FastifyBaseLogger, type FastifyHttpOptions, type RawServerDefault } from 'fastify';
import type { App } from './http/app';
import { handleError } from './http/error-handler';
import { createNumbering } from './http/numbering';
import { problemOf, sendProblem } from './http/problem';
import { protect } from './http/security-headers';
import { compileSerializer } from './http/serializer';
import { compileValidator } from './http/validator';
import { trustOf } from './trust-proxy';

export interface ServerOptions {
  log: FastifyBaseLogger;
  /** See `trustOf`. */
  trustProxy: string;
}

/** Fastify with every limit said out loud, and problems instead of its own error bodies. */
export function createServer({ log, trustProxy }: ServerOptions): App {
  const options: FastifyHttpOptions<RawServerDefault, FastifyBaseLogger> = {
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true }),
    // A child logger a request is a fifth of a cached look-up; the few lines that are logged name their request themselves.
    childLoggerFactory: (logger) => logger,
    genReqId: createNumbering(),
    requestIdHeader: false,
    trustProxy: trustOf(trustProxy),
    bodyLimit: 65_536,
    routerOptions: { maxParamLength: 300 },
    connectionTimeout: 30_000,
    requestTimeout: 15_000,
    keepAliveTimeout: 72_000,
    // What an upload may have waiting in memory; with Node 20's own 16 KB it passes every layer to the disk in pieces of one read.
    http: { headersTimeout: 10_000, maxHeaderSize: 16_384, highWaterMark: 262_144 },
    forceCloseConnections: 'idle',
    onProtoPoisoning: 'error',
    onConstructorPoisoning: 'error',
    frameworkErrors: (_error, request, reply) => void sendProblem(request, protect(request, reply), { code: 'bad_request' }),
    clientErrorHandler: answerBrokenRequest,
  };
  const app = Fastify(options).withTypeProvider<TypeBoxTypeProvider>();
  app.setValidatorCompiler(compileValidator);
  app.setSerializerCompiler(compileSerializer);
  app.setErrorHandler(handleError);
  app.setNotFoundHandler((request, reply) => sendProblem(request, reply, { code: 'not_found' }));
  return app;
}

/** What is not even HTTP gets a problem too, and is not logged: it may hold anything. */
function answerBrokenRequest(error: ConnectionError, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const body = JSON.stringify(problemOf({ code: 'bad_request' }, 'vi', randomUUID()));
  const head = ['HTTP/1.1 400 Bad Request', 'Content-Type: application/problem+json; charset=utf-8', `Content-Length: ${Buffer.byteLength(body)}`, 'Connection: close'];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}
