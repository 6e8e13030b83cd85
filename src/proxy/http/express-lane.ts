import type { IncomingMessage, ServerResponse } from 'node:http';
import { andThen, type MaybePromise } from '../maybe-promise';
import { addressOf, type Trust } from '../trust-proxy';
import type { App } from './app';
import { etagMatches } from './etag';
import type { Metrics } from './metrics';
import { createNumbering } from './numbering';
import { EXPOSED_HEADERS } from './origins';
import { SECURITY_HEADERS } from './security-headers';

export interface LaneQuestion {
  /** What the pattern found in the path. */
  found: RegExpExecArray;
  address: string;
  authorization: string | undefined;
}

/** JSON that lies ready. */
export interface LaneAnswer {
  /** Bytes, or a string of one character a byte. */
  body: Buffer | string;
  etag: string;
  cacheControl: string;
}

export interface LaneParts {
  origins: readonly string[];
  trust: Trust;
  metrics: Metrics;
  /** As the metrics name it. */
  route: string;
  pattern: RegExp;
  /** Null for whatever is not at hand; the ordinary way then begins anew, so nothing may have been counted or written. */
  answer(question: LaneQuestion): MaybePromise<LaneAnswer | null>;
}

const FIXED = Object.entries(SECURITY_HEADERS).flat();
const EXPOSED = EXPOSED_HEADERS.join(', ');

/**
 * Answers the plainest requests before they reach Fastify, with the headers and the count that its hooks would have given them
 * (ADR 0021). Everything else, and all that goes wrong here, takes the ordinary way.
 */
export function openExpressLane(app: App, { origins, trust, metrics, route, pattern, answer }: LaneParts): void {
  const nextNumber = createNumbering();
  let isClosing = false;
  app.addHook('preClose', (done) => {
    isClosing = true;
    done();
  });

  function isPlain({ method, headers }: IncomingMessage): boolean {
    const hasBody = headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined;
    return method === 'GET' && !hasBody && (headers.origin === undefined || origins.includes(headers.origin));
  }

  /** A fault of the lane must be heard of: whoever asked is served on the ordinary way, which may not meet it. */
  function decline(error: unknown): null {
    app.log.error({ err: error, route }, 'the express lane failed');
    return null;
  }

  function ask(request: IncomingMessage, found: RegExpExecArray): MaybePromise<LaneAnswer | null> {
    try {
      const asked = answer({ found, address: addressOf(request, trust), authorization: request.headers.authorization });
      return asked instanceof Promise ? asked.catch(decline) : asked;
    } catch (error) {
      return decline(error);
    }
  }

  function send({ headers }: IncomingMessage, response: ServerResponse, { body, etag, cacheControl }: LaneAnswer): number {
    const { origin } = headers;
    const head = FIXED.concat('x-request-id', nextNumber(), 'vary', 'Origin', 'etag', etag, 'cache-control', cacheControl);
    if (origin !== undefined) head.push('access-control-allow-origin', origin, 'access-control-expose-headers', EXPOSED);
    if (etagMatches(headers['if-none-match'], etag)) {
      response.writeHead(304, head).end();
      return 304;
    }
    head.push('content-type', 'application/json; charset=utf-8', 'content-length', String(body.length));
    response.writeHead(200, head).end(body, 'latin1');
    return 200;
  }

  // Fastify's own listener, which is what `routing` calls.
  app.server.removeAllListeners('request');
  app.server.on('request', (request, response) => {
    const found = isPlain(request) ? pattern.exec(request.url ?? '') : null;
    if (found === null || isClosing || app.isUnderPressure()) return app.routing(request, response);
    const startedAtMs = performance.now();
    const conclude = (ready: LaneAnswer | null): void => {
      if (ready === null) return app.routing(request, response);
      const status = send(request, response, ready);
      metrics.request('GET', route, status, performance.now() - startedAtMs);
    };
    void andThen(ask(request, found), conclude);
  });
}
