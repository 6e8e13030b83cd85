import { parseUpstreamTime } from '../../../../domain/time';
import type { IsoTime } from '../../../../domain/dossier';
import type { Flag, Text } from './wire-kit';

const MAX_ITEMS = 200;
export const NAME_CHARS = 300;
export const NOTE_CHARS = 1000;

// Control characters and lone surrogates cannot be stored as PostgreSQL text or JSON.
const UNSTORABLE = /[\p{Cc}\p{Cs}]+/gu;
/** True for nearly every text, at a third of the price of looking closely. */
const PLAIN = /^[\u0020-\u007e\u00a0-\u024f\u1e00-\u1eff\u2010-\u2027]*$/;

/** Trimmed and bounded text; null for null, absent and blank. */
export function textOf(value: Text, maxChars = NAME_CHARS): string | null {
  if (value === null || value === undefined) return null;
  const bounded = String(value).slice(0, maxChars).trim();
  const text = PLAIN.test(bounded) ? bounded : bounded.replace(UNSTORABLE, ' ').trim();
  return text === '' ? null : text;
}

/** At most 200 items; null, "" and absent are an empty list. */
export function itemsOf<T>(list: T[] | '' | null | undefined): T[] {
  return Array.isArray(list) ? list.slice(0, MAX_ITEMS) : [];
}

export function partOf<T extends object>(part: T | '' | null | undefined): T | null {
  return part === '' || part === undefined ? null : part;
}

/** True or false as they spell it; null when they say neither. */
export function flagOf(value: Flag): boolean | null {
  if (typeof value === 'boolean') return value;
  const word = String(value ?? '').trim().toLowerCase();
  if (word === '1' || word === 'true') return true;
  return word === '0' || word === 'false' ? false : null;
}

/** A date that may be missing or badly written without changing what the dossier means. */
export function timeOf(value: unknown): IsoTime | null {
  return parseUpstreamTime(value) ?? null;
}

/** Whole đồng from 50000, "50000", "50.000" or "50,000 đ"; null when no price is given, undefined when it cannot be read. */
export function amountOf(value: Text): number | null | undefined {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'number') return Number.isSafeInteger(Math.round(value)) && value >= 0 ? Math.round(value) : undefined;
  const match = /^(\d{1,3}(?:[.,]\d{3})+|\d{1,12})(?:[.,]0{1,2})?\s*(?:đ|đồng|vnđ|vnd)?$/i.exec(value.trim());
  return match?.[1] === undefined ? undefined : Number(match[1].replace(/[.,]/g, ''));
}

/** Vietnamese phone in its domestic form 0…; other spellings stay as they are. */
export function phoneOf(value: Text): string | null {
  const text = textOf(value, 30);
  if (text === null) return null;
  const digits = text.replace(/[^\d]/g, '');
  return /^84\d{9,10}$/.test(digits) ? `0${digits.slice(2)}` : digits === '' ? null : digits;
}

export function papersOf(list: (string | { TenGiayTo: string })[] | '' | null | undefined): string[] {
  return itemsOf(list).flatMap((paper) => textOf(typeof paper === 'string' ? paper : paper.TenGiayTo) ?? []);
}

