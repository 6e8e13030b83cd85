import MiniSearch, { type SearchOptions } from 'minisearch';
import { foldVietnamese, foldedTerms } from '../../domain/text';

const MAX_TERMS = 12;
const EXACT: SearchOptions = { combineWith: 'AND', prefix: (term) => term.length > 1, boost: { title: 3 } };
/** One letter may be wrong in a syllable, two in what is longer than one. */
const FORGIVING: SearchOptions = { ...EXACT, fuzzy: (term) => (term.length < 3 || /\d/.test(term) ? 0 : term.length < 7 ? 1 : 2) };

export interface WordIndex {
  /** Positions in the list the index was made of, best first: those with every word, misspelled ones only when there is no other. */
  find(words: string): number[];
}

/** Search without diacritics and by beginnings over texts; what is in a title counts more. */
export function createWordIndex(texts: readonly { title: string; body: string }[]): WordIndex {
  const index = new MiniSearch({ idField: 'position', fields: ['title', 'body'], processTerm: (term) => foldVietnamese(term) || null });
  index.addAll(texts.map((text, position) => ({ position, ...text })));
  return {
    find(words) {
      const terms = foldedTerms(words).slice(0, MAX_TERMS);
      if (terms.length === 0) return [];
      for (const options of [EXACT, FORGIVING]) {
        const found = index.search(terms.join(' '), options).flatMap(({ id }) => (typeof id === 'number' ? [id] : []));
        if (found.length > 0) return found;
      }
      return [];
    },
  };
}
