import type { IsoTime } from '../../../../domain/dossier';
import { foldVietnamese } from '../../../../domain/text';
import { parseUpstreamTime } from '../../../../domain/upstream-time';
import { htmlToText } from '../../call/html-to-text';
import { remember } from './remember';
import type { Flag, Paper, Text } from './wire-kit';

const MAX_ITEMS = 200;
/** Steps that are read, so that the newest can be told: systems list them either way round. */
export const MOST_STEPS_READ = 2_000;
export const NAME_CHARS = 300;
export const NOTE_CHARS = 1000;

// Control characters and lone surrogates cannot be stored as PostgreSQL text or JSON.
const UNSTORABLE = /[\p{Cc}\p{Cs}]+/gu;
/** True for nearly every text, at a third of the price of looking closely. */
const PLAIN = /^[\u0020-\u0025\u0027-\u003b\u003d-\u007e\u00a0-\u024f\u1e00-\u1eff\u2010-\u2027]*$/;

/** What is markup for certain: "diện tích < 50 m2" and "<chưa rõ>" are not. */
const MARKUP =
  /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,7});|<!--|<\/?(?:a|b|body|br|div|em|font|h[1-6]|html|i|img|li|ol|p|script|small|span|strong|style|su[bp]|table|tbody|td|th|tr|u|ul)(?=[\s/>])/i;
/** Markup, and accents written apart, take room that the reader never sees. */
const UNSEEN_SHARE = 4;
/** The words by which programs say that they have nothing. */
const NO_VALUE = /^(?:null|NULL|undefined|NaN|None)$/;
const LONGEST_NO_VALUE = 9;
const LONGEST_FLAG = 20;

/** What a reader sees of a text that officers wrote in an editor; what was escaped twice is read twice. */
export function withoutMarkup(text: string): string {
  if (!(text.includes('&') || text.includes('<')) || !MARKUP.test(text)) return text;
  const seen = htmlToText(text);
  return MARKUP.test(seen) ? htmlToText(seen) : seen;
}

/** Trimmed and bounded text as a reader sees it, accents in one spelling; null for null, absent and blank. */
export function textOf(value: Text, maxChars = NAME_CHARS): string | null {
  if (value === null || value === undefined) return null;
  const written = String(value).trim();
  const text = PLAIN.test(written) ? cutTo(written, maxChars) : readClosely(written, maxChars);
  return text === '' || (text.length <= LONGEST_NO_VALUE && NO_VALUE.test(text)) ? null : text;
}

function readClosely(written: string, maxChars: number): string {
  // Cut by the same rule as what is shown: behind much markup that end is shown, and may be half a secret.
  const seen = withoutMarkup(cutTo(written, maxChars * UNSEEN_SHARE)).normalize('NFC');
  return cutTo(seen, maxChars).replace(UNSTORABLE, ' ').trim();
}

/** A name, a number or an address that the cut goes through. */
const CUT_THROUGH = /^[\p{P}\p{S}]*[\p{Lu}\p{N}]/u;
const MOST_CUT_WORDS = 12;

/**
 * At most so many characters, without the name or number at the very end that the cut may have gone through:
 * half a secret is not recognised by what hides whole ones.
 */
export function cutTo(text: string, maxChars: number): string {
  if (text.length <= maxChars) return text;
  const words = text.slice(0, maxChars).split(/\s+/);
  const [only = ''] = words;
  // The last one may be half a word; where there is but one, only its last number goes.
  const whole = words.length === 1 ? [only.replace(/\d+$/, '')] : words.slice(0, -1);
  const end = whole.length === 1 ? 1 : whole.findLastIndex((word) => !CUT_THROUGH.test(word)) + 1;
  // A text of nothing else is a number or a code itself.
  return whole.slice(0, Math.max(end, whole.length - MOST_CUT_WORDS)).join(' ') || text.slice(0, maxChars).trimEnd();
}

/** The first items, at most 200 unless told otherwise, that hold something; null, "" and absent are an empty list, and one alone is a list of it. */
export function itemsOf<T extends string | object>(list: Items<T>, most = MAX_ITEMS): T[] {
  if (list === null || list === undefined || list === '') return [];
  const items = isList(list) ? list : [list];
  return items.slice(0, most).filter((item): item is T => item !== null && !isEmpty(item));
}

export type Items<T> = readonly (T | null)[] | T | '' | null | undefined;

const isList = <T>(list: readonly (T | null)[] | T): list is readonly (T | null)[] => Array.isArray(list);
const isEmpty = (item: string | object): boolean => typeof item === 'object' && Object.keys(item).length === 0;

export function partOf<T extends object>(part: T | readonly T[] | '' | null | undefined): T | null {
  if (part === '' || part === null || part === undefined) return null;
  return isList(part) ? (part[0] ?? null) : part;
}

const YES: readonly string[] = ['1', 'true', 'co', 'yes', 'y'];
const NO: readonly string[] = ['0', 'false', 'khong', 'ko', 'no', 'n'];

