import { ROUTES } from '../../../contract/routes';
import { DivisionList, DivisionParams } from '../../../contract/schemas/form';
import type { DivisionBook } from '../../filing-core/division-book';
import type { App } from '../../http/app';
import { answering } from '../../http/documented';
import { etagMatches, etagOf } from '../../http/etag';
import { sendProblem } from '../../http/problem';

/** Divisions change by resolution of the National Assembly. */
const A_WEEK = 'public, max-age=604800';

interface Prepared {
  body: string;
  etag: string;
}

/** The provinces and their communes, to choose from instead of typing. The same for everyone until the next deployment. */
export function registerDivisions(app: App, divisions: DivisionBook): void {
  const prepare = (items: DivisionList['items']): Prepared => {
    const body = JSON.stringify({ items });
    return { body, etag: etagOf(body) };
  };
  const provinces = prepare(divisions.provinces());
  const wards = new Map(divisions.provinces().map(({ code }) => [code, prepare(divisions.wards(code) ?? [])]));

  app.route({
    method: ROUTES.listProvincesOfDivisions.method,
    url: ROUTES.listProvincesOfDivisions.path,
    schema: { response: answering({ 200: DivisionList }), tags: ['division'], summary: 'The provinces and cities of Việt Nam' },
    handler: (request, reply) => {
      reply.header('etag', provinces.etag).header('cache-control', A_WEEK);
      if (etagMatches(request.headers['if-none-match'], provinces.etag)) return reply.code(304).send();
      return reply.header('content-type', 'application/json; charset=utf-8').send(provinces.body);
    },
  });

  app.route({
    method: ROUTES.listWards.method,
    url: ROUTES.listWards.path,
    schema: { params: DivisionParams, response: answering({ 200: DivisionList }), tags: ['division'], summary: 'The communes of a province' },
    handler: (request, reply) => {
      const list = wards.get(request.params.province);
      if (list === undefined) return sendProblem(request, reply, { code: 'not_found' });
      reply.header('etag', list.etag).header('cache-control', A_WEEK);
      if (etagMatches(request.headers['if-none-match'], list.etag)) return reply.code(304).send();
      return reply.header('content-type', 'application/json; charset=utf-8').send(list.body);
    },
  });
}
