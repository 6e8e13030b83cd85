/** A number of đồng as people write it: in groups of three, or plain with a fraction; then thousands or millions, then the currency. */
const NUMBER = String.raw`(?:(?<grouped>\d{1,3}(?:(?:\.\d{3})+|(?:,\d{3})+|(?: \d{3})+))(?:[.,]0{1,2})?|(?<plain>\d{1,12})(?<fraction>[.,]\d{1,2})?)(?!\d|[.,]\d)`;
const SCALE = String.raw`(?<scale>nghìn|ngàn|triệu|k(?!\p{L}))`;
const CURRENCY = String.raw`(?<currency>đồng|vnđ|vnd|đ(?!\p{L}))`;
const SPACE = String.raw`[ .,–-]{0,3}`;

const WHOLE = new RegExp(`^${NUMBER}(?:${SPACE}${SCALE})?(?:${SPACE}${CURRENCY})?[.]?$`, 'iu');
const WITHIN = new RegExp(String.raw`(?<![\d.,])${NUMBER}(?:${SPACE}${SCALE})?(?:${SPACE}${CURRENCY})?`, 'giu');
/** What may stand behind a price that names no currency: "115.000/lần", and not "1.000 m2". */
const AFTER_PRICE = /^ ?(?:[/;,.)–-]|$)/;
const SCALES: ReadonlyMap<string, number> = new Map([['nghìn', 1000], ['ngàn', 1000], ['k', 1000], ['triệu', 1_000_000]]);

export interface Price {
  vnd: number;
  /** It says thousands or millions. */
  scaled: boolean;
  /** It names the currency. */
  named: boolean;
}

/** `₫` and spaces of every kind in their plain spelling. */
const spelled = (text: string): string => text.normalize('NFKC').replaceAll('₫', 'đ').replace(/\s/gu, ' ').trim();

/** A cell that holds one price and nothing else; null for everything else. */
export function readPrice(cell: string): Price | null {
  const match = WHOLE.exec(spelled(cell));
  return match === null ? null : priceOf(match);
}

/** The prices that words name: with their currency or in thousands, or written in groups where a price would end. */
export function pricesIn(words: string): number[] {
  const text = spelled(words);
  return [...text.matchAll(WITHIN)].flatMap((match) => {
    const price = priceOf(match);
    const { grouped } = match.groups ?? {};
    const standsAlone = grouped !== undefined && !grouped.includes(' ') && AFTER_PRICE.test(text.slice(match.index + match[0].length, match.index + match[0].length + 2));
    return price !== null && (price.named || price.scaled || standsAlone) ? [price.vnd] : [];
  });
}

/** Null for a part of a đồng. */
function priceOf({ groups }: RegExpExecArray): Price | null {
  const { grouped, plain = '', fraction = '', scale, currency } = groups ?? {};
  const number = grouped === undefined ? Number(plain + fraction.replace(',', '.')) : Number(grouped.replace(/[., ]/g, ''));
  const times = SCALES.get(scale?.toLowerCase() ?? '') ?? 1;
  const vnd = times > 1 ? Math.round(number * times) : number;
  return Number.isSafeInteger(vnd) ? { vnd, scaled: times > 1, named: currency !== undefined } : null;
}
