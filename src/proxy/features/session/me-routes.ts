import { AccountExport, RemainderList } from '../../../contract/schemas/account';
import { Me } from '../../../contract/schemas/session';
import { ROUTES } from '../../../contract/routes';
import { createExportAccount } from '../../account/export-account';
import { remainderOf } from '../../account/remainder-of';
import type { App } from '../../http/app';
import { answering } from '../../http/documented';
import { citizenOf, requireCitizen } from '../../http/signed-in';
import { callerOf } from '../../identity/caller';
import { describeMe } from './describe-me';
import type { SessionParts } from './session-routes';

const OWN = 'private, no-store';
const tags = ['me'];

/** What is kept about the citizen: to see, to take along, to remove, and what stays then. */
export function registerMeRoutes(app: App, { identity, store, secrets, clock }: Pick<SessionParts, 'identity' | 'store' | 'secrets' | 'clock'>): void {
  const exportAccount = createExportAccount(store.db, secrets);
  const now = (): Date => new Date(clock.nowMs());
  const common = { preHandler: requireCitizen };

  app.route({
    ...common, method: ROUTES.getMe.method, url: ROUTES.getMe.path,
    schema: { response: answering({ 200: Me }), tags, summary: 'Who I am here' },
    handler: (request, reply) => reply.header('cache-control', OWN).send(describeMe(citizenOf(request))),
  });

  app.route({
    ...common, method: ROUTES.exportMe.method, url: ROUTES.exportMe.path,
    schema: { response: answering({ 200: AccountExport }), tags, summary: 'Everything the app knows about me' },
    handler: async (request, reply) => {
      const all = await exportAccount(citizenOf(request).id, now());
      return reply.header('cache-control', OWN).header('content-disposition', 'attachment; filename="mot-cua.json"').send(all);
    },
  });

  app.route({
    ...common, method: ROUTES.getRemainder.method, url: ROUTES.getRemainder.path,
    schema: { response: answering({ 200: RemainderList }), tags, summary: 'What stays when I leave' },
    handler: async (request, reply) => reply.header('cache-control', OWN).send({ items: await remainderOf(store.db, citizenOf(request).id, now()) }),
  });

  app.route({
    ...common, method: ROUTES.deleteMe.method, url: ROUTES.deleteMe.path,
    schema: { response: answering({ 200: RemainderList }), tags, summary: 'Delete everything kept about me' },
    handler: async (request, reply) => {
      const { id } = citizenOf(request);
      const items = await remainderOf(store.db, id, now());
      await store.citizens.erase(id);
      identity.forgetCitizen(id);
      const { token } = callerOf(request);
      if (token !== null) identity.forgetSession(token);
      return reply.header('cache-control', OWN).send({ items });
    },
  });
}
