import type { AnnouncementCategoryName, MaintainedSystemName } from '../../../contract/schemas/announcement';
import type { IsoTime } from '../../../domain/dossier';
import { keyOf } from '../../../domain/text';
import { toIso, vnClock } from '../../../domain/time';
import { htmlToText } from '../call/html-to-text';
import type { CentreNotice, PlannedMaintenance } from '../centre-ports';
import { flagOf, textOf, timeOf } from '../onestop/shared/read';
import { htmlToBlocks, safeUrl } from './html-to-blocks';
import { createPicturePaths } from './picture-paths';
import type { WireMaintenance, WireNotice } from './wire';

const TITLE_CHARS = 300;
const SUMMARY_CHARS = 500;
const TEXT_CHARS = 500;
const HTML_CHARS = 60_000;
/** Sources are named with the notice: only the state's own hosts. */
const STATE_HOST = /(?:^|\.)gov\.vn$/;
const DAY_MS = 86_400_000;
/** No planned maintenance is longer; what is was mistyped and would hide a real outage. */
const LONGEST_MS = 7 * DAY_MS;

const CATEGORIES: ReadonlyMap<string, AnnouncementCategoryName> = new Map([
  ['thong bao', 'notice'], ['tthc', 'procedure'], ['thu tuc', 'procedure'], ['thu tuc hanh chinh', 'procedure'], ['dau tu', 'investment'], ['ho tro dau tu', 'investment'], ['xuc tien dau tu', 'investment'],
  ['huong dan', 'guide'], ['huong dan su dung', 'guide'], ['bao tri', 'maintenance'], ['bao tri he thong', 'maintenance'],
]);
/** By its name without "hệ thống" before it. */
const SYSTEMS: ReadonlyMap<string, MaintainedSystemName> = new Map([
  ['mot cua', 'one_stop'], ['mot cua dien tu', 'one_stop'], ['thong tin mot cua dien tu', 'one_stop'], ['thong tin giai quyet tthc', 'one_stop'], ['thong tin giai quyet thu tuc hanh chinh', 'one_stop'],
  ['nop ho so', 'filing'], ['nop ho so truc tuyen', 'filing'], ['dich vu cong', 'filing'], ['cong dich vu cong', 'filing'], ['thanh toan', 'payment'], ['thanh toan truc tuyen', 'payment'],
  ['buu chinh', 'post'], ['buu chinh cong ich', 'post'], ['pakn', 'petition'], ['phan anh kien nghi', 'petition'], ['dat lich', 'booking'], ['dat lich hen', 'booking'], ['tat ca', 'all'], ['tat ca he thong', 'all'], ['toan bo', 'all'], ['toan bo he thong', 'all'],
]);

/** A notice, cleaned; null without a title or a day of publication. A category nobody knows is a plain notice. `baseUrl` is the centre's public address. */
export function mapNotice(row: WireNotice, baseUrl: string, centreName: string): CentreNotice | null {
  const title = plain(row.tieuDe, TITLE_CHARS);
  const publishedAt = timeOf(row.ngayDang);
  if (title === '' || publishedAt === null) return null;
  const pictures = createPicturePaths(baseUrl);
  const coverSrc = textOf(row.anhDaiDien, 1000);
  const cover = coverSrc === null ? null : pictures.at(coverSrc);
  const source = safeUrl(textOf(row.lienKet, 1000), baseUrl);
  const blocks = htmlToBlocks(bodyOf(row.noiDung), (src) => pictures.at(src), baseUrl);
  return {
    id: String(row.id),
    category: CATEGORIES.get(keyOf(String(row.chuyenMuc ?? ''))) ?? 'notice',
    title,
    summary: plain(String(row.tomTat ?? ''), SUMMARY_CHARS),
    blocks,
    pictures: [...pictures.paths],
    cover,
    pinned: flagOf(row.ghim) === true,
    publishedAt,
    validFrom: timeOf(row.hieuLucTu),
    validTo: endOf(row.hieuLucDen),
    publisher: plain(String(row.donVi ?? ''), TITLE_CHARS) || centreName,
    sourceUrl: source !== null && STATE_HOST.test(new URL(source).hostname) ? source : null,
  };
}

/** `cancelled`: it was called off. null: it cannot be read, or claims what nobody plans. */
export function mapMaintenance({ id, heThong, batDau, ketThuc, noiDung, huy }: WireMaintenance): PlannedMaintenance | 'cancelled' | null {
  if (flagOf(huy) === true || /^(?:da )?huy\b/.test(keyOf(String(huy ?? '')))) return 'cancelled';
  const [from, to] = [timeOf(batDau), DAY_ALONE.test(String(ketThuc)) ? endOf(ketThuc) : timeOf(ketThuc)];
  const system = SYSTEMS.get(keyOf(heThong).replace(/^(?:cac )?he thong /, ''));
  if (from === null || to === null || system === undefined) return null;
  const lastsMs = Date.parse(to) - Date.parse(from);
  if (lastsMs <= 0 || lastsMs > LONGEST_MS) return null;
  return { id: String(id), system, from, to, text: plain(String(noiDung ?? ''), TEXT_CHARS) };
}

/** A day and no clock: work that ends on it may take all of it. */
const DAY_ALONE = /^\s*(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{4}-\d{1,2}-\d{1,2})\s*$/;

/** A day without a time, or with the midnight by which programs write one, lasts to its end. */
function endOf(value: unknown): IsoTime | null {
  const time = timeOf(value);
  if (time === null || vnClock(time) !== '00:00:00') return time;
  return toIso(new Date(Date.parse(time) + DAY_MS - 1000));
}

const plain = (html: string, maxChars: number): string => textOf(htmlToText(html.slice(0, HTML_CHARS)), maxChars)?.replace(/\s+/gu, ' ') ?? '';

const TAG = /<[a-z!/]/i;
const ESCAPED_TAG = /&lt;\/?(?:p|div|br|ul|ol|li|table|h[1-6]|strong|b|span|a|img)\b/i;

/** The body as HTML: markup that some system escaped as a whole is markup again, and words without any keep their lines. */
function bodyOf(given: WireNotice['noiDung']): string {
  const html = String(given ?? '');
  if (TAG.test(html)) return html;
  if (ESCAPED_TAG.test(html)) return htmlToText(html);
  return textOf(html) === null ? '' : html.split(/\r?\n/).map((line) => `<p>${line}</p>`).join('');
}
