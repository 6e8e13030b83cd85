import type { FastifyInstance } from 'fastify';
import type { SandboxState } from '../../state';
import { textField } from '../form';
import { noteWrite } from '../system-scope';

const BAD_APP = { error: -14002, error_name: 'Invalid app id.', error_description: '', error_reason: '' };
const BAD_SECRET = { error: -14004, error_name: 'Invalid secret key.', error_description: '', error_reason: '' };
const BAD_TOKEN = { error: -14014, error_name: 'Invalid refresh token.', error_description: '', error_reason: '' };

/** Zalo's OAuth for Official Accounts, the refresh alone: always 200, `error` tells, and seconds come as text. */
export function serveZaloOauth(scope: FastifyInstance, { telling, secrets, ids }: SandboxState): void {
  scope.post('/v4/oa/access_token', { config: { operation: 'refresh', secretBody: true } }, (request) => {
    noteWrite(request, { clientReference: null, applied: false });
    if (request.headers['secret_key'] !== secrets.zaloAppSecret) return BAD_SECRET;
    if (textField(request.body, 'app_id') !== ids.zaloAppId) return BAD_APP;
    const refreshed = textField(request.body, 'grant_type') === 'refresh_token' ? telling.tokens.refresh(textField(request.body, 'refresh_token')) : { ok: false as const };
    if (!refreshed.ok) return BAD_TOKEN;
    noteWrite(request, { clientReference: null, applied: true });
    return { access_token: refreshed.accessToken, refresh_token: refreshed.refreshToken, expires_in: String(refreshed.lifeSeconds) };
  });
}
