/** Cannot be stored or shown, or hides what is written: controls, lone surrogates, private use, direction marks, byte-order mark. */
const UNWANTED = /[\p{Cs}\p{Co}\p{Cn}\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/gu;
const CONTROLS = /[\p{Cc}]/gu;
const LINE_ENDS = /\r\n?|[\u2028\u2029\u0085]/g;

/** Unicode as TCVN 6909:2001 has it: every letter with its marks one character (NFC), spaces single, at most one empty line between paragraphs. */
export function cleanText(text: string): string {
  return text
    .replace(LINE_ENDS, '\n')
    .replace(UNWANTED, '')
    .normalize('NFC') // after what stood between a letter and its mark is gone
    .split('\n')
    .map((line) => line.replace(CONTROLS, ' ').replace(/\s+/g, ' ').trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** The same on one line. */
export const cleanLine = (text: string): string => cleanText(text).replace(/\n+/g, ' ');

/** Whether there is a word at all, as a name or an address has one. */
export const hasWord = (text: string): boolean => /\p{L}{2}/u.test(text.normalize('NFC'));

/** Whether a text says something: it has words, not only signs or one letter over and over. */
export function hasWords(text: string): boolean {
  const words = text.match(/[\p{L}\p{M}]{2,}/gu) ?? [];
  return new Set(words.map((word) => word.toLowerCase())).size >= 2;
}
