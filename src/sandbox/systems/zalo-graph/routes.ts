import type { FastifyInstance } from 'fastify';
import type { SandboxState } from '../../state';
import { textField } from '../form';
import { noteWrite } from '../system-scope';
import { headerOf, isProof } from '../zalo-oa/oa-auth';

const BAD_TOKEN = { error: 452, message: 'Session key invalid. This could be because the session key has an incorrect format, or because the user has revoked this session' };
const BAD_PROOF = { error: -242, message: 'Invalid appsecret_proof provided in the API argument' };
const BAD_SECRET = { error: -14, message: 'Invalid secret key' };
const CODE_FAULTS = {
  unknown: { error: 116, message: 'Code is invalid or has been used' },
  expired: { error: 117, message: 'Code is expired' },
  other_user: { error: 118, message: 'Code does not belong to this user' },
};

/** Zalo's Graph API as far as a mini app's server needs it: who is it, which phone, and where. Always 200; `error` tells. */
export function serveZaloGraph(scope: FastifyInstance, { zalo, secrets, clock, telling }: SandboxState): void {
  scope.get('/v2.0/me', { config: { operation: 'me' } }, (request) => {
    const token = headerOf(request, 'access_token');
    const citizen = zalo.citizenOf(token);
    if (citizen === null) return BAD_TOKEN;
    if (!isProof(headerOf(request, 'appsecret_proof'), token, secrets.zaloAppSecret)) return BAD_PROOF;
    const { followsOa } = telling.reach.change(citizen, { lastVisitAt: clock() });
    const fields = new Set(textField(request.query, 'fields').split(','));
    return {
      id: citizen.zaloId,
      ...(fields.has('name') ? { name: citizen.name } : {}),
      ...(fields.has('picture') ? { picture: { data: { url: '' } } } : {}),
      ...(fields.has('user_id_by_oa') && followsOa ? { user_id_by_oa: citizen.oaUserId } : {}),
      is_sensitive: citizen.sensitive,
      error: 0,
      message: 'Success',
    };
  });

  // Redeeming uses the token up, so it counts as a write: an answer lost on the way cannot be asked for again.
  scope.get('/v2.0/me/info', { config: { operation: 'me_info' } }, (request) => {
    const citizen = zalo.citizenOf(headerOf(request, 'access_token'));
    if (citizen === null) return BAD_TOKEN;
    if (headerOf(request, 'secret_key') !== secrets.zaloAppSecret) return BAD_SECRET;
    const redeemed = zalo.redeem(headerOf(request, 'code'), citizen);
    noteWrite(request, { clientReference: null, applied: redeemed.ok });
    if (!redeemed.ok) return CODE_FAULTS[redeemed.fault];
    const { value } = redeemed;
    if (value.kind === 'phone') return { data: { number: `84${value.phone.slice(1)}` }, error: 0, message: 'Success' };
    const { latitude, longitude } = value.place;
    return { data: { provider: 'gps', latitude: String(latitude), longitude: String(longitude), timestamp: String(clock().getTime()) }, error: 0, message: 'Success' };
  });
}
