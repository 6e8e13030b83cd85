import fc from 'fast-check';

/** A number written in groups of so many digits. */
export function groupedAs(digits: string, groups: readonly number[], between: string): string {
  let at = 0;
  return groups.map((length) => digits.slice(at, (at += length))).join(between);
}

const gap = fc.constantFrom('', ' ', '  ', '\u00a0', '&nbsp;', '&#160;', '&amp;nbsp;', '\u200b', ' \u00ad', '\n', '.', ',', '-', ' - ', '–', '\u2011', '/', '_', '+', '·', '%20', '<b>', '</b> ', '&lt;br/&gt;', ' (', ') ');
const dress = fc.constantFrom<(text: string) => string>(
  (text) => text,
  (text) => text.toUpperCase(),
  (text) => text.normalize('NFD'),
  (text) => text.normalize('NFD').replace(/\p{M}/gu, ''),
  (text) => text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  (text) => text.replace(/[\u1ea0-\u1ef9]/g, (letter) => `&#${letter.charCodeAt(0)};`),
  (text) => `<i>${text}</i>`,
  (text) => `(${text})`,
);
const dressed = (text: fc.Arbitrary<string>) => fc.tuple(text, dress).map(([written, change]) => change(written));
const joined = (words: readonly string[]) => fc.array(gap, { minLength: words.length, maxLength: words.length }).map((gaps) => words.map((word, index) => `${index === 0 ? '' : (gaps[index] ?? '')}${word}`).join(''));

export const spelledName = (name: string) => dressed(joined(name.split(' ')));
export const spelledNumber = (number: string, sizes: readonly number[][]) => dressed(fc.constantFrom(...sizes).chain((groups) => joined(groupedAs(number, groups, ' ').split(' '))));
export const spelledPhone = (phone: string) =>
  fc.tuple(fc.constantFrom('0', '84', '+84', '+84 ', '(+84) ', '+84 (0) ', ''), spelledNumber(phone.slice(1), [[9], [3, 3, 3], [2, 3, 4], [3, 2, 2, 2], [1, 1, 1, 1, 1, 1, 1, 1, 1]])).map((parts) => parts.join(''));
export const spelledHouse = (house: number, street: string) =>
  dressed(fc.tuple(fc.constantFrom('', 'số ', 'số nhà ', 'nhà số '), fc.constantFrom(' ', ' đường ', ', đường ', ' Đ. ', ' phố ', '&nbsp;'), joined(street.split(' '))).map(([before, between, written]) => `${before}${house}${between}${written}`));

/** What a reader can make out: markup and codes read, letters and digits alone, without accents. */
export function bare(text: string): string {
  return text
    .replace(/&amp;/g, '&')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&#(\d+);/g, (_code, digits: string) => String.fromCodePoint(Number(digits)))
    .replace(/<\/?[a-z]+\/?>|&nbsp;|%20/gi, ' ')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/đ/g, 'd')
    .replace(/[^a-z0-9]/g, '');
}
