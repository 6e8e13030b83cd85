import { IdParams } from '../../../contract/schemas/draft';
import { PetitionPage, PetitionQuery, PetitionView } from '../../../contract/schemas/petition';
import { ROUTES } from '../../../contract/routes';
import type { App } from '../../http/app';
import { answering } from '../../http/documented';
import { cursorOf, readCursor } from '../../http/page-mark';
import { sendProblem } from '../../http/problem';
import { citizenOf, requireCitizen } from '../../http/signed-in';
import { createRefresh } from '../../listening/refresh-letter';
import { describePetition, summarisePetition } from './describe-petition';
import type { PetitionParts } from './petition-parts';

const DEFAULT_PAGE = 20;
const tags = ['petition'];

/** What the citizen sent, and one of it; another's is not there. */
export function registerMyPetitions(app: App, parts: PetitionParts): void {
  const { letters } = parts;
  const refreshed = createRefresh(parts);

  app.route({
    method: ROUTES.listMyPetitions.method,
    url: ROUTES.listMyPetitions.path,
    schema: { querystring: PetitionQuery, response: answering({ 200: PetitionPage }), tags, summary: 'My petitions, newest first' },
    preHandler: requireCitizen,
    handler: async (request, reply) => {
      const { cursor, limit = DEFAULT_PAGE } = request.query;
      const after = cursor === undefined ? null : readCursor(cursor);
      if (cursor !== undefined && after === null) return sendProblem(request, reply, { code: 'bad_request', hint: 'querystring/cursor' });
      const rows = await letters.listOwn(citizenOf(request).id, 'petition', limit + 1, after);
      const page = rows.slice(0, limit);
      const last = page.at(-1);
      const nextCursor = rows.length > limit && last !== undefined ? cursorOf({ at: last.acceptedAt, id: last.id }) : null;
      return reply.header('cache-control', 'private, no-store').send({ items: page.map((row) => summarisePetition(parts, row)), nextCursor });
    },
  });

  app.route({
    method: ROUTES.getMyPetition.method,
    url: ROUTES.getMyPetition.path,
    schema: { params: IdParams, response: answering({ 200: PetitionView }), tags, summary: 'One of my petitions, whole' },
    preHandler: requireCitizen,
    handler: async (request, reply) => {
      const row = await letters.findOwn(citizenOf(request).id, 'petition', request.params.id);
      if (row === null) return sendProblem(request, reply, { code: 'not_found' });
      return reply.header('cache-control', 'private, no-store').send(await describePetition(parts, await refreshed(row)));
    },
  });
}
