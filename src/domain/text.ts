/** Lower case without diacritics, `đ` → `d`: for comparing words, never for showing. */
export function foldVietnamese(text: string): string {
  return text.normalize('NFKD').replace(/[\u0300-\u036f]/g, '').toLowerCase().replace(/đ/g, 'd');
}

/** Folded words, one space apart, no punctuation: two spellings of one label become the same key. */
export function keyOf(text: string): string {
  return foldVietnamese(text).replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
