import { saysTrouble } from './says-trouble';
import { isNothing } from './told-none';

/** What systems put round their rows. */
const WRAPPERS = ['content', 'data', 'result', 'results', 'items', 'rows', 'list', 'value', 'd', 'HoSo', 'hoSo', 'DanhSachHoSo'] as const;
const MOST_WRAPPERS = 4;

/** The rows of an answer, or the one there is, and what stands directly round them, such as a page's count of rows. */
export interface Rows {
  rows: unknown;
  around: unknown;
  /** Something round them says that all is not well: then no rows are not "none". */
  isTroubled: boolean;
}

/** Takes off what is wrapped round rows: `{data: {items: […]}}`, or the whole once more as a text of JSON. A record for which `isRow` holds is left as it is. */
export function rowsIn(answer: unknown, isRow: (value: unknown) => boolean): Rows {
  let found: Rows = { rows: answer, around: null, isTroubled: false };
  for (let depth = 0; depth < MOST_WRAPPERS && !isRow(found.rows); depth += 1) {
    const inner = innerOf(found);
    if (inner === null) break;
    found = inner;
  }
  return found;
}

function innerOf(found: Rows): Rows | null {
  const { rows } = found;
  if (typeof rows === 'string') return asJson(rows, found);
  if (typeof rows !== 'object' || rows === null || Array.isArray(rows)) return null;
  const within = new Map(Object.entries(rows));
  const name = WRAPPERS.find((wrapper) => !isNothing(within.get(wrapper))) ?? WRAPPERS.find((wrapper) => within.has(wrapper));
  return name === undefined ? null : { rows: within.get(name), around: rows, isTroubled: found.isTroubled || saysTrouble(rows) };
}

function asJson(text: string, found: Rows): Rows | null {
  if (!/^\s*[[{]/.test(text)) return null;
  try {
    return { ...found, rows: JSON.parse(text) };
  } catch {
    return null;
  }
}
