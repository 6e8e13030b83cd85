import MiniSearch, { type Query, type SearchOptions } from 'minisearch';
import { foldVietnamese, foldedTerms } from '../../domain/text';

/** Something answered, as far as it is searched. */
export interface Searchable {
  title: string;
  answer: string;
  area: string | null;
}

export interface LetterIndex {
  /** Positions in the list the index was made of, best first: every word must be there, misspelled or not; else some. */
  find(words: string): number[];
  /** Positions of what is alike a whole text, best first, at most `limit`: several telling words in common. */
  alike(text: string, limit: number): number[];
}

/** Words of every petition, which tell nothing apart. */
const FILLERS = new Set(
  'toi chung em anh chi ong ba xin kinh gui nho de nghi kien phan anh ve viec cac nhung mot hai la va cua cho co khong duoc da dang se thi ma nhu nay do o tai trong tren duoi voi bi tu den ra vao khi nao gi the sao rat qua lai con nhieu them nen rang hien nguoi dan co quan can muon hoi tra loi'.split(' '),
);
const MAX_TERMS = 10;
const MAX_TEXT_TERMS = 60;
/** Of the words that a text and what is alike it must share, at least. */
const SHARED_TERMS = 3;
const SHARE_OF_BEST = 0.45;

const BOOST = { title: 3, area: 1.5, answer: 1 };
const EXACT: SearchOptions = { combineWith: 'AND', prefix: (term) => term.length > 1, boost: BOOST };
const FORGIVING: SearchOptions = { ...EXACT, fuzzy: (term) => (term.length < 3 || /\d/.test(term) ? 0 : 1), weights: { fuzzy: 0.3, prefix: 0.6 } };
const ANY_WORD: SearchOptions = { ...FORGIVING, combineWith: 'OR' };
const ALIKE: SearchOptions = { combineWith: 'OR', boost: BOOST };

const termsOf = (text: string, max: number): string[] => {
  const terms = foldedTerms(text);
  const telling = terms.filter((term) => !FILLERS.has(term) && (term.length > 1 || /\d/.test(term)));
  return (telling.length === 0 ? terms : telling).slice(0, max);
};

/** Full-text search over answered petitions, questions and frequent questions, without diacritics. */
export function createLetterIndex(items: readonly Searchable[]): LetterIndex {
  const index = new MiniSearch({ idField: 'position', fields: ['title', 'answer', 'area'], processTerm: (term) => foldVietnamese(term) || null });
  index.addAll(items.map(({ title, answer, area }, position) => ({ position, title, answer, area: area ?? '' })));
  const search = (query: Query, options: SearchOptions) => index.search(query, options).flatMap(({ id, score, queryTerms }) => (typeof id === 'number' ? [{ id, score, shared: new Set(queryTerms).size }] : []));

  return {
    find(words) {
      const query = termsOf(words, MAX_TERMS).join(' ');
      if (query === '') return [];
      for (const options of [EXACT, FORGIVING]) {
        const found = search(query, options);
        if (found.length > 0) return found.map(({ id }) => id);
      }
      const some = search(query, ANY_WORD);
      const least = (some[0]?.score ?? 0) * SHARE_OF_BEST;
      return some.filter(({ score }) => score >= least).map(({ id }) => id);
    },
    alike(text, limit) {
      const terms = termsOf(text, MAX_TEXT_TERMS);
      const found = search(terms.join(' '), ALIKE).filter(({ shared }) => shared >= Math.min(SHARED_TERMS, terms.length));
      const least = (found[0]?.score ?? 0) * SHARE_OF_BEST;
      return found.filter(({ score }) => score >= least).slice(0, limit).map(({ id }) => id);
    },
  };
}
