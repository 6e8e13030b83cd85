import { keyOf } from '../../../domain/text';
import type { CatalogueEntry } from '../filing-ports';
import { flagOf, itemsOf, partOf, textOf } from '../onestop/shared/read';
import type { Flag } from '../onestop/shared/wire-kit';
import { plainText } from './plain-text';
import type { WirePaper } from './wire';

type Paper = CatalogueEntry['papers'][number];

const NAME_CHARS = 500;
const CODE_CHARS = 100;
/** Before the place of a paper that the catalogue gives no code: it is shown like the others, and no portal would know it. */
const UNNUMBERED = '-';
/** Forms are fetched by the citizen's phone: only from the state's own hosts. */
const TEMPLATE_URL = /^https:\/\/(?:[a-z\d-]+\.)+gov\.vn\/[^\s"'<>]*$/i;
/** Said where a database has it and none is named. */
const NATIONAL = 'Cơ sở dữ liệu quốc gia';
const NO = /^(?:khong|chua)(?: co)?(?: khai thac)?(?: duoc)?$/;

/** Whether a portal can be told which paper it gets. */
export const isNumbered = ({ code }: Pick<Paper, 'code'>): boolean => !code.startsWith(UNNUMBERED);

/** Papers of a procedure with these cases. */
export function readPapers(rows: readonly WirePaper[], cases: CatalogueEntry['cases']): Paper[] {
  const codes = new Map(cases.map(({ code }) => [code.toUpperCase(), code]));
  return rows.map((row, index) => ({ ...readPaper(row, codes), code: textOf(row.ma, CODE_CHARS) ?? `${UNNUMBERED}${index + 1}` }));
}

function readPaper({ ten, banChinh, banSao, batBuoc, truongHop, khaiThacCsdl, bieuMau, dungTrongUyQuyen }: WirePaper, codes: ReadonlyMap<string, string>): Omit<Paper, 'code'> {
  const stated = itemsOf(truongHop).filter((code) => code.trim() !== '');
  const cases = [...new Set(stated.flatMap((code) => codes.get(code.trim().toUpperCase()) ?? []))];
  const template = partOf(bieuMau);
  const url = textOf(template?.url, 500);
  const name = plainText(ten, NAME_CHARS) ?? '';
  return {
    name,
    originals: countOf(banChinh),
    copies: countOf(banSao),
    // Whether it is asked is not left to chance: a paper that does not say counts as required. One for a case that nobody can choose is asked of all and demanded of none.
    required: flagOf(batBuoc) !== false && (stated.length === 0 || cases.length > 0),
    cases: cases.length === 0 ? null : cases,
    takenFrom: databaseOf(khaiThacCsdl),
    template: url === null || !TEMPLATE_URL.test(url) ? null : { name: plainText(template?.ten, NAME_CHARS) ?? name, url },
    forProxyOnly: flagOf(dungTrongUyQuyen) === true,
  };
}

/** The database that has a paper; null when none has, however that is said. */
function databaseOf(stated: Flag): string | null {
  const flag = flagOf(stated);
  if (flag !== null || typeof stated === 'boolean') return flag === true ? NATIONAL : null;
  const words = plainText(stated, 300);
  if (words === null || NO.test(keyOf(words))) return null;
  return keyOf(words) === 'co' ? NATIONAL : words;
}

/** "1", 1 and "01 bản" are one. */
function countOf(value: WirePaper['banSao']): number {
  return Number(/^\s*\d{1,2}(?!\d|[.,]\d)/.exec(String(value ?? ''))?.[0] ?? 0);
}
