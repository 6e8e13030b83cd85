import { normalizeText } from './code-text';

/** Said before a number, it tells whose it is: CCCD, CMND, SĐT, ĐT, Tel. */
const LABEL = /^(?:S[ỐO]\s*)?(?:CCCD|CMND|CMT|S?[ĐD]T|TEL|PHONE)(?![A-ZĐ])[^0-9]*/;
/** What people put between the groups of a number of theirs. */
const LOOSE = /[\s.()+-]|^[_/]+|[_/]+$/g;
const ANY = /[\s.()+\-_/]/g;
const RUN = /\d[\d\s.()+\-_/]*/g;
/** Pattern of the digits of an ID card: the province of birth registration, then nine (NĐ 137/2015/NĐ-CP Đ.13). */
export const ID_DIGITS = '0(?:0[1-9]|[1-8]\\d|9[0-6])\\d{9}';
const ID = new RegExp(`^${ID_DIGITS}$`);
const ID_OR_OLD_ID = /^(?:\d{9}|\d{12})$/;
const PHONE = /^(?:00)?(?:0|84)\d{9,10}$/;
/** Slashes and low lines stand in other numberings too (03706/2026/07906): in these groups alone they are taken for a person's. */
const IN_THREES = /^\d{3}[_/]\d{3}[_/]\d{3}$/;
const AS_PHONES_ARE = /^\d{3,4}[_/]\d{3}[_/]\d{3,4}$/;

/** A number in normal spelling without the word that says whose it is. */
export const withoutLabel = (number: string): string => number.replace(LABEL, '');

const isPersons = (digits: string): boolean => ID_OR_OLD_ID.test(digits) || PHONE.test(digits);

/** True for an ID number, old or new, or a phone number, however it is grouped and with or without the word before it. For texts that are no dossier code: the digits of one may look like it. */
export function isPersonalNumber(text: string): boolean {
  const whole = normalizeText(text).trim();
  const bare = withoutLabel(whole);
  const digits = bare.replace(ANY, '');
  if (isPersons(bare.replace(LOOSE, '')) || (bare !== whole && isPersons(digits))) return true;
  if (IN_THREES.test(bare) || (AS_PHONES_ARE.test(bare) && PHONE.test(digits))) return true;
  return (bare.match(RUN) ?? []).some((run) => ID.test(run.replace(ANY, '')));
}
