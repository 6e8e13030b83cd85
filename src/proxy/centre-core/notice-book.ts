import type { AnnouncementCategoryName, AnnouncementPage, AnnouncementView } from '../../contract/schemas/announcement';
import { toIso } from '../../domain/time';
import type { Clock } from '../clock';
import type { Centre, CentreNotice } from '../upstream/centre-ports';
import { describeNotice, isValid, summariseNotice, textOfNotice } from './describe-notice';
import type { FromCentre } from './from-centre';
import { createShelf, type Shelved } from '../shelf';
import { createWordIndex, type WordIndex } from './word-index';

const REFRESH_EVERY_MS = 300_000;
const REST_MS = 30_000;

export interface NoticeSearch {
  q?: string;
  category?: AnnouncementCategoryName;
  /** Only the pinned ones. */
  pinned?: boolean;
  /** Position to begin at. */
  start: number;
  limit: number;
}

export interface NoticeBook {
  /** Those valid now: best first when words are given, else pinned ones first and the newest of each. */
  search(provinceId: string, search: NoticeSearch): Promise<FromCentre<Omit<AnnouncementPage, 'nextCursor'>>>;
  /** One notice by its id on the wire (`province.id`), also when it is no longer valid: links to it live on. */
  find(id: string): Promise<FromCentre<AnnouncementView>>;
  /** Where a picture of a notice lies at its centre. */
  pictureOf(id: string, position: number): Promise<FromCentre<{ centre: Centre; path: string }>>;
}

export interface NoticeBookParts {
  centres: ReadonlyMap<string, Centre>;
  clock: Clock;
  onTrouble(what: string): void;
}

interface Volume {
  /** Pinned first, then newest. */
  notices: readonly CentreNotice[];
  byId: ReadonlyMap<string, CentreNotice>;
  index: WordIndex;
}

/** What the Public Administration Centres publish, kept so that it can be read while they cannot. */
export function createNoticeBook({ centres, clock, onTrouble }: NoticeBookParts): NoticeBook {
  const shelf = createShelf<Volume>({
    clock, onTrouble: (what) => onTrouble(`notices of ${what}`), refreshEveryMs: REFRESH_EVERY_MS, restMs: REST_MS,
    async read(provinceId) {
      const centre = centres.get(provinceId);
      if (centre === undefined) throw new Error(`no centre for ${provinceId}`);
      const answer = await centre.listNotices();
      if (!answer.ok) return answer;
      if (answer.value.unusable > 0) onTrouble(`notices of ${provinceId}: ${answer.value.unusable} rows not usable`);
      return { ok: true, value: bind(answer.value.notices) };
    },
  });

  async function open(provinceId: string): Promise<FromCentre<Shelved<Volume>>> {
    if (!centres.has(provinceId)) return { kind: 'no_province' };
    const opened = await shelf.open(provinceId);
    return opened.ok ? { kind: 'found', value: opened.value } : { kind: 'fault', fault: opened.fault, provinceId };
  }

  async function openAt(wireId: string): Promise<FromCentre<{ provinceId: string; shelved: Shelved<Volume>; notice: CentreNotice }>> {
    const [provinceId = '', id = ''] = wireId.split('.');
    const opened = await open(provinceId);
    if (opened.kind !== 'found') return opened;
    const notice = opened.value.value.byId.get(id);
    const isOut = notice !== undefined && Date.parse(notice.publishedAt) <= clock.nowMs();
    return isOut ? { kind: 'found', value: { provinceId, shelved: opened.value, notice } } : { kind: 'none' };
  }

  return {
    async search(provinceId, { q = '', category, pinned = false, start, limit }) {
      const opened = await open(provinceId);
      if (opened.kind !== 'found') return opened;
      const { value: { notices, index }, ...age } = opened.value;
      const nowMs = clock.nowMs();
      const ranked = q.trim() === '' ? notices : index.find(q).flatMap((position) => notices[position] ?? []);
      const matching = ranked.filter((notice) => isValid(notice, nowMs) && (category === undefined || notice.category === category) && (!pinned || notice.pinned));
      const items = matching.slice(start, start + limit).map((notice) => summariseNotice(provinceId, notice));
      return { kind: 'found', value: { items, total: matching.length, ...ageOf(age) } };
    },
    async find(wireId) {
      const opened = await openAt(wireId);
      if (opened.kind !== 'found') return opened;
      const { provinceId, shelved, notice } = opened.value;
      return { kind: 'found', value: { ...describeNotice(provinceId, notice), ...ageOf(shelved) } };
    },
    async pictureOf(wireId, position) {
      const opened = await openAt(wireId);
      if (opened.kind !== 'found') return opened;
      const { provinceId, notice } = opened.value;
      const [path, centre] = [notice.pictures[position], centres.get(provinceId)];
      return path === undefined || centre === undefined ? { kind: 'none' } : { kind: 'found', value: { centre, path } };
    },
  };
}

function bind(found: readonly CentreNotice[]): Volume {
  const notices = [...found].sort((a, b) => Number(b.pinned) - Number(a.pinned) || Date.parse(b.publishedAt) - Date.parse(a.publishedAt));
  return { notices, byId: new Map(notices.map((notice) => [notice.id, notice])), index: createWordIndex(notices.map((notice) => ({ title: notice.title, body: textOfNotice(notice) }))) };
}

const ageOf = ({ fetchedAtMs, stale }: Omit<Shelved<unknown>, 'value'>): { fetchedAt: string; stale: boolean } => ({ fetchedAt: toIso(new Date(fetchedAtMs)), stale });
