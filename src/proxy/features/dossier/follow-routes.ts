import { DossierParams, DossierQuery, FollowBody, FollowedDossier } from '../../../contract/schemas/dossier';
import { ROUTES } from '../../../contract/routes';
import type { App } from '../../http/app';
import { answering } from '../../http/documented';
import { sendProblem } from '../../http/problem';
import { citizenOf, requireCitizen } from '../../http/signed-in';
import { callerOf } from '../../identity/caller';
import { seal } from '../../security/seal';
import type { DossierParts } from './dossier-parts';
import { describeFollow, LABEL_PURPOSE } from './followed-dossier';

const MAX_FOLLOWS = 100;
const tags = ['dossier'];

/** Follow and unfollow. Following a code whose system is down keeps it without a state; following one that does not exist is refused. */
export function registerFollowRoutes(app: App, parts: DossierParts): void {
  const { finder, snapshots, identity, store, secrets, clock } = parts;

  app.route({
    method: ROUTES.followDossier.method,
    url: ROUTES.followDossier.path,
    schema: { params: DossierParams, querystring: DossierQuery, body: FollowBody, response: answering({ 200: FollowedDossier }), tags, summary: 'Keep this dossier among mine' },
    preHandler: requireCitizen,
    handler: async (request, reply) => {
      const citizen = citizenOf(request);
      const found = await finder.find(callerOf(request), request.params.code, request.query.province ?? null);
      if (!found.ok && (found.missing || found.key === null)) return sendProblem(request, reply, found.refusal);
      const { key } = found;
      if (key === null) throw new Error('a located dossier has a key');
      // Before: who follows already hears what is new in it, and this citizen does not, having just seen it. After: from here on they do, also
      // from the last known state of a system that is down.
      const keepSeen = async (): Promise<void> => (found.ok ? snapshots.keep(key, found.known.open()) : undefined);
      await keepSeen();
      const label = request.body.label?.trim() ?? '';
      const follow = { ...key, labelSealed: label === '' ? null : seal(secrets.sealKey, LABEL_PURPOSE, label), followedAt: new Date(clock.nowMs()) };
      if (!(await store.follows.put(citizen.id, follow, MAX_FOLLOWS))) return sendProblem(request, reply, { code: 'conflict', hint: 'too_many_followed' });
      await keepSeen();
      identity.forgetCitizen(citizen.id);
      return reply.header('cache-control', 'private, no-store').send(describeFollow(follow, found.ok ? found.known.open() : null, citizen, parts));
    },
  });

  app.route({
    method: ROUTES.unfollowDossier.method,
    url: ROUTES.unfollowDossier.path,
    schema: { params: DossierParams, querystring: DossierQuery, response: answering({ 204: null }), tags, summary: 'No longer keep this dossier among mine' },
    preHandler: requireCitizen,
    handler: async (request, reply) => {
      const located = finder.keyOf(request.params.code, request.query.province ?? null);
      if (!located.ok) return sendProblem(request, reply, located.refusal);
      const citizen = citizenOf(request);
      await store.follows.remove(citizen.id, located.key);
      identity.forgetCitizen(citizen.id);
      return reply.code(204).send();
    },
  });
}
