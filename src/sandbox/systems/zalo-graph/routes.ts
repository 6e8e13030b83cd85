import { createHmac, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { SandboxState } from '../../state';
import { textField } from '../form';
import { noteWrite } from '../system-scope';

const BAD_TOKEN = { error: 452, message: 'Session key invalid. This could be because the session key has an incorrect format, or because the user has revoked this session' };
const BAD_PROOF = { error: -242, message: 'Invalid appsecret_proof provided in the API argument' };
const BAD_SECRET = { error: -14, message: 'Invalid secret key' };
const CODE_FAULTS = {
  unknown: { error: 116, message: 'Code is invalid or has been used' },
  expired: { error: 117, message: 'Code is expired' },
  other_user: { error: 118, message: 'Code does not belong to this user' },
};

const header = (request: FastifyRequest, name: string): string => {
  const value = request.headers[name];
  return typeof value === 'string' ? value : '';
};

function isProof(proof: string, token: string, appSecret: string): boolean {
  const expected = Buffer.from(createHmac('sha256', appSecret).update(token).digest('hex'));
  const given = Buffer.from(proof);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/** Zalo's Graph API as far as a mini app's server needs it: who is it, which phone, and where. Always 200; `error` tells. */
export function serveZaloGraph(scope: FastifyInstance, { zalo, secrets, clock }: SandboxState): void {
  scope.get('/v2.0/me', { config: { operation: 'me' } }, (request) => {
    const token = header(request, 'access_token');
    const citizen = zalo.citizenOf(token);
    if (citizen === null) return BAD_TOKEN;
    if (!isProof(header(request, 'appsecret_proof'), token, secrets.zaloAppSecret)) return BAD_PROOF;
    const fields = new Set(textField(request.query, 'fields').split(','));
    return {
      id: citizen.zaloId,
      ...(fields.has('name') ? { name: citizen.name } : {}),
      ...(fields.has('picture') ? { picture: { data: { url: '' } } } : {}),
      is_sensitive: citizen.sensitive,
      error: 0,
      message: 'Success',
    };
  });

  // Redeeming uses the token up, so it counts as a write: an answer lost on the way cannot be asked for again.
  scope.get('/v2.0/me/info', { config: { operation: 'me_info' } }, (request) => {
    const citizen = zalo.citizenOf(header(request, 'access_token'));
    if (citizen === null) return BAD_TOKEN;
    if (header(request, 'secret_key') !== secrets.zaloAppSecret) return BAD_SECRET;
    const redeemed = zalo.redeem(header(request, 'code'), citizen);
    noteWrite(request, { clientReference: null, applied: redeemed.ok });
    if (!redeemed.ok) return CODE_FAULTS[redeemed.fault];
    const { value } = redeemed;
    if (value.kind === 'phone') return { data: { number: `84${value.phone.slice(1)}` }, error: 0, message: 'Success' };
    const { latitude, longitude } = value.place;
    return { data: { provider: 'gps', latitude: String(latitude), longitude: String(longitude), timestamp: String(clock().getTime()) }, error: 0, message: 'Success' };
  });
}
