import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { isOwnerGone } from '../store/is-owner-gone';
import { sendProblem, type Refusal } from './problem';

/** Turns what the framework threw into a problem; everything else is a bug: logged, and told without detail. */
export function handleError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  // A path that cannot name anything names nothing; only a dossier code is typed by hand and worth a hint.
  const refusal = refusalOf(error, request.routeOptions.url?.includes('/dossiers/') ?? false);
  if (refusal.code === 'internal') request.log.error({ err: error, requestId: request.id, route: request.routeOptions.url ?? null }, 'request failed');
  return sendProblem(request, reply, refusal);
}

function refusalOf(error: FastifyError, isDossierRoute: boolean): Refusal {
  if (error.validation !== undefined) {
    if (error.validationContext === 'params') return isDossierRoute ? { code: 'invalid_dossier_code', hint: 'shape' } : { code: 'not_found' };
    const [first] = error.validation;
    return { code: 'bad_request', hint: `${error.validationContext ?? 'request'}${first?.instancePath ?? ''}: ${first?.keyword ?? 'invalid'}` };
  }
  if (isOwnerGone(error)) return { code: 'unauthenticated' };
  const status = error.statusCode ?? 500;
  return BY_STATUS[status] ?? { code: status >= 400 && status < 500 ? 'bad_request' : 'internal' };
}

const BY_STATUS: Record<number, Refusal> = {
  413: { code: 'payload_too_large' },
  415: { code: 'unsupported_media_type' },
  503: { code: 'overloaded', retryAfterSeconds: 5 },
};
