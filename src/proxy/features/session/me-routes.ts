import { Me } from '../../../contract/schemas/session';
import { ROUTES } from '../../../contract/routes';
import type { App } from '../../http/app';
import { answering } from '../../http/documented';
import { citizenOf, requireCitizen } from '../../http/signed-in';
import { callerOf } from '../../identity/caller';
import { describeMe } from './describe-me';
import type { SessionParts } from './session-routes';

const tags = ['me'];

/** What is kept about the citizen, and its removal. */
export function registerMeRoutes(app: App, { identity, store }: Pick<SessionParts, 'identity' | 'store'>): void {
  app.route({
    method: ROUTES.getMe.method,
    url: ROUTES.getMe.path,
    schema: { response: answering({ 200: Me }), tags, summary: 'Who I am here' },
    preHandler: requireCitizen,
    handler: (request, reply) => reply.header('cache-control', 'private, no-store').send(describeMe(citizenOf(request))),
  });

  app.route({
    method: ROUTES.deleteMe.method,
    url: ROUTES.deleteMe.path,
    schema: { response: answering({ 204: null }), tags, summary: 'Delete everything kept about me' },
    preHandler: requireCitizen,
    handler: async (request, reply) => {
      const { id } = citizenOf(request);
      await store.citizens.erase(id);
      identity.forgetCitizen(id);
      const { token } = callerOf(request);
      if (token !== null) identity.forgetSession(token);
      return reply.code(204).send();
    },
  });
}
