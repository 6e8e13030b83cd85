import cors from '@fastify/cors';
import underPressure from '@fastify/under-pressure';
import type { App } from './app';
import type { Metrics } from './metrics';
import { EXPOSED_HEADERS } from './origins';
import { sendProblem } from './problem';
import { protect } from './security-headers';

const SLOW_MS = 2_000;
const LEAST_SAMPLE_MS = 1_000;

/** What every request passes, whatever its route: headers, origins, overload, and the count and log of how it went. */
export async function registerGuard(app: App, { origins, metrics, maxLoopDelayMs }: { origins: string[]; metrics: Metrics; maxLoopDelayMs: number }): Promise<void> {
  app.addHook('onRequest', (request, reply, done) => {
    protect(request, reply);
    done();
  });

  await app.register(cors, {
    // Who names no origin is no browser page: the headers for one would be a tenth of a cached look-up.
    origin: (asked, decide) => decide(null, asked === undefined ? false : origins),
    methods: ['GET', 'HEAD', 'POST', 'PUT', 'DELETE'],
    allowedHeaders: ['Authorization', 'Content-Type', 'Idempotency-Key', 'If-None-Match', 'Accept-Language'],
    exposedHeaders: EXPOSED_HEADERS,
    maxAge: 7200,
  });

  await app.register(underPressure, {
    maxEventLoopDelay: maxLoopDelayMs,
    // A time without a single sample counts as endless, so it must be no shorter than what is allowed.
    sampleInterval: Math.max(LEAST_SAMPLE_MS, maxLoopDelayMs),
    pressureHandler: (request, reply) => {
      if (!request.url.startsWith('/health/')) sendProblem(request, reply, { code: 'overloaded', retryAfterSeconds: 5 });
    },
  });

  app.addHook('onResponse', (request, reply, done) => {
    const { url: route = 'unknown' } = request.routeOptions;
    metrics.request(request.method, route, reply.statusCode, reply.elapsedTime);
    if (reply.statusCode >= 500 || reply.elapsedTime > SLOW_MS) {
      request.log.warn({ requestId: request.id, method: request.method, route, status: reply.statusCode, durationMs: Math.round(reply.elapsedTime) }, 'failed or slow');
    }
    done();
  });
}
