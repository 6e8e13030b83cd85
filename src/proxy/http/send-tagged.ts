import type { FastifyReply, FastifyRequest } from 'fastify';
import { etagMatches, etagOf } from './etag';

const MAX_AGE = 'public, max-age=300';

/** Answers with what is the same for everyone, by ETag; 304 when the caller has it. */
export function sendTagged(request: FastifyRequest, reply: FastifyReply, value: unknown, cacheControl = MAX_AGE): FastifyReply {
  const body = JSON.stringify(value);
  const etag = etagOf(body);
  reply.header('etag', etag).header('cache-control', cacheControl);
  if (etagMatches(request.headers['if-none-match'], etag)) return reply.code(304).send();
  return reply.header('content-type', 'application/json; charset=utf-8').send(body);
}
