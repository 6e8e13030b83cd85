import MiniSearch, { type Query, type SearchOptions } from 'minisearch';
import { nationalCodeOf, readProcedureCode } from '../../domain/procedure-code';
import { foldVietnamese, foldedTerms } from '../../domain/text';
import type { LifeEventName } from '../../contract/schemas/procedure';
import type { CatalogueEntry } from '../upstream/filing-ports';

/** What people call the things that happen to them, beside the words of the procedure itself. */
const EVENT_WORDS: Record<LifeEventName, string> = {
  birth: 'sinh con sinh em bé có con mới đẻ',
  marriage: 'kết hôn cưới lấy vợ lấy chồng ly hôn',
  death: 'mất người thân qua đời tang ma',
  shop: 'mở cửa hàng mở tiệm mở quán buôn bán kinh doanh',
  house: 'xây nhà sửa nhà làm nhà đất đai sổ đỏ',
  moving: 'chuyển nhà dọn nhà thuê trọ hộ khẩu',
  work_study: 'đi học đi làm xin việc học tập việc làm',
  abroad: 'đi nước ngoài du lịch du học xuất khẩu lao động',
  vehicle: 'xe cộ xe máy ô tô bằng lái',
  papers: 'làm giấy tờ mất giấy tờ cấp lại',
};

/** Words of asking that say nothing of what is asked for. */
const FILLERS = new Set(['thu', 'tuc', 'xin', 'toi', 'muon', 'cho', 'cua', 'cach', 'nhu', 'the', 'nao', 'gi', 'o', 'dau', 'can', 'va', 'lam', 'ho', 'so']);
const MAX_TERMS = 10;
/** Of the best score: below this it is noise when any word may match. */
const WORTH_SHOWING = 0.4;

const BOOST = { name: 3, keywords: 4, joined: 3, events: 1.5, field: 1 };
const EXACT: SearchOptions = { combineWith: 'AND', prefix: (term) => term.length > 1, boost: BOOST };
/** A slip of the finger: one letter of a short syllable, two of a longer one (a swap counts as two). */
const fuzzy = (term: string): number => (term.length < 3 || /\d/.test(term) ? 0 : term.length < 4 ? 1 : 2);
const FORGIVING: SearchOptions = { ...EXACT, fuzzy, weights: { fuzzy: 0.3, prefix: 0.6 } };
const ANY_WORD: SearchOptions = { ...FORGIVING, combineWith: 'OR' };

export interface ProcedureIndex {
  /** Positions in the list the index was made of, best first; empty when nothing is like it. */
  find(words: string): number[];
}

/**
 * Full-text search over procedures: without diacritics, by beginnings, with slips of the finger, without spaces, by code and by what happened.
 * Every word must be found; only when none fits them all, misspelled or not, are procedures with some of the words offered.
 */
export function createProcedureIndex(entries: readonly CatalogueEntry[]): ProcedureIndex {
  const index = new MiniSearch({
    idField: 'position',
    fields: ['name', 'keywords', 'joined', 'events', 'field'],
    processTerm: (term) => foldVietnamese(term) || null,
  });
  index.addAll(entries.map(({ name, keywords, events, field }, position) => ({
    position,
    name,
    keywords: keywords.join(' '),
    joined: keywords.map((keyword) => keyword.replace(/\s/g, '')).join(' '),
    events: events.map((event) => EVENT_WORDS[event]).join(' '),
    field: field.name,
  })));
  const positions = (query: Query, options: SearchOptions, share = 0): number[] => {
    const found = index.search(query, options);
    const least = (found[0]?.score ?? 0) * share;
    return found.flatMap(({ id, score }) => (typeof id === 'number' && score >= least ? [id] : []));
  };

  return {
    find(words) {
      const asked = readProcedureCode(words);
      if (asked !== null) {
        const withCode = (isIt: (code: string) => boolean): number[] => entries.flatMap(({ code }, position) => (isIt(code) ? [position] : []));
        const exact = withCode((code) => code === asked);
        const found = exact.length > 0 ? exact : withCode((code) => nationalCodeOf(code) === nationalCodeOf(asked));
        if (found.length > 0) return found;
      }
      const terms = foldedTerms(words).slice(0, MAX_TERMS);
      const telling = terms.filter((term) => !FILLERS.has(term));
      const query = (telling.length === 0 ? terms : telling).join(' ');
      if (query === '') return [];
      for (const options of [EXACT, FORGIVING]) {
        const found = positions(query, options);
        if (found.length > 0) return found;
      }
      return positions(query, ANY_WORD, WORTH_SHOWING);
    },
  };
}
