import { foldWithOrigin } from './folded';
import { GAP, strikeHarmless } from './harmless';
import { spokenNumbers } from './spoken-numbers';

export type PersonalNumberKind = 'phone' | 'id' | 'plate' | 'bank';

/** A number that belongs to somebody. `at` and `length` count UTF-16 units of the text as it was given. */
export interface PersonalNumber {
  kind: PersonalNumberKind;
  at: number;
  length: number;
}

interface Found {
  kind: PersonalNumberKind;
  start: number;
  end: number;
}

const MAX_CHARS = 20_000;
const EDGE = '(?<![a-z0-9])';
const digits = (count: number): string => `(?:${GAP}\\d){${count}}`;

/** Mobile and landline numbers however grouped, with the country's code or O for the first zero (TT 22/2014/TT-BTTTT: 10 digits, landlines 11). */
const MOBILE = new RegExp(`${EDGE}(?:(?:\\+|00)?${GAP}84${GAP}(?:\\(?0\\)?)?|[0o])${GAP}[35789]${digits(8)}(?!\\d)`, 'g');
const LANDLINE = new RegExp(`${EDGE}(?:(?:\\+|00)?${GAP}84|[0o])${GAP}2${digits(9)}(?!\\d)`, 'g');
/** Căn cước: three digits of the province, one of century and sex, two of the year, six more (NĐ 137/2015/NĐ-CP Đ.13). */
const CITIZEN_ID = new RegExp(`${EDGE}0${GAP}\\d${GAP}\\d${GAP}[0-3]${digits(8)}(?!\\d)`, 'g');
/** The nine digits of the former CMND, in one or in threes. */
const OLD_ID = new RegExp(`${EDGE}(?:\\d{9}|\\d{3} \\d{3} \\d{3}|\\d{3}-\\d{3}-\\d{3})(?![\\d])(?!${GAP}\\d{3})`, 'g');
const CARD = new RegExp(`${EDGE}\\d{4}(?:[ .-]?\\d{4}){3}(?!\\d)`, 'g');
const ACCOUNT_WORD = /(?:stk|so tai khoan|tai khoan|so tk|\btk|chuyen khoan|vietcombank|vcb|agribank|bidv|vietinbank|techcombank|mb ?bank|sacombank|momo|acb|vpbank|tpbank)[^0-9]{0,40}$/;
const ACCOUNT = new RegExp(`${EDGE}\\d(?:${GAP}\\d){5,18}(?!\\d)`, 'g');
/** Plates of TT 79/2024/TT-BCA: province, series, four or five digits. */
const PLATE = new RegExp(`${EDGE}(?:1[1-9]|[2-9]\\d)(?:${GAP}[A-Z]{1,2}\\d?[\\s.-]{0,3}\\d{3}\\.?\\d{2}|[- ]?[A-Z]{1,2}\\d?-?\\d{4})(?![\\dA-Za-z])`, 'g');
const PLATE_LOOSE = new RegExp(`${EDGE}(?:1[1-9]|[2-9]\\d)${GAP}[a-z]{1,2}${GAP}\\d?${GAP}(?:\\d{3}\\.?\\d{2}|\\d{4})(?![\\da-z])`, 'g');
const PLATE_WORD = /(?:bien so|bien kiem soat|bks|bsx|\bxe)[^0-9]{0,30}$/;
const CONTEXT_CHARS = 60;

/** ISO/IEC 7812-1: the last digit of a payment card. */
function isCard(found: string): boolean {
  const sum = [...found.replace(/\D/g, '')].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

/**
 * Numbers of persons in a text that is to be public: phones, ID cards, number plates, bank accounts and cards, however spelled and spaced. Dossier and
 * procedure codes, dates, times, money, laws and hotlines are no one's. A hint for the writer, who decides.
 */
export function findPersonalNumbers(written: string): PersonalNumber[] {
  const { text: folded, origin } = foldWithOrigin(written.slice(0, MAX_CHARS));
  const cased = strikeHarmless(folded);
  const text = cased.toLowerCase();
  const found: Found[] = [];
  const taken = (start: number, end: number): boolean => found.some((other) => start < other.end && other.start < end);
  const collect = (kind: PersonalNumberKind, pattern: RegExp, where: string, fits: (match: string, before: string) => boolean = () => true): void => {
    for (const { 0: match, index } of where.matchAll(pattern)) {
      const end = index + match.length;
      if (!taken(index, end) && fits(match, text.slice(Math.max(0, index - CONTEXT_CHARS), index))) found.push({ kind, start: index, end });
    }
  };

  collect('bank', ACCOUNT, text, (_match, before) => ACCOUNT_WORD.test(before));
  collect('bank', CARD, text, isCard);
  collect('id', CITIZEN_ID, text);
  collect('phone', LANDLINE, text);
  collect('phone', MOBILE, text);
  collect('plate', PLATE_LOOSE, text, (_match, before) => PLATE_WORD.test(before));
  collect('plate', PLATE, cased);
  collect('id', OLD_ID, text);
  for (const spoken of spokenNumbers(text)) if (!taken(spoken.start, spoken.end)) found.push(spoken);

  return found
    .map(({ kind, start, end }) => {
      const at = origin[start] ?? 0;
      return { kind, at, length: (origin[end] ?? written.length) - at };
    })
    .sort((a, b) => a.at - b.at);
}

/** The text with every such number replaced by stars. */
export function hidePersonalNumbers(text: string): string {
  let result = '';
  let from = 0;
  for (const { at, length } of findPersonalNumbers(text)) {
    result += `${text.slice(from, at)}***`;
    from = at + length;
  }
  return result + text.slice(from);
}
