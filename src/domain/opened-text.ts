import { foldVietnamese } from './text';

/** A text as it is searched: folded, with markup and codes read, and where each of its units came from in the written one. */
export interface OpenedText {
  text: string;
  /** `from[i]` and `until[i]` bound what was written for unit `i`. */
  from: readonly number[];
  until: readonly number[];
}

const TAG = '(?:<|&lt;)\\/?[a-z][^<>]{0,200}?(?:>|&gt;)';
const ENTITY = '&(?:amp;)*(?:#\\d{1,7};?|#x[\\da-f]{1,6};?|nbsp;?|[a-z]{2,8};)';
const PERCENT = '(?:%[\\da-f]{2})+';
const CODED = new RegExp(`${TAG}|${ENTITY}|${PERCENT}`, 'giu');
/** One letter with its marks, where it is no code. */
const TOKEN = new RegExp(`${TAG}|${ENTITY}|${PERCENT}|\\P{M}\\p{M}*|\\p{M}`, 'giu');
const ACCENTED = /^&(?:amp;)*([a-z])(?:grave|acute|circ|tilde|uml|ring|cedil|caron|breve|strok);$/i;
const NUMBERED = /^&(?:amp;)*#(x?)([\da-f]+);?$/i;
const ETH = /^&(?:amp;)*eth;$/i;
const UNSEEN = /\p{Cf}/gu;
const ODD = /[&<%\p{Cf}]/u;
const LAST_CODE_POINT = 0x10ffff;

/** Whether something but plain letters, digits and signs may stand in it. */
const isOdd = (text: string): boolean => ODD.test(text);

/** The text with its markup gone and its codes read, accents kept. */
export function readCodes(text: string): string {
  return isOdd(text) ? text.replace(CODED, meaningOf).replace(UNSEEN, '') : text;
}

/** The text of `openText` alone. */
export const foldOpened = (written: string): string => (isOdd(written) ? openText(written).text : foldVietnamese(written));

export function openText(written: string): OpenedText {
  const from: number[] = [];
  const until: number[] = [];
  let text = '';
  for (const { 0: token, index } of written.matchAll(TOKEN)) {
    const plain = foldVietnamese(token.length === 1 ? token : meaningOf(token)).replace(UNSEEN, '');
    text += plain;
    for (let unit = 0; unit < plain.length; unit += 1) {
      from.push(index);
      until.push(index + token.length);
    }
  }
  return { text, from, until };
}

/** What a tag, an entity or a percent code stands for; any other token stands for itself. */
function meaningOf(token: string): string {
  if (token.startsWith('%') && token.length > 1) return percentDecoded(token);
  if (token.startsWith('<') && token.length > 1) return ' ';
  if (!token.startsWith('&') || token.length === 1) return token;
  const [, hex, digits] = NUMBERED.exec(token) ?? [];
  if (digits !== undefined) return codePoint(Number.parseInt(digits, hex === '' ? 10 : 16));
  return ETH.test(token) ? 'đ' : (ACCENTED.exec(token)?.[1] ?? ' ');
}

function percentDecoded(token: string): string {
  try {
    return decodeURIComponent(token);
  } catch {
    return ' ';
  }
}

const codePoint = (value: number): string => (value <= LAST_CODE_POINT ? String.fromCodePoint(value) : ' ');
