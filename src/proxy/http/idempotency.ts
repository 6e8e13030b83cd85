import { hash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import type { Clock } from '../clock';
import { callerOf } from '../identity/caller';
import type { Secrets } from '../security/secrets';
import { seal, unseal } from '../security/seal';
import type { AnswerKey, AnswerStore } from '../store/answers';
import { fits } from '../validate';
import type { App } from './app';
import { sendProblem, type Refusal } from './problem';
import { citizenOf } from './signed-in';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Whether `Idempotency-Key` may or must come with the request. Only on routes behind `requireCitizen`. */
    idempotency?: 'optional' | 'required';
  }
  interface FastifyRequest {
    /** The key this request holds and answers for. */
    heldKey: AnswerKey | null;
  }
}

const KEY = /^[\w-]{8,128}$/;
/** A process that died with a key in hand gives it up after this long; no request lives longer. */
const ABANDONED_MS = 60_000;
const POLL_MS = 100;
const MAX_POLLS = 50;
/** No refusal: what was asked for first may well be done, so the app must ask again and not take it for turned away. */
const UNDER_WAY: Refusal = {
  code: 'overloaded',
  sentence: { vi: 'Lần gửi trước của bạn đang được xử lý. Bạn chờ một lát rồi thử lại.', en: 'What you sent before is still being handled. Wait a little and try again.' },
  retryAfterSeconds: 5,
};

const Stored = Type.Object({ type: Type.String(), etag: Type.Union([Type.String(), Type.Null()]), body: Type.String() });

export interface IdempotencyParts {
  answers: AnswerStore;
  secrets: Secrets;
  clock: Clock;
}

/**
 * Same key and body: the same answer, once computed; a duplicate that comes while the first is under way waits for it.
 * Same key and another body: 422. A refusal made nothing and is not kept: what stood in the way may be mended without another word of the
 * body, such as a paper that was still being checked.
 */
export function registerIdempotency(app: App, { answers, secrets, clock }: IdempotencyParts): void {
  const purposeOf = ({ citizenId, scope, key }: AnswerKey): string => `answer:${citizenId}:${scope}:${key}`;
  app.decorateRequest('heldKey', null);

  async function claim(key: AnswerKey, requestHash: string) {
    for (let poll = 0; ; poll += 1) {
      const nowMs = clock.nowMs();
      const claimed = await answers.claim(key, requestHash, new Date(nowMs), new Date(nowMs - ABANDONED_MS));
      if (claimed.kind !== 'busy' || poll === MAX_POLLS) return claimed;
      await clock.wait(POLL_MS);
    }
  }

  function replay(reply: FastifyReply, key: AnswerKey, status: number, sealed: string): FastifyReply {
    const stored: unknown = JSON.parse(unseal(secrets.sealKey, purposeOf(key), sealed) ?? 'null');
    if (!fits(Stored, stored)) throw new Error('a kept answer cannot be read');
    if (stored.etag !== null) reply.header('etag', stored.etag);
    return reply.code(status).header('cache-control', 'private, no-store').header('content-type', stored.type).send(stored.body);
  }

  const hold = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    const mode = request.routeOptions.config.idempotency;
    const header = request.headers['idempotency-key'];
    // Without a citizen the route's own requireCitizen, which runs next, refuses.
    if (mode === undefined || callerOf(request).citizen === null || (mode === 'optional' && header === undefined)) return undefined;
    if (typeof header !== 'string' || !KEY.test(header)) return sendProblem(request, reply, { code: 'bad_request', hint: 'headers/idempotency-key' });
    const key = { citizenId: citizenOf(request).id, scope: `${request.method} ${request.routeOptions.url ?? ''}`, key: header };
    const claimed = await claim(key, requestHashOf(request));
    switch (claimed.kind) {
      case 'mine':
        request.heldKey = key;
        return undefined;
      case 'answered': return replay(reply, key, claimed.status, claimed.bodySealed);
      case 'other_body': return sendProblem(request, reply, { code: 'idempotency_mismatch' });
      case 'busy': return sendProblem(request, reply, UNDER_WAY);
    }
  };

  async function settle(key: AnswerKey, reply: FastifyReply, payload: unknown): Promise<void> {
    const body = Buffer.isBuffer(payload) ? payload.toString('utf8') : payload;
    if (reply.statusCode >= 400 || typeof body !== 'string') return answers.release(key);
    const etag = reply.getHeader('etag');
    const stored = { type: String(reply.getHeader('content-type')), etag: typeof etag === 'string' ? etag : null, body };
    await answers.settle(key, reply.statusCode, seal(secrets.sealKey, purposeOf(key), JSON.stringify(stored)));
  }

  const keep = async (request: FastifyRequest, reply: FastifyReply, payload: unknown): Promise<unknown> => {
    const key = request.heldKey;
    if (key === null) return payload;
    request.heldKey = null;
    try {
      await settle(key, reply, payload);
    } catch (error) {
      // What was made is made: who is told otherwise would take it for lost. Asked for again, it is found made.
      request.log.error({ err: error, requestId: request.id, route: request.routeOptions.url ?? null }, 'an answer could not be kept');
    }
    return payload;
  };

  // Only on routes that take a key: an onSend hook costs every other answer a promise.
  app.addHook('onRoute', (route) => {
    if (route.config?.idempotency === undefined) return;
    route.preHandler = [hold, ...[route.preHandler ?? []].flat()];
    route.onSend = [keep, ...[route.onSend ?? []].flat()];
  });
}

/** A body that the route has no schema for was not looked at, nor is it here: it may be nested deeper than JSON can be written. */
function requestHashOf({ params, query, body, routeOptions }: FastifyRequest): string {
  const told = routeOptions.schema?.body === undefined ? undefined : body;
  return hash('sha256', JSON.stringify([params, query, told]), 'base64url');
}
