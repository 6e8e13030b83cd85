import type { AlikeItem } from '../../contract/schemas/petition';
import type { ProvinceTable } from '../provinces/province-table';
import type { UpstreamFault } from '../upstream/ports';
import type { FrequentQuestion } from './faq/load-faq';
import { createLetterIndex, type LetterIndex } from './letter-index';
import type { PublishedShelf, ShelvedLetter } from './published-shelf';

/** What is known of answered letters in one province, or in all of them. `faults`: provinces that have never answered. */
export interface Gathered {
  letters: readonly ShelvedLetter[];
  faults: UpstreamFault[];
}

/** Everything answered that may be read by all, with its frequent questions, searchable without diacritics. */
export interface LetterLibrary {
  gather(provinceId: string | null): Promise<Gathered>;
  /** Of these letters, those that the words fit, best first. */
  search(letters: readonly ShelvedLetter[], words: string): readonly ShelvedLetter[];
  searchFaq(words: string | null, procedureCode: string | null): readonly FrequentQuestion[];
  find(id: string): Promise<ShelvedLetter | null>;
  /** Answered petitions and questions, and frequent questions, alike this text. */
  alike(text: string, provinceId: string | null): Promise<AlikeItem[]>;
}

const MAX_ALIKE = 4;

export function createLetterLibrary({ shelf, provinces, faq }: { shelf: PublishedShelf; provinces: ProvinceTable; faq: readonly FrequentQuestion[] }): LetterLibrary {
  /** One index for each list: the shelf hands out the same list until it is renewed. */
  const indexes = new WeakMap<readonly ShelvedLetter[], LetterIndex>();
  const merged = new WeakMap<readonly ShelvedLetter[], { parts: (readonly ShelvedLetter[])[]; letters: readonly ShelvedLetter[] }>();
  const faqIndex = createLetterIndex(faq.map(({ title, answer }) => ({ title, answer, area: null })));
  const indexOf = (letters: readonly ShelvedLetter[]): LetterIndex => {
    const known = indexes.get(letters) ?? createLetterIndex(letters);
    indexes.set(letters, known);
    return known;
  };

  /** All provinces together; the same list while none of its parts is renewed. */
  function together(parts: (readonly ShelvedLetter[])[]): readonly ShelvedLetter[] {
    const [first] = parts;
    if (first === undefined || parts.length === 1) return first ?? [];
    const known = merged.get(first);
    if (known?.parts.length === parts.length && known.parts.every((part, index) => part === parts[index])) return known.letters;
    const letters = parts.flat().sort((a, b) => Date.parse(b.answeredAt ?? '1990-01-01') - Date.parse(a.answeredAt ?? '1990-01-01'));
    merged.set(first, { parts, letters });
    return letters;
  }

  async function gather(provinceId: string | null): Promise<Gathered> {
    const ids = provinceId === null ? provinces.all.map(({ public: { id } }) => id) : [provinceId];
    const answers = await Promise.all(ids.map((id) => shelf.of(id)));
    const faults = answers.flatMap((answer) => (answer.ok ? [] : [answer.fault]));
    return { letters: together(answers.flatMap((answer) => (answer.ok ? [answer.value] : []))), faults };
  }

  return {
    gather,
    search: (letters, words) => indexOf(letters).find(words).flatMap((position) => letters[position] ?? []),
    searchFaq(words, procedureCode) {
      const found = words === null ? faq : faqIndex.find(words).flatMap((position) => faq[position] ?? []);
      return procedureCode === null ? found : found.filter((question) => question.procedureCode === procedureCode);
    },
    async find(id) {
      const { letters } = await gather(null);
      return letters.find((letter) => letter.id === id) ?? null;
    },
    async alike(text, provinceId) {
      const { letters } = await gather(provinceId);
      const ofLetters = indexOf(letters).alike(text, MAX_ALIKE).flatMap((position): AlikeItem[] => {
        const letter = letters[position];
        return letter === undefined ? [] : [{ id: letter.id, kind: letter.kind, title: letter.title, answer: letter.answer, area: letter.area, agency: letter.agency }];
      });
      const ofFaq = faqIndex.alike(text, 2).flatMap((position): AlikeItem[] => {
        const question = faq[position];
        return question === undefined ? [] : [{ id: question.id, kind: 'faq', title: question.title, answer: question.answer, area: null, agency: null }];
      });
      return [...ofLetters, ...ofFaq].slice(0, MAX_ALIKE + 1);
    },
  };
}
