import { lowestCost } from '../../../domain/fees';
import { readProcedureCode } from '../../../domain/procedure-code';
import { keyOf } from '../../../domain/text';
import { vnDate } from '../../../domain/time';
import type { CatalogueEntry } from '../filing-ports';
import { flagOf, itemsOf, NAME_CHARS, partOf, textOf, timeOf } from '../onestop/shared/read';
import { plainText, proseOf } from './plain-text';
import { readFee } from './read-fee';
import { readTimes } from './read-time';
import { readPapers } from './read-papers';
import type { WireProcedure } from './wire';
import { agencyWithoutDistricts, withoutDistricts } from './without-districts';
import { applicantsOf, eventsOf, levelsOf } from './words';

const OTHER_FIELD = 'Lĩnh vực khác';
const ONLINE_LEVELS: readonly (readonly [RegExp, 3 | 4])[] = [
  [/^(?:(?:dich vu cong|dvc(?:tt)?) )?(?:truc tuyen )?(?:(?:muc do |muc )?4|toan trinh)$/, 4], [/^(?:(?:dich vu cong|dvc(?:tt)?) )?(?:truc tuyen )?(?:(?:muc do |muc )?3|mot phan)$/, 3],
];

/** A row of the catalogue, cleaned; null when it lacks what a citizen could be misled without: code, name, level, or two papers bear one code. */
export function mapProcedure(row: WireProcedure): CatalogueEntry | null {
  const code = readProcedureCode(row.ma);
  const levels = levelsOf(itemsOf(row.capThucHien));
  const cases = readCases(itemsOf(row.truongHop));
  const papers = readPapers(itemsOf(row.thanhPhanHoSo), cases);
  if (code === null || levels.length === 0 || new Set(papers.map((paper) => paper.code)).size < papers.length) return null;
  const isMoved = levels.includes('commune') && !levels.includes('district');
  const current = isMoved ? withoutDistricts : (text: string): string => text;
  const agency = plainText(row.coQuanThucHien, NAME_CHARS) ?? '';
  const wasDistrict = levelsOf(itemsOf(row.capTruoc01072025)).includes('district');
  const name = current(plainText(row.ten, 500) ?? '');
  if (name === '') return null;
  const post = partOf(row.buuChinh);
  const updatedAt = timeOf(row.capNhat);
  const times = readTimes(itemsOf(row.thoiHan));
  const fees = itemsOf(row.phiLePhi).flatMap(readFee);
  return {
    code,
    name,
    field: readField(row.linhVuc),
    levels,
    levelsBefore072025: levelsOf(itemsOf(row.capTruoc01072025)),
    agencyName: isMoved && wasDistrict ? agencyWithoutDistricts(agency) : current(agency),
    onlineLevel: ONLINE_LEVELS.find(([words]) => words.test(keyOf(String(row.mucDo ?? ''))))?.[1] ?? null,
    workingDays: least(times.flatMap(({ unit, amount }) => (unit === 'working_day' ? amount : []))),
    feeFromVnd: lowestCost(fees),
    applicants: applicantsOf(itemsOf(row.doiTuong)),
    times,
    fees,
    papers,
    cases,
    results: itemsOf(row.ketQua).flatMap((given) => {
      const { ma, ten } = typeof given === 'string' ? { ma: null, ten: given } : given;
      const result = plainText(ten, NAME_CHARS);
      return result === null ? [] : [{ code: textOf(ma, 100) ?? '', name: result }];
    }),
    legalGrounds: itemsOf(row.canCuPhapLy)
      .map((given) => (typeof given === 'string' ? { so: null, ten: given } : given))
      .map(({ so, ten }) => ({ number: plainText(so, NAME_CHARS) ?? '', name: plainText(ten, NAME_CHARS) ?? '' }))
      .filter(({ number, name: title }) => number !== '' || title !== ''),
    howItGoes: current(proseOf(row.trinhTu)),
    requirements: current(proseOf(row.yeuCau)),
    events: eventsOf(itemsOf(row.suKien)),
    post: { collect: flagOf(post?.guiHoSo) === true, deliver: flagOf(post?.nhanKetQua) === true },
    updatedAt: updatedAt === null ? null : vnDate(updatedAt),
    keywords: itemsOf(row.tuKhoa).flatMap((word) => textOf(word, 80) ?? []),
  };
}

/** What is not told is no reason to hide a procedure: its name stands for its code, and the other way round. */
function readField(stated: WireProcedure['linhVuc']): CatalogueEntry['field'] {
  const { ma, ten } = typeof stated === 'string' ? { ma: null, ten: stated } : (partOf(stated) ?? { ma: null, ten: null });
  const [code, name] = [textOf(ma, 100), plainText(ten, NAME_CHARS)];
  return { code: code ?? name?.slice(0, 100) ?? OTHER_FIELD, name: name ?? code ?? OTHER_FIELD };
}

/** The first of two cases with one code counts. */
function readCases(rows: readonly { ma: string | number; ten: string }[]): CatalogueEntry['cases'] {
  const cases = new Map<string, CatalogueEntry['cases'][number]>();
  for (const { ma, ten } of rows) {
    const code = String(ma).trim();
    if (code !== '' && !cases.has(code)) cases.set(code, { code, name: plainText(ten, NAME_CHARS) ?? code });
  }
  return [...cases.values()];
}

const least = (numbers: number[]): number | null => (numbers.length === 0 ? null : Math.min(...numbers));
