/** Lower case without diacritics, `đ` → `d` (and the Icelandic `ð` that looks like it in capitals): for comparing words, never for showing. */
export function foldVietnamese(text: string): string {
  return text.normalize('NFKD').replace(/[\u0300-\u036f]/g, '').toLowerCase().replace(/[đð]/g, 'd');
}

/** The different words of a text, folded, in the order in which they first stand. */
export function foldedTerms(text: string): string[] {
  return [...new Set(foldVietnamese(text).split(/[^\p{L}\p{N}]+/u))].filter((term) => term !== '');
}

/** Names of agencies and labels come again with every dossier. */
const KEYS = new Map<string, string>();
const MOST_KEYS = 2000;
const LONGEST_KEPT = 120;

/** Folded words, one space apart, no punctuation: two spellings of one label become the same key. */
export function keyOf(text: string): string {
  const known = KEYS.get(text);
  if (known !== undefined) return known;
  const key = foldVietnamese(text).replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  if (KEYS.size >= MOST_KEYS) KEYS.clear();
  if (text.length <= LONGEST_KEPT) KEYS.set(text, key);
  return key;
}
