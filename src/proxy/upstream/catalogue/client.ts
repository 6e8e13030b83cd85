import { decode } from '../call/decode';
import { textOf } from '../call/exchange';
import { done, failed, failedStatus } from '../call/fault';
import type { Link } from '../call/link';
import type { Catalogue, CatalogueEntry } from '../filing-ports';
import type { UpstreamResult } from '../ports';
import { mapProcedure } from './map';
import { PageShape, ProcedureShape } from './wire';

const PAGE_SIZE = 50;
/** Twice the procedures there are in all the country (2,642 in 2026). */
const MAX_PAGES = 110;
/** Fifty procedures with their steps as they were pasted from Word. */
const MAX_PAGE_BYTES = 8 * 1024 * 1024;

interface Page {
  /** null: not told. */
  total: number | null;
  rows: unknown[];
}

/** The national catalogue of procedures. All pages or nothing: half a catalogue, or an empty one, would say that procedures do not exist. */
export function createCatalogue(link: Link): Catalogue {
  const { system } = link;

  const fetchPage = (group: string, page: number): Promise<UpstreamResult<Page>> =>
    link.read('list', async (deadlineAt) => {
      const path = `/api/v1/thutuc?tinh=${encodeURIComponent(group)}&trang=${page}&kichthuoc=${PAGE_SIZE}`;
      const sent = await link.fetchBytes({ method: 'GET', path, headers: { accept: 'application/json' } }, deadlineAt, MAX_PAGE_BYTES);
      if (!sent.ok) return sent;
      if (sent.value.status < 200 || sent.value.status > 299) return failedStatus(system, sent.value.status);
      const answer = decode(system, PageShape, textOf(sent.value.chunks));
      if (!answer.ok) return answer;
      const { tong, ds } = answer.value;
      return done({ total: tong === undefined || tong === null ? null : Number(String(tong).replace(/[.,]/, '')), rows: ds });
    });

  return {
    async list(group) {
      const rows: unknown[] = [];
      let last = '';
      for (let page = 1; page <= MAX_PAGES; page += 1) {
        const fetched = await fetchPage(group, page);
        if (!fetched.ok) return fetched;
        const written = JSON.stringify(fetched.value.rows);
        if (fetched.value.rows.length > 1 && written === last) return failed(system, 'bad_answer', 'one page twice');
        last = written;
        rows.push(...fetched.value.rows);
        const { total } = fetched.value;
        const isLast = fetched.value.rows.length === 0;
        if (total === null ? isLast : rows.length >= total) {
          const read = readRows(rows);
          return read.entries.length === 0 ? failed(system, 'bad_answer', 'no procedure that could be read') : done(read);
        }
        if (isLast) return failed(system, 'bad_answer', 'fewer rows than it says');
      }
      return failed(system, 'bad_answer', 'more pages than there can be');
    },
  };
}

/** The first of two rows with one code counts. */
function readRows(rows: readonly unknown[]): { entries: CatalogueEntry[]; unusable: number } {
  const entries = new Map<string, CatalogueEntry>();
  for (const row of rows) {
    const entry = ProcedureShape.Check(row) ? mapProcedure(row) : null;
    if (entry !== null && !entries.has(entry.code)) entries.set(entry.code, entry);
  }
  return { entries: [...entries.values()], unusable: rows.length - entries.size };
}
