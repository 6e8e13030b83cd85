import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Tier } from '../../../domain/view';
import { etagMatches } from '../../http/etag';
import type { PreparedView } from './known-dossier';

/** Nobody between may keep it; from tier 1 the caller's own cache may not either. */
export const cacheControlOf = (tier: Tier): string => (tier === 0 ? 'private, no-cache' : 'private, no-store');

/** Sends a prepared answer, or 304 when the caller has it. */
export function sendView(request: FastifyRequest, reply: FastifyReply, view: PreparedView, tier: Tier): FastifyReply {
  reply.header('etag', view.etag).header('cache-control', cacheControlOf(tier));
  if (etagMatches(request.headers['if-none-match'], view.etag)) return reply.code(304).send();
  return reply.header('content-type', 'application/json; charset=utf-8').send(typeof view.body === 'string' ? Buffer.from(view.body, 'latin1') : view.body);
}
