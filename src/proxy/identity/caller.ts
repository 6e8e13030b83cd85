import type { Citizen } from './identity';

/** Who asks: an address (hashed, IPv6 by its /64) and, with a session, a citizen. */
export interface Caller {
  ipKey: string;
  citizen: Citizen | null;
  /** The bearer token as sent; null without one. */
  token: string | null;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Set before any handler of the API runs; null elsewhere. */
    caller: Caller | null;
  }
}

/** The caller of an API request. Throws outside the API scope, which is a bug. */
export function callerOf(request: { caller: Caller | null }): Caller {
  if (request.caller === null) throw new Error('this route is outside the API scope');
  return request.caller;
}
