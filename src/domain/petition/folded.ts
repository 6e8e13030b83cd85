/** A text to search in, and where each of its units stood in the text as it was written. */
export interface Folded {
  /** Without marks (`đ` → `d`), compatibility characters made plain (full-width digits), case kept. */
  text: string;
  /** `text.length + 1` places; `origin[i]` is the UTF-16 place of unit `i`. */
  origin: readonly number[];
}

const MARK = /\p{M}/u;

/** Folds character by character, so that every find can be pointed at in the original. */
export function foldWithOrigin(written: string): Folded {
  const origin: number[] = [];
  let text = '';
  let at = 0;
  for (const character of written) {
    const plain = [...character.normalize('NFKD')].filter((part) => !MARK.test(part)).join('').replace('đ', 'd').replace('Đ', 'D');
    for (let unit = 0; unit < plain.length; unit += 1) origin.push(at);
    text += plain;
    at += character.length;
  }
  origin.push(at);
  return { text, origin };
}
