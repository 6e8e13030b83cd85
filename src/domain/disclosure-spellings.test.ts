import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createCalendar } from './calendar';
import { viewOf } from './disclosure';
import { dossierWith, saying } from './dossier-fixture';
import { HOLIDAYS } from './holidays';
import type { Tier } from './view';

const calendar = createCalendar(HOLIDAYS);
const NOW = '2024-07-22T09:00:00+07:00';

/** A number written in groups of so many digits. */
function groupedAs(digits: string, groups: readonly number[], between: string): string {
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

const spelledName = (name: string) => dressed(joined(name.split(' ')));
const spelledNumber = (number: string, sizes: readonly number[][]) => dressed(fc.constantFrom(...sizes).chain((groups) => joined(groupedAs(number, groups, ' ').split(' '))));
const spelledPhone = (phone: string) =>
  fc.tuple(fc.constantFrom('0', '84', '+84', '+84 ', '(+84) ', '+84 (0) ', ''), spelledNumber(phone.slice(1), [[9], [3, 3, 3], [2, 3, 4], [3, 2, 2, 2], [1, 1, 1, 1, 1, 1, 1, 1, 1]])).map((parts) => parts.join(''));
const spelledHouse = (house: number, street: string) =>
  dressed(fc.tuple(fc.constantFrom('', 'số ', 'số nhà ', 'nhà số '), fc.constantFrom(' ', ' đường ', ', đường ', ' Đ. ', ' phố ', '&nbsp;'), joined(street.split(' '))).map(([before, between, written]) => `${before}${house}${between}${written}`));

/** What a reader can make out: markup and codes read, letters and digits alone, without accents. */
function bare(text: string): string {
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

it('no tier shows a person in any everyday spelling', () => {
  const family = fc.constantFrom('Nguyễn', 'Trần', 'Đặng', 'Hồ', 'Võ');
  const inner = fc.constantFrom('Văn', 'Thị', 'Đình', 'Ngọc', 'Anh');
  const given = fc.constantFrom('An', 'Bình', 'Đào', 'Quỳnh', 'Út');
  const filled = fc.constantFrom<(name: string) => string>(
    (name) => name, (name) => `Bà ${name}`, (name) => `Hộ ông ${name} và bà Lê Thị Hoa`, (name) => `Lê Thị Hoa, ${name}`, (name) => `${name} (chủ hộ)`, (name) => `<b>${name}</b>`,
    (name) => `Công ty TNHH Đất Mũi (đại diện: ${name})`, (name) => `Hộ kinh doanh ${name}`, (name) => `${name} - SN 1982`, (name) => `ÔNG ${name.toUpperCase()}`,
  );
  const told = fc
    .record({ words: fc.tuple(family, inner, given), filled, id: fc.stringMatching(/^0[0-9]{11}$/), phone: fc.stringMatching(/^0[35789][0-9]{8}$/), house: fc.integer({ min: 1, max: 99 }), street: fc.constantFrom('Trần Phú', 'Lê Lợi', 'Đường Láng') })
    .chain(({ words, filled: fill, id, phone, house, street }) => {
      const name = words.join(' ');
      const spelled = fc.tuple(spelledName(name), spelledPhone(phone), spelledNumber(id, [[12], [3, 3, 3, 3], [4, 4, 4], [6, 6], [3, 9]]), spelledHouse(house, street));
      const owner = { kind: 'citizen' as const, name: fill(name), idNumber: id, phone, address: `${house} ${street}, phường Phú Thủy, tỉnh Bình Thuận` };
      return spelled.map((spellings) => ({ owner, spellings, secrets: [name, phone.slice(1), id, `${house}${street}`, `${house}đường${street}`].map(bare) }));
    });
  fc.assert(
    fc.property(told, fc.constantFrom<Tier>(1, 2), fc.constantFrom(', ', '; ', ' – ', ' hay '), ({ owner, spellings, secrets }, tier, between) => {
      const shown = bare(JSON.stringify(viewOf(dossierWith({ ...saying(`Gặp ${spellings.join(between)} nhé`), owner }), tier, NOW, calendar, false)).replace(/\\n/g, ''));
      for (const secret of secrets) expect(shown).not.toContain(secret);
    }),
    { numRuns: 1000 },
  );
});
