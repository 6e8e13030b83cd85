import { ROUTES } from '../../../contract/routes';
import { ProvinceList } from '../../../contract/schemas/province';
import type { App } from '../../http/app';
import { answering } from '../../http/documented';
import { etagMatches, etagOf } from '../../http/etag';
import type { ProvinceTable } from '../../provinces/province-table';

/** What citizens see of the provinces served; the same for everyone until the next deployment. */
export function registerGetProvince(app: App, provinces: ProvinceTable): void {
  const list: ProvinceList = { defaultId: provinces.defaultId, items: provinces.all.map((province) => ({ ...province.public, portalHosts: province.qrHosts })) };
  const body = JSON.stringify(list);
  const etag = etagOf(body);
  app.route({
    method: ROUTES.getProvince.method,
    url: ROUTES.getProvince.path,
    schema: { response: answering({ 200: ProvinceList }), tags: ['province'], summary: 'The provinces served here' },
    handler: (request, reply) => {
      reply.header('etag', etag).header('cache-control', 'public, max-age=300');
      if (etagMatches(request.headers['if-none-match'], etag)) return reply.code(304).send();
      return reply.header('content-type', 'application/json; charset=utf-8').send(body);
    },
  });
}
