import { lowestCost } from '../../../domain/fees';
import { readProcedureCode } from '../../../domain/procedure-code';
import type { CatalogueEntry } from '../filing-ports';
import { flagOf, itemsOf, textOf } from '../onestop/shared/read';
import { htmlToText } from './html-to-text';
import { readFee } from './read-fee';
import { readTimes } from './read-time';
import type { WirePaper, WireProcedure } from './wire';
import { agencyWithoutDistricts, withoutDistricts } from './without-districts';
import { applicantsOf, eventsOf, levelsOf } from './words';

const NAME_CHARS = 500;
const PROSE_CHARS = 20_000;
/** Forms are fetched by the citizen's phone: only from the state's own hosts. */
const TEMPLATE_URL = /^https:\/\/(?:[a-z\d-]+\.)+gov\.vn\/[^\s"'<>]*$/i;

/** A row of the catalogue, cleaned; null when it lacks what a citizen could be misled without: code, name, level, or two papers bear one code. */
export function mapProcedure(row: WireProcedure): CatalogueEntry | null {
  const code = readProcedureCode(row.ma);
  const levels = levelsOf(row.capThucHien);
  const papers = itemsOf(row.thanhPhanHoSo).map(mapPaper);
  if (code === null || levels.length === 0 || new Set(papers.map((paper) => paper.code)).size < papers.length) return null;
  const isMoved = levels.includes('commune') && !levels.includes('district');
  const current = isMoved ? withoutDistricts : (text: string): string => text;
  const agency = htmlToText(textOf(row.coQuanThucHien) ?? '');
  const wasDistrict = levelsOf(itemsOf(row.capTruoc01072025)).includes('district');
  const name = current(htmlToText(row.ten).slice(0, NAME_CHARS));
  if (name === '') return null;
  const times = readTimes(itemsOf(row.thoiHan));
  const fees = itemsOf(row.phiLePhi).map(readFee);
  return {
    code,
    name,
    field: { code: row.linhVuc.ma, name: row.linhVuc.ten },
    levels,
    levelsBefore072025: levelsOf(itemsOf(row.capTruoc01072025)),
    agencyName: isMoved && wasDistrict ? agencyWithoutDistricts(agency) : current(agency),
    onlineLevel: row.mucDo === '3' || row.mucDo === 3 ? 3 : row.mucDo === '4' || row.mucDo === 4 ? 4 : null,
    workingDays: least(times.flatMap(({ unit, amount }) => (unit === 'working_day' ? amount : []))),
    feeFromVnd: lowestCost(fees),
    applicants: applicantsOf(itemsOf(row.doiTuong)),
    times,
    fees,
    papers,
    cases: itemsOf(row.truongHop).map(({ ma, ten }) => ({ code: ma, name: ten })),
    results: itemsOf(row.ketQua).map(({ ma, ten }) => ({ code: ma, name: ten })),
    legalGrounds: itemsOf(row.canCuPhapLy).flatMap(({ so, ten }) => ({ number: textOf(so) ?? '', name: textOf(ten) ?? '' })),
    howItGoes: current(htmlToText(String(row.trinhTu ?? '').slice(0, PROSE_CHARS))),
    requirements: current(htmlToText(String(row.yeuCau ?? '').slice(0, PROSE_CHARS))),
    events: eventsOf(itemsOf(row.suKien)),
    post: { collect: flagOf(row.buuChinh?.guiHoSo) === true, deliver: flagOf(row.buuChinh?.nhanKetQua) === true },
    updatedAt: typeof row.capNhat === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(row.capNhat) ? row.capNhat : null,
    keywords: itemsOf(row.tuKhoa).flatMap((word) => textOf(word, 80) ?? []),
  };
}

function mapPaper({ ma, ten, banChinh, banSao, batBuoc, truongHop, khaiThacCsdl, bieuMau, dungTrongUyQuyen }: WirePaper): CatalogueEntry['papers'][number] {
  const cases = itemsOf(truongHop);
  const url = textOf(bieuMau?.url, 500);
  return {
    code: ma,
    name: htmlToText(ten).slice(0, NAME_CHARS),
    originals: countOf(banChinh),
    copies: countOf(banSao),
    // Whether it is asked is not left to chance: a paper that does not say counts as required.
    required: flagOf(batBuoc) !== false,
    cases: cases.length === 0 ? null : cases,
    takenFrom: textOf(khaiThacCsdl),
    template: url === null || !TEMPLATE_URL.test(url) ? null : { name: textOf(bieuMau?.ten) ?? ten, url },
    forProxyOnly: flagOf(dungTrongUyQuyen) === true,
  };
}

function countOf(value: WirePaper['banSao']): number {
  const count = Number(value ?? 0);
  return Number.isInteger(count) && count >= 0 && count <= 100 ? count : 0;
}

const least = (numbers: number[]): number | null => (numbers.length === 0 ? null : Math.min(...numbers));
