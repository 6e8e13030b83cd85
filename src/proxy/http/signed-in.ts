import type { FastifyReply, FastifyRequest } from 'fastify';
import { callerOf } from '../identity/caller';
import type { Citizen } from '../identity/identity';
import { sendProblem } from './problem';

/** preHandler of routes that need a session. */
export function requireCitizen(request: FastifyRequest, reply: FastifyReply, done: () => void): void {
  if (callerOf(request).citizen === null) sendProblem(request, reply, { code: 'unauthenticated' });
  else done();
}

/** The citizen of a route behind `requireCitizen`; throws elsewhere, which is a bug. */
export function citizenOf(request: FastifyRequest): Citizen {
  const { citizen } = callerOf(request);
  if (citizen === null) throw new Error('this route lacks requireCitizen');
  return citizen;
}
