import { FilingPage, FilingQuery, FilingView } from '../../../contract/schemas/filing';
import { IdParams } from '../../../contract/schemas/draft';
import { ROUTES } from '../../../contract/routes';
import type { App } from '../../http/app';
import { answering } from '../../http/documented';
import { cursorOf, readCursor } from '../../http/page-mark';
import { sendProblem } from '../../http/problem';
import { citizenOf, requireCitizen } from '../../http/signed-in';
import { describeFiling, summariseFiling } from './describe-filing';
import type { FilingParts } from './filing-parts';

const DEFAULT_PAGE = 20;
const tags = ['filing'];

/** What the citizen filed, and one of them; another's is not there. */
export function registerReadFilings(app: App, parts: FilingParts): void {
  const { filings } = parts;

  app.route({
    method: ROUTES.listFilings.method,
    url: ROUTES.listFilings.path,
    schema: { querystring: FilingQuery, response: answering({ 200: FilingPage }), tags, summary: 'What I filed, newest first' },
    preHandler: requireCitizen,
    handler: async (request, reply) => {
      const { cursor, limit = DEFAULT_PAGE } = request.query;
      const after = cursor === undefined ? null : readCursor(cursor);
      if (cursor !== undefined && after === null) return sendProblem(request, reply, { code: 'bad_request', hint: 'querystring/cursor' });
      const rows = await filings.listOwn(citizenOf(request).id, limit + 1, after);
      const page = rows.slice(0, limit);
      const last = page.at(-1);
      const nextCursor = rows.length > limit && last !== undefined ? cursorOf({ at: last.acceptedAt, id: last.id }) : null;
      return reply.header('cache-control', 'private, no-store').send({ items: page.map(summariseFiling), nextCursor });
    },
  });

  app.route({
    method: ROUTES.getFiling.method,
    url: ROUTES.getFiling.path,
    schema: { params: IdParams, response: answering({ 200: FilingView }), tags, summary: 'One of my filings, whole' },
    preHandler: requireCitizen,
    handler: async (request, reply) => {
      const row = await filings.findOwn(citizenOf(request).id, request.params.id);
      if (row === null) return sendProblem(request, reply, { code: 'not_found' });
      return reply.header('cache-control', 'private, no-store').send(await describeFiling(parts, row));
    },
  });
}
