import type { UpstreamResult } from '../ports';
import { decode } from '../call/decode';
import { textOf } from '../call/exchange';
import { done, failed, failedStatus } from '../call/fault';
import type { Link } from '../call/link';
import type { Centre, CentreNotice, PlannedMaintenance } from '../centre-ports';
import { mapMaintenance, mapNotice } from './map';
import { MaintenanceShape, NoticeShape, PageShape } from './wire';

const PAGE_SIZE = 50;
const MAX_PAGES = 10;
/** Fifty notices as they were pasted from Word, some with a picture written into them. */
const MAX_PAGE_BYTES = 8 * 1024 * 1024;
const MAX_PICTURE_BYTES = 3 * 1024 * 1024;
const ACCEPT = { accept: 'application/json' };

export interface CentreParts {
  provinceId: string;
  link: Link;
  /** The address under which the centre publishes; pictures on other hosts are left out. */
  baseUrl: string;
  /** Said where a notice names no publisher. */
  centreName: string;
}

/** The publishing system of a Public Administration Centre: JSON with HTML bodies. */
export function createCentre({ provinceId, link, baseUrl, centreName }: CentreParts): Centre {
  const { system } = link;

  const fetchPage = (operation: string, path: string): Promise<UpstreamResult<{ total: number | null; rows: unknown[] }>> =>
    link.read(operation, async (deadlineAt) => {
      const sent = await link.fetchBytes({ method: 'GET', path, headers: ACCEPT }, deadlineAt, MAX_PAGE_BYTES);
      if (!sent.ok) return sent;
      if (sent.value.status < 200 || sent.value.status > 299) return failedStatus(system, sent.value.status);
      const answer = decode(system, PageShape, textOf(sent.value.chunks));
      if (!answer.ok) return answer;
      const { tong, ds } = answer.value;
      if (ds === null && (tong === undefined || tong === null)) return failed(system, 'bad_answer', 'neither rows nor that there are none');
      return done({ total: tong === undefined || tong === null ? null : Number(String(tong).replace(/[.,]/g, '')), rows: ds ?? [] });
    });

  /** Each page is read before the next is asked for: of all its pictures and comments nothing is held then. */
  async function fetchAll<T>(operation: string, path: string, readRow: (row: unknown) => T): Promise<UpstreamResult<T[]>> {
    const rows: T[] = [];
    for (let page = 1; page <= MAX_PAGES; page += 1) {
      const fetched = await fetchPage(operation, `${path}?trang=${page}&kichthuoc=${PAGE_SIZE}`);
      if (!fetched.ok) return fetched;
      rows.push(...fetched.value.rows.map(readRow));
      const { total } = fetched.value;
      // It counts drafts, too, perhaps; of some it would show one.
      if (rows.length === 0 && total !== null && total > 0) return failed(system, 'bad_answer', 'none of the rows that it says there are');
      if (fetched.value.rows.length === 0 || (total !== null && rows.length >= total)) break;
    }
    return done(rows);
  }

  return {
    provinceId,
    async listNotices() {
      const fetched = await fetchAll('notices', '/api/tin-tuc', (row) => (NoticeShape.Check(row) ? mapNotice(row, baseUrl, centreName) : null));
      if (!fetched.ok) return fetched;
      const notices = new Map<string, CentreNotice>();
      for (const notice of fetched.value) {
        if (notice !== null && !notices.has(notice.id)) notices.set(notice.id, notice);
      }
      if (notices.size === 0 && fetched.value.length > 0) return failed(system, 'bad_answer', 'no notice that could be read');
      return done({ notices: [...notices.values()], unusable: fetched.value.length - notices.size });
    },
    async listMaintenance() {
      const fetched = await fetchAll('maintenance', '/api/bao-tri', (row) => (MaintenanceShape.Check(row) ? mapMaintenance(row) : null));
      if (!fetched.ok) return fetched;
      const read = fetched.value;
      const planned = new Map<string, PlannedMaintenance>();
      for (const each of read) if (each !== null && each !== 'cancelled' && !planned.has(each.id)) planned.set(each.id, each);
      const unusable = read.filter((each) => each === null).length;
      if (unusable === read.length && unusable > 0) return failed(system, 'bad_answer', 'no maintenance that could be read');
      return done({ planned: [...planned.values()], unusable });
    },
    fetchPicture: (path) =>
      link.read('picture', async (deadlineAt) => {
        const sent = await link.fetchBytes({ method: 'GET', path, headers: { accept: 'image/*' } }, deadlineAt, MAX_PICTURE_BYTES);
        if (!sent.ok) return sent;
        const { status, chunks } = sent.value;
        if (status === 404) return done(null);
        return status >= 200 && status <= 299 ? done(Buffer.concat(chunks)) : failedStatus(system, status);
      }),
  };
}
