import { LRUCache } from 'lru-cache';
import { ROUTES } from '../../../contract/routes';
import { AnnouncementPictureParams } from '../../../contract/schemas/announcement';
import { refuseFromCentre } from '../../centre-core/refuse-from-centre';
import type { App } from '../../http/app';
import { answeringFile } from '../../http/documented';
import { etagMatches, etagOf } from '../../http/etag';
import { sendProblem } from '../../http/problem';
import type { AnnouncementParts } from './announcement-routes';

const MAX_KEPT_BYTES = 16 * 1024 * 1024;
const MAX_AGE = 'public, max-age=86400';
const TYPES: ReadonlySet<string> = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/gif']);

interface Picture {
  bytes: Buffer;
  type: string;
  etag: string;
}

/** Pictures of announcements, from the centre's own host only and only when their bytes are those of a picture. The last ones are kept. */
export function registerAnnouncementPictures(app: App, { notices, provinces }: AnnouncementParts): void {
  const kept = new LRUCache<string, Picture>({ maxSize: MAX_KEPT_BYTES, sizeCalculation: ({ bytes }) => bytes.length + 200, ttl: 3_600_000 });

  app.route({
    method: ROUTES.getAnnouncementPicture.method,
    url: ROUTES.getAnnouncementPicture.path,
    schema: { params: AnnouncementPictureParams, response: answeringFile(), tags: ['announcement'], summary: 'A picture of an announcement' },
    handler: async (request, reply) => {
      const { id, picture: position } = request.params;
      const where = await notices.pictureOf(id, position);
      if (where.kind !== 'found') return refuseFromCentre(request, reply, where, provinces);
      const { centre, path } = where.value;
      const key = `${centre.provinceId} ${path}`;
      let picture = kept.get(key);
      if (picture === undefined) {
        const fetched = await centre.fetchPicture(path);
        if (!fetched.ok) return refuseFromCentre(request, reply, { kind: 'fault', fault: fetched.fault, provinceId: centre.provinceId }, provinces);
        const type = fetched.value === null ? null : await typeOf(fetched.value);
        if (fetched.value === null || type === null) return sendProblem(request, reply, { code: 'not_found' });
        picture = { bytes: fetched.value, type, etag: etagOf(fetched.value) };
        kept.set(key, picture);
      }
      reply.header('etag', picture.etag).header('cache-control', MAX_AGE);
      if (etagMatches(request.headers['if-none-match'], picture.etag)) return reply.code(304).send();
      return reply.header('content-type', picture.type).send(picture.bytes);
    },
  });
}

/** What the bytes say they are, whatever the header said; null for anything but a plain picture. SVG, which can hold script, is none. */
async function typeOf(bytes: Buffer): Promise<string | null> {
  const { fileTypeFromBuffer } = await import('file-type');
  const found = await fileTypeFromBuffer(bytes);
  return found !== undefined && TYPES.has(found.mime) ? found.mime : null;
}
