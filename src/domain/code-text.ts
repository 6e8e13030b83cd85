const HYPHENS = /[\u2010-\u2015\u2212]/g;
/** Soft hyphen, zero-width and direction marks, byte-order mark: invisible in print, often copied along. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;
/** "Mã số hồ sơ", "Mã hồ sơ", "Mã HS", "MHS", "Số hồ sơ" after white space and case are gone, with or without accents. */
const LABEL = /^(?:M[ÃA](?:S[ỐO])?(?:H[ỒO]S[ƠO]|HS)|MHS|S[ỐO]H[ỒO]S[ƠO]):?/;

export const withoutInvisible = (text: string): string => text.replace(INVISIBLE, '');

/** Compatibility characters, hyphens and case made one; white space kept. */
export function normalizeText(input: string): string {
  return withoutInvisible(input.normalize('NFKC').replace(HYPHENS, '-')).toUpperCase();
}

/** The normal spelling of one typed or printed code: no white space, no label before it. */
export function normalizeCode(input: string): string {
  return normalizeText(input).replace(/\s/g, '').replace(LABEL, '');
}
