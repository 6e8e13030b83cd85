import { ROUTES } from '../../../contract/routes';
import { MaintenanceList } from '../../../contract/schemas/announcement';
import { ProvinceQuery } from '../../../contract/schemas/procedure';
import type { MaintenanceBook } from '../../centre-core/maintenance-book';
import type { App } from '../../http/app';
import { answering } from '../../http/documented';
import { sendProblem } from '../../http/problem';
import { sendTagged } from '../../http/send-tagged';
import type { ProvinceTable } from '../../provinces/province-table';

/** Planned maintenance, for the banner. */
export function registerMaintenance(app: App, { maintenance, provinces }: { maintenance: MaintenanceBook; provinces: ProvinceTable }): void {
  app.route({
    method: ROUTES.listMaintenance.method,
    url: ROUTES.listMaintenance.path,
    schema: { querystring: ProvinceQuery, response: answering({ 200: MaintenanceList }), tags: ['announcement'], summary: 'Planned maintenance' },
    handler: async (request, reply) => {
      const { province = null } = request.query;
      if (province !== null && provinces.get(province) === null) return sendProblem(request, reply, { code: 'province_not_served' });
      return sendTagged(request, reply, { items: await maintenance.list(province) }, 'public, max-age=60');
    },
  });
}
