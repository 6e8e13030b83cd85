/** Crockford's alphabet: no I, L, O, U, so that nobody reads a letter as a digit; it has 32 signs, one for five bits. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const TAIL_SIGNS = 5;
const NUMBER = /^([A-Z]{2})-(\d{6})-([0-9A-HJKMNP-TV-Z]{6})$/;

/** What is numbered here: a filing, a petition (phản ánh), a question (hỏi đáp). */
export type NumberPrefix = 'MC' | 'PA' | 'HD';

/**
 * A number for a receipt, e.g. `MC-261122-7F3K9Q`: what it is of, the day (`yyyy-MM-dd`), five signs by chance and a check sign. It names no person,
 * and the next one cannot be guessed from it. `random` gives at least five bytes.
 */
export function makeNumber(prefix: NumberPrefix, day: string, random: Uint8Array): string {
  if (random.length < TAIL_SIGNS) throw new Error('a number needs five random bytes');
  const digits = `${day.slice(2, 4)}${day.slice(5, 7)}${day.slice(8, 10)}`;
  const tail = [...random.slice(0, TAIL_SIGNS)].map((byte) => SIGNS.charAt(byte & 31)).join('');
  return `${prefix}-${digits}-${tail}${checkSignOf(digits + tail)}`;
}

/** The number however it was typed (case, spaces, O for 0, I or L for 1), or null when it is none: a slip of one sign, or two neighbours swapped, is told. */
export function readNumber(prefix: NumberPrefix, text: string): string | null {
  const spelled = text.trim().toUpperCase().replace(/\s+/g, '');
  const [head, day, tail] = spelled.split('-');
  const number = `${head ?? ''}-${day ?? ''}-${(tail ?? '').replace(/O/g, '0').replace(/[IL]/g, '1')}`;
  const parts = NUMBER.exec(number);
  if (parts === null || parts[1] !== prefix || spelled.split('-').length !== 3) return null;
  const [, , digits = '', signs = ''] = parts;
  return checkSignOf(digits + signs.slice(0, TAIL_SIGNS)) === signs.charAt(TAIL_SIGNS) ? number : null;
}

/**
 * Luhn's sum over 32 signs (ISO/IEC 7812-1 Annex B with mod 32): tells every single slip and nearly every swap of neighbours.
 */
function checkSignOf(signs: string): string {
  let sum = 0;
  [...signs].reverse().forEach((sign, index) => {
    const value = SIGNS.indexOf(sign) * (index % 2 === 0 ? 2 : 1);
    sum += Math.floor(value / SIGNS.length) + (value % SIGNS.length);
  });
  return SIGNS.charAt((SIGNS.length - (sum % SIGNS.length)) % SIGNS.length);
}
