import { hash } from 'node:crypto';
import { SessionList, SessionParams } from '../../../contract/schemas/account';
import { ROUTES } from '../../../contract/routes';
import { toIso } from '../../../domain/time';
import type { App } from '../../http/app';
import { answering } from '../../http/documented';
import { sendProblem } from '../../http/problem';
import { citizenOf, requireCitizen } from '../../http/signed-in';
import { callerOf } from '../../identity/caller';
import { tokenHash } from '../../security/digests';
import type { SessionParts } from './session-routes';

const tags = ['me'];

/** Where the citizen is signed in, and an end to any of it. */
export function registerSessionList(app: App, { identity, store, clock }: Pick<SessionParts, 'identity' | 'store' | 'clock'>): void {
  app.route({
    method: ROUTES.listSessions.method,
    url: ROUTES.listSessions.path,
    schema: { response: answering({ 200: SessionList }), tags, summary: 'Where I am signed in' },
    preHandler: requireCitizen,
    handler: async (request, reply) => {
      const { token } = callerOf(request);
      const own = token === null ? '' : tokenHash(token);
      const rows = await store.sessions.list(citizenOf(request).id, new Date(clock.nowMs()));
      const items = rows.map((row) => ({ id: wireIdOf(row.tokenHash), createdAt: toIso(row.createdAt), expiresAt: toIso(row.expiresAt), current: row.tokenHash === own }));
      return reply.header('cache-control', 'private, no-store').send({ items });
    },
  });

  app.route({
    method: ROUTES.endOtherSession.method,
    url: ROUTES.endOtherSession.path,
    schema: { params: SessionParams, response: answering({ 204: null }), tags, summary: 'End one of my sessions' },
    preHandler: requireCitizen,
    handler: async (request, reply) => {
      const rows = await store.sessions.list(citizenOf(request).id, new Date(clock.nowMs()));
      const found = rows.find((row) => wireIdOf(row.tokenHash) === request.params.id);
      if (found === undefined) return sendProblem(request, reply, { code: 'not_found' });
      await store.sessions.end(found.tokenHash);
      identity.forgetSessionHash(found.tokenHash);
      return reply.code(204).send();
    },
  });
}

/** Names a session without giving away what it is kept by. */
const wireIdOf = (kept: string): string => hash('sha256', `session:${kept}`, 'base64url').slice(0, 22);
