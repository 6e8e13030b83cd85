import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Identity } from '../identity/identity';
import type { Limiter } from '../limits/limiter';
import { sendProblem } from './problem';

const BEARER = /^Bearer +(\S+)$/i;

/**
 * onRequest of the API: counts the request, then says who asks. No token is an anonymous caller; a token that is not
 * ours or has ended is refused, so that the app signs in again instead of quietly seeing less.
 */
export function createAdmit({ ipKeyOf, identity, limiter }: { ipKeyOf(ip: string): string; identity: Identity; limiter: Limiter }) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    const ipKey = ipKeyOf(request.ip);
    request.caller = { ipKey, citizen: null, token: null };
    const addressRuling = limiter.admitAddress(ipKey);
    const addressWait = addressRuling instanceof Promise ? await addressRuling : addressRuling;
    if (addressWait !== null) return sendProblem(request, reply, { code: 'too_many_requests', retryAfterSeconds: addressWait });

    const { authorization } = request.headers;
    if (authorization === undefined) return undefined;
    const token = BEARER.exec(authorization)?.[1] ?? '';
    const known = identity.ofToken(token);
    const citizen = known instanceof Promise ? await known : known;
    if (citizen === null) return sendProblem(request, reply, { code: 'unauthenticated' });
    request.caller = { ipKey, citizen, token };
    const personRuling = limiter.admitPerson(citizen.id);
    const personWait = personRuling instanceof Promise ? await personRuling : personRuling;
    return personWait === null ? undefined : sendProblem(request, reply, { code: 'too_many_requests', retryAfterSeconds: personWait });
  };
}