/** True or false as they spell it, in figures or in words; null when they say neither. */
export function flagOf(value: Flag): boolean | null {
  if (typeof value === 'boolean') return value;
  const word = foldVietnamese(String(value ?? '').slice(0, LONGEST_FLAG)).trim();
  if (YES.includes(word)) return true;
  return NO.includes(word) ? false : null;
}

/** A date that may be missing or badly written without changing what the dossier means. */
export function timeOf(value: unknown): IsoTime | null {
  return parseUpstreamTime(value) ?? null;
}

const AMOUNT = /^(\d{1,3}(?:[., ]\d{3})+|\d{1,12})(?:[.,]0{1,2})?\s*(?:d|dong|vnd)?(?:\s*\/\s*(?:ho so|lan))?$/;
const FREE = /^(?:duoc )?mien(?: thu)?(?: (?:phi|le phi))?$|^khong(?: (?:thu|mat|co))?(?: (?:phi|le phi))?$/;
const AMOUNT_CHARS = 60;

/** Whole đồng from 50000, "50000", "50.000", "50 000 đ/hồ sơ" or "miễn phí"; null when no price is given or nobody can read it. */
export function amountOf(value: Text): number | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'number') return Number.isSafeInteger(Math.round(value)) && value >= 0 ? Math.round(value) : null;
  const text = withoutMarkup(value);
  return text.length > AMOUNT_CHARS ? null : amountIn(text);
}

const amountIn = remember((text) => {
  const words = foldVietnamese(text).trim();
  if (FREE.test(words)) return 0;
  const digits = AMOUNT.exec(words)?.[1];
  return digits === undefined ? null : Number(digits.replace(/[., ]/g, ''));
});

const IS_PAID = /^(?:(?:da (?:thanh toan|nop|thu(?! hoi)|dong)|(?:da )?hoan (?:thanh|tat))(?!.*mot phan)|paid|co|roi|y|yes)\b/;
const IS_NOT_PAID = /^(?:(?:chua|cho|huy|hoan|khong|yeu cau)(?: |$)|unpaid|n(?:o)?$)/;

/** Whether a fee is paid, told by a flag or in words (Chờ / Chưa / Đã thanh toán, Hủy thanh toán, Hoàn phí, Hoàn thành); null when neither says so. */
export function paidOf(value: Flag): boolean | null {
  const flag = flagOf(value);
  if (flag !== null || typeof value !== 'string') return flag;
  const words = foldVietnamese(textOf(value) ?? '');
  return IS_PAID.test(words) ? true : IS_NOT_PAID.test(words) ? false : null;
}

const ID_CHARS = 100;
/** Numbers of identity cards, new and old, however their digits are grouped. */
const CARDS = [/(?<!\d)\d{3}(?:[ .-]?\d{3}){3}(?!\d)/, /(?<!\d)\d{3}(?:[ .-]?\d{3}){2}(?!\d)/];

/** An ID number alone, without what was written round it: its owner is asked for its last digits, and not for those of the day it was issued. */
export function idNumberOf(value: Text): string | null {
  const text = textOf(value, ID_CHARS);
  if (text === null) return null;
  const isMore = text.replace(/\D/g, '').length > 12 || /\p{L}{3}/u.test(text);
  const card = isMore ? CARDS.map((pattern) => pattern.exec(text)?.[0]).find((found) => found !== undefined) : undefined;
  return (card ?? text).slice(0, LONGEST_NUMBER);
}

const PHONE_CHARS = 100;
const LONGEST_NUMBER = 30;
/** Mobile numbers have ten digits, those of land lines (02…) eleven: so two numbers with nothing but a space between are told apart. */
const PHONE = /(?<!\d)(?:\+?840?|0)([35789]\d{8}|[12]\d{9})/;

/** Systems that hide digits keep their places. */
const PARTLY_HIDDEN = /^\d*[*x•●]{3,}\d+$/i;

/** The first Vietnamese phone number in its domestic form 0…; other spellings stay as they are. */
export function phoneOf(value: Text): string | null {
  // A number that went through a spreadsheet ends in ".0".
  const text = String(value ?? '').slice(0, PHONE_CHARS).replace(/\.0$/, '').replace(/[\s.()-]/g, '');
  const subscriber = PHONE.exec(text)?.[1];
  if (subscriber !== undefined) return `0${subscriber}`;
  if (PARTLY_HIDDEN.test(text)) return text.slice(0, LONGEST_NUMBER);
  const digits = text.replace(/\D/g, '');
  return digits === '' ? null : digits.slice(0, LONGEST_NUMBER);
}

export function papersOf(list: Items<Paper>): string[] {
  return itemsOf(list).flatMap((paper) => (typeof paper === 'string' ? textOf(paper) : firstOf([paper.TenGiayTo, paper.TenThanhPhanHoSo, paper.Ten, paper.name])) ?? []);
}

const firstOf = (texts: readonly Text[]): string | null => texts.map((text) => textOf(text)).find((text) => text !== null) ?? null;

