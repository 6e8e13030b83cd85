import { ROUTES } from '../../../contract/routes';
import { AnnouncementPage, AnnouncementParams, AnnouncementQuery, AnnouncementView } from '../../../contract/schemas/announcement';
import type { NoticeBook } from '../../centre-core/notice-book';
import { refuseFromCentre } from '../../centre-core/refuse-from-centre';
import type { App } from '../../http/app';
import { answering } from '../../http/documented';
import { nextOf, startOf } from '../../http/page-position';
import { sendProblem } from '../../http/problem';
import { sendTagged } from '../../http/send-tagged';
import type { ProvinceTable } from '../../provinces/province-table';

const DEFAULT_PAGE = 20;
const tags = ['announcement'];

export interface AnnouncementParts {
  notices: NoticeBook;
  provinces: ProvinceTable;
}

/** What the Public Administration Centres announce; the same for everyone. */
export function registerAnnouncements(app: App, { notices, provinces }: AnnouncementParts): void {
  app.route({
    method: ROUTES.listAnnouncements.method,
    url: ROUTES.listAnnouncements.path,
    schema: { querystring: AnnouncementQuery, response: answering({ 200: AnnouncementPage }), tags, summary: 'Find announcements' },
    handler: async (request, reply) => {
      const { province = provinces.defaultId, cursor, limit = DEFAULT_PAGE, ...search } = request.query;
      const start = startOf(cursor);
      if (start === null) return sendProblem(request, reply, { code: 'bad_request', hint: 'querystring/cursor' });
      const found = await notices.search(province, { ...search, start, limit });
      if (found.kind !== 'found') return refuseFromCentre(request, reply, found, provinces);
      return sendTagged(request, reply, { ...found.value, nextCursor: nextOf(start, limit, found.value.total) });
    },
  });

  app.route({
    method: ROUTES.getAnnouncement.method,
    url: ROUTES.getAnnouncement.path,
    schema: { params: AnnouncementParams, response: answering({ 200: AnnouncementView }), tags, summary: 'One announcement' },
    handler: async (request, reply) => {
      const found = await notices.find(request.params.id);
      return found.kind === 'found' ? sendTagged(request, reply, found.value) : refuseFromCentre(request, reply, found, provinces);
    },
  });
}
