import { ROUTES } from '../../../contract/routes';
import { StatisticsQuery, StatisticsView } from '../../../contract/schemas/statistics';
import type { FromCentre } from '../../centre-core/from-centre';
import { refuseFromCentre } from '../../centre-core/refuse-from-centre';
import type { StatisticsBook } from '../../centre-core/statistics-book';
import type { App } from '../../http/app';
import { answering, answeringFile } from '../../http/documented';
import { sendTagged } from '../../http/send-tagged';
import type { ProvinceTable } from '../../provinces/province-table';
import { toCsv } from './to-csv';

const tags = ['statistics'];

/** How the agencies did in a year, as their own system counts it; for reading and for a spreadsheet. */
export function registerStatistics(app: App, { statistics, provinces }: { statistics: StatisticsBook; provinces: ProvinceTable }): void {
  async function read({ province = provinces.defaultId, year = null, level }: { province?: string; year?: number | null; level?: string }): Promise<FromCentre<StatisticsView>> {
    const found = await statistics.read(province, year);
    if (found.kind !== 'found' || level === undefined) return found;
    return { kind: 'found', value: { ...found.value, rows: found.value.rows.filter((row) => row.level === level) } };
  }

  app.route({
    method: ROUTES.getStatistics.method,
    url: ROUTES.getStatistics.path,
    schema: { querystring: StatisticsQuery, response: answering({ 200: StatisticsView }), tags, summary: 'On time and late, by agency, for a year' },
    handler: async (request, reply) => {
      const found = await read(request.query);
      return found.kind === 'found' ? sendTagged(request, reply, found.value) : refuseFromCentre(request, reply, found, provinces);
    },
  });

  app.route({
    method: ROUTES.exportStatistics.method,
    url: ROUTES.exportStatistics.path,
    schema: { querystring: StatisticsQuery, response: answeringFile(), tags, summary: 'The same as a spreadsheet' },
    handler: async (request, reply) => {
      const found = await read(request.query);
      if (found.kind !== 'found') return refuseFromCentre(request, reply, found, provinces);
      const { provinceId, year } = found.value;
      reply.header('content-type', 'text/csv; charset=utf-8').header('content-disposition', `attachment; filename="thong-ke-${provinceId}-${year}.csv"`);
      return reply.header('cache-control', 'public, max-age=300').send(toCsv(found.value));
    },
  });
}
