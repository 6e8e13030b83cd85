import type { FastifyInstance } from 'fastify';
import type { SandboxState } from '../../state';
import { bearerToken, textField } from '../form';
import { noteCode } from '../system-scope';
import { toLgsp } from './wire';

const MAX_CODE_LENGTH = 60;

/** Bình Dương through its LGSP gateway (WSO2, client credentials in a Basic header). */
export function serveBinhDuong(scope: FastifyInstance, { world, sessions, secrets }: SandboxState): void {
  const store = sessions['binh-duong'];
  const basic = `Basic ${Buffer.from(`${secrets.clientId}:${secrets.clientSecret}`).toString('base64')}`;

  scope.post('/token', { config: { operation: 'token', secretBody: true } }, (request, reply) => {
    if (request.headers.authorization !== basic) return reply.code(401).send({ error: 'invalid_client', error_description: 'Client Authentication failed.' });
    if (textField(request.body, 'grant_type') !== 'client_credentials') return reply.code(400).send({ error: 'unsupported_grant_type' });
    return { access_token: store.issue(), expires_in: store.lifetimeSeconds, token_type: 'Bearer', scope: 'default' };
  });

  scope.get<{ Params: { code: string } }>('/mcdt/1.0/hoso/:code', { config: { operation: 'hoso' } }, (request, reply) => {
    const { code } = request.params;
    noteCode(request, code);
    const token = bearerToken(request.headers.authorization);
    if (token === '') return reply.code(401).send({ fault: { code: 900902, message: 'Missing Credentials' } });
    if (!store.isValid(token)) return reply.code(401).send({ fault: { code: 900901, message: 'Invalid Credentials' } });
    if (code.length > MAX_CODE_LENGTH) return { code: '500', message: 'DATA_INCORRECT', data: null };
    const dossier = world.find(code, 'binh-duong');
    if (dossier === null) return { code: '404', message: 'Không tìm thấy hồ sơ', data: null };
    return { code: '00', message: 'OK', data: toLgsp(dossier) };
  });
}
