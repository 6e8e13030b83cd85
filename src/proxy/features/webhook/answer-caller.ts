import type { FastifyReply, FastifyRequest } from 'fastify';
import { sendProblem } from '../../http/problem';
import type { WebhookOutcome } from './webhook-parts';

/** Taken, known and unwanted news is answered alike: who sends it need not send it again. What failed is to be sent again. */
export function answerCaller(request: FastifyRequest, reply: FastifyReply, outcome: WebhookOutcome): FastifyReply {
  switch (outcome) {
    case 'taken':
    case 'replayed':
    case 'ignored':
    case 'late':
      return reply.header('cache-control', 'no-store').send({ status: 'ok' });
    case 'forged':
      return sendProblem(request, reply, { code: 'unauthenticated' });
    case 'malformed':
      return sendProblem(request, reply, { code: 'bad_request', hint: 'body' });
    case 'failed':
      return sendProblem(request, reply, { code: 'overloaded', retryAfterSeconds: 30 });
  }
}
