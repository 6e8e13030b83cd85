import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { sendProblem, type Refusal } from './problem';

/** Turns what the framework threw into a problem; everything else is a bug: logged, and told without detail. */
export function handleError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const refusal = refusalOf(error);
  if (refusal.code === 'internal') request.log.error({ err: error, requestId: request.id, route: request.routeOptions.url ?? null }, 'request failed');
  return sendProblem(request, reply, refusal);
}

function refusalOf(error: FastifyError): Refusal {
  if (error.validation !== undefined) {
    // The only path parameter anywhere is a dossier code.
    if (error.validationContext === 'params') return { code: 'invalid_dossier_code', hint: 'shape' };
    const [first] = error.validation;
    return { code: 'bad_request', hint: `${error.validationContext ?? 'request'}${first?.instancePath ?? ''}: ${first?.keyword ?? 'invalid'}` };
  }
  const status = error.statusCode ?? 500;
  return BY_STATUS[status] ?? { code: status >= 400 && status < 500 ? 'bad_request' : 'internal' };
}

const BY_STATUS: Record<number, Refusal> = {
  413: { code: 'payload_too_large' },
  415: { code: 'unsupported_media_type' },
  503: { code: 'overloaded', retryAfterSeconds: 5 },
};
