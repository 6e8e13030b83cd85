import type { FastifyRequest } from 'fastify';
import type { Refusal } from '../../http/problem';
import { citizenOf } from '../../http/signed-in';
import { keyedHash } from '../../security/digests';
import type { Secrets } from '../../security/secrets';
import type { CitizenStore } from '../../store/citizens';
import type { ZaloGraph, ZaloProfile } from '../../upstream/ports';

export interface AskZaloParts {
  graph: ZaloGraph;
  citizens: Pick<CitizenStore, 'find'>;
  secrets: Secrets;
}

/** Who Zalo says this token's account is; refused unless it is the account of the session: a client's word for an id is never taken. */
export function createAskZalo({ graph, citizens, secrets }: AskZaloParts): (request: FastifyRequest, zaloAccessToken: string) => Promise<{ ok: true; profile: ZaloProfile } | { ok: false; refusal: Refusal }> {
  return async (request, zaloAccessToken) => {
    const answer = await graph.me(zaloAccessToken);
    if (!answer.ok) return { ok: false, refusal: { code: 'zalo_unavailable', retryAfterSeconds: 15 } };
    const owner = await citizens.find(citizenOf(request).id);
    if (answer.value === 'rejected') return { ok: false, refusal: { code: 'zalo_token_invalid' } };
    if (owner?.zaloHash !== keyedHash(secrets.pepper, 'zalo', answer.value.id)) return { ok: false, refusal: { code: 'unauthenticated' } };
    return { ok: true, profile: answer.value };
  };
}
