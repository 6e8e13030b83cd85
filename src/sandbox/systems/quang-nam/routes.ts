import type { FastifyInstance } from 'fastify';
import type { SandboxState } from '../../state';
import { bearerToken, textField } from '../form';
import { noteCode } from '../system-scope';
import { toIgate } from './wire';

const UNAUTHORIZED = { error: 'invalid_token', error_description: 'Access token expired' };

/** Quảng Nam on VNPT iGate 2.0 behind Keycloak (client credentials). */
export function serveQuangNam(scope: FastifyInstance, { world, filings, sessions, secrets }: SandboxState): void {
  const store = sessions['quang-nam'];

  scope.post('/auth/realms/digo/protocol/openid-connect/token', { config: { operation: 'token', secretBody: true } }, (request, reply) => {
    if (textField(request.body, 'grant_type') !== 'client_credentials') return reply.code(400).send({ error: 'unsupported_grant_type' });
    const known = textField(request.body, 'client_id') === secrets.clientId && textField(request.body, 'client_secret') === secrets.clientSecret;
    if (!known) return reply.code(401).send({ error: 'unauthorized_client', error_description: 'Invalid client or Invalid client credentials' });
    return { access_token: store.issue(), expires_in: store.lifetimeSeconds, token_type: 'Bearer' };
  });

  scope.get('/pa/dossier/search', { config: { operation: 'dossier_search' } }, (request, reply) => {
    const code = textField(request.query, 'code');
    noteCode(request, code);
    if (!store.isValid(bearerToken(request.headers.authorization))) return reply.code(401).send(UNAUTHORIZED);
    const reference = textField(request.query, 'reference');
    const filing = reference === '' ? null : filings.findByReference('quang-nam', reference);
    const dossier = world.find(filing?.code ?? code, 'quang-nam');
    return { content: dossier === null ? [] : [toIgate(dossier)], totalElements: dossier === null ? 0 : 1 };
  });

  scope.get<{ Params: { id: string } }>('/pa/dossier/:id', { config: { operation: 'dossier_by_id' } }, (request, reply) => {
    noteCode(request, request.params.id);
    if (!store.isValid(bearerToken(request.headers.authorization))) return reply.code(401).send(UNAUTHORIZED);
    const dossier = world.findByObjectId(request.params.id);
    return dossier?.province === 'quang-nam' ? toIgate(dossier) : reply.code(404).send({ message: 'Dossier not found' });
  });
}
