import { DossierParams, DossierQuery, DossierView } from '../../../contract/schemas/dossier';
import { ROUTES } from '../../../contract/routes';
import type { App } from '../../http/app';
import { answering } from '../../http/documented';
import { sendProblem } from '../../http/problem';
import { callerOf } from '../../identity/caller';
import { andThen } from '../../maybe-promise';
import type { DossierParts } from './dossier-parts';
import { prepareView } from './prepared-view';
import { sendView } from './send-view';
import { tierOf } from './tier';

/** Where a dossier stands, at the tier the caller has reached. No session is needed for the lowest. */
export function registerGetDossier(app: App, { finder, secrets, calendar }: DossierParts): void {
  const { method, path } = ROUTES.getDossier;
  const schema = { params: DossierParams, querystring: DossierQuery, response: answering({ 200: DossierView }), tags: ['dossier'], summary: 'Where a dossier stands' };
  app.route({
    method,
    url: path,
    schema,
    handler: (request, reply) => {
      const caller = callerOf(request);
      return andThen(finder.find(caller, request.params.code, request.query.province ?? null), (found) => {
        if (!found.ok) return sendProblem(request, reply, found.refusal);
        const tier = tierOf(caller.citizen, found.id, found.known, secrets.pepper);
        const followed = caller.citizen?.follows.has(found.id) ?? false;
        return sendView(request, reply, prepareView(found.known, { tier, stale: found.stale, followed }, calendar), tier);
      });
    },
  });
}
