import { ROUTES } from '../../../contract/routes';
import { AgencyPage, AgencyParams, AgencyQuery, AgencyView } from '../../../contract/schemas/agency';
import type { AgencyBook } from '../../centre-core/agency-book';
import type { App } from '../../http/app';
import { answering } from '../../http/documented';
import { nextOf, startOf } from '../../http/page-position';
import { sendProblem } from '../../http/problem';
import { sendTagged } from '../../http/send-tagged';
import type { ProvinceTable } from '../../provinces/province-table';

const DEFAULT_PAGE = 20;
const tags = ['agency'];

/** Counters one can go to, by words, level or ward; the same for everyone until the next deployment. */
export function registerAgencies(app: App, { agencies, provinces }: { agencies: AgencyBook; provinces: ProvinceTable }): void {
  app.route({
    method: ROUTES.listAgencies.method,
    url: ROUTES.listAgencies.path,
    schema: { querystring: AgencyQuery, response: answering({ 200: AgencyPage }), tags, summary: 'Find agencies' },
    handler: (request, reply) => {
      const { province = provinces.defaultId, cursor, limit = DEFAULT_PAGE, ...search } = request.query;
      const start = startOf(cursor);
      if (start === null) return sendProblem(request, reply, { code: 'bad_request', hint: 'querystring/cursor' });
      const found = agencies.search(province, { ...search, start, limit });
      if (found === null) return sendProblem(request, reply, { code: 'province_not_served' });
      return sendTagged(request, reply, { ...found, nextCursor: nextOf(start, limit, found.total) });
    },
  });

  app.route({
    method: ROUTES.getAgency.method,
    url: ROUTES.getAgency.path,
    schema: { params: AgencyParams, response: answering({ 200: AgencyView }), tags, summary: 'One agency' },
    handler: (request, reply) => {
      const agency = agencies.find(request.params.code);
      return agency === null ? sendProblem(request, reply, { code: 'not_found' }) : sendTagged(request, reply, agency);
    },
  });
}
