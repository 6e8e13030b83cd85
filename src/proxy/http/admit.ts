import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Citizen, Identity } from '../identity/identity';
import type { Limiter } from '../limits/limiter';
import { andThen, type MaybePromise } from '../maybe-promise';
import type { Refusal } from './problem';
import { sendProblem } from './problem';

const BEARER = /^Bearer +(\S+)$/i;

/** The token of an `Authorization` header; empty when there is none in it. */
export const bearerOf = (authorization: string): string => BEARER.exec(authorization)?.[1] ?? '';

export interface AdmitParts {
  ipKeyOf(ip: string): string;
  identity: Identity;
  limiter: Limiter;
}

/**
 * onRequest of the API: counts the request, then says who asks. No token is an anonymous caller; a token that is not
 * ours or has ended is refused, so that the app signs in again instead of quietly seeing less.
 */
export function createAdmit({ ipKeyOf, identity, limiter }: AdmitParts) {
  const overLimit = (retryAfterSeconds: number | null): Refusal | null => (retryAfterSeconds === null ? null : { code: 'too_many_requests', retryAfterSeconds });

  function admitCitizen(request: FastifyRequest, ipKey: string, token: string, citizen: Citizen | null): MaybePromise<Refusal | null> {
    if (citizen === null) return { code: 'unauthenticated' };
    request.caller = { ipKey, citizen, token };
    return andThen(limiter.admitPerson(citizen.id), overLimit);
  }

  function judge(request: FastifyRequest): MaybePromise<Refusal | null> {
    const ipKey = ipKeyOf(request.ip);
    request.caller = { ipKey, citizen: null, token: null };
    return andThen(andThen(limiter.admitAddress(ipKey), overLimit), (refusal) => {
      const { authorization } = request.headers;
      if (refusal !== null || authorization === undefined) return refusal;
      const token = bearerOf(authorization);
      return andThen(identity.ofToken(token), (citizen) => admitCitizen(request, ipKey, token, citizen));
    });
  }

  return (request: FastifyRequest, reply: FastifyReply, done: (error?: Error) => void): void => {
    const conclude = (refusal: Refusal | null): void => {
      if (refusal === null) done();
      else sendProblem(request, reply, refusal);
    };
    const refusal = judge(request);
    if (refusal instanceof Promise) refusal.then(conclude, done);
    else conclude(refusal);
  };
}
