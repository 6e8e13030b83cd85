import type { Person } from './dossier';
import { hideMail } from './mail';
import { maskName } from './masking';
import { namesIn } from './names-in';
import { nearPatterns } from './near-address';
import { findNumbers, mayHoldNumbers } from './numbers-of-persons';
import { foldOpened, openText, type OpenedText } from './opened-text';
import { hideTitledNames, mayNameOthers } from './titled-names';

/** Removes personal data from one free text. */
export type Scrub = (text: string) => string;

/** Something to hide, looked for in the folded letters and digits of a text alone: what else stands between them does not matter. */
interface Secret {
  pattern: string;
  replacement: string;
  /** Whether it must stand by itself, not inside longer words or numbers. */
  alone: 'always' | 'when_spaced' | 'never';
}

interface Range {
  start: number;
  end: number;
  replacement: string;
}

const HIDDEN = '***';
/** A field with fewer digits holds a remark: "không có". */
const SHORTEST_NUMBER = 6;
/** Shorter names could be part of any other word, longer ones hardly are even across words. */
const SHORTEST_INNER_NAME = 4;
const SHORTEST_TELLING_NAME = 10;
const PASSPORT = /^[a-z]{1,2}\d{6,8}$/;
const SIGNS = /[^\p{L}\p{N}]+/gu;
const PLAIN_SIGNS = /[^a-z0-9]+/g;
const NOT_PLAIN = /[^\n -~]/;

/**
 * A scrubber for the texts officers type into a dossier of these people: hides their names (any case, with or without accents, whatever stands between
 * the words), what their addresses tell nearer than the commune, their own numbers and every other ID or phone number, however grouped;
 * of others the names that a title stands before, and addresses of mail.
 */
export function createScrub(people: readonly (Person | null)[]): Scrub {
  const secrets = people.filter((person) => person !== null).flatMap(secretsOf);
  const anySecret = secrets.length === 0 ? null : new RegExp(secrets.map(({ pattern }) => pattern).join('|'), 'u');
  const done = new Map<string, string>();
  return (text) => {
    const known = done.get(text);
    if (known !== undefined) return known;
    const written = text.normalize('NFC');
    const folded = foldOpened(written);
    const present = anySecret?.test(lettersIn(folded)) === true ? secrets : [];
    const own = present.length > 0 || mayHoldNumbers(folded) ? hideAll(written, present) : written;
    const named = mayNameOthers(folded) ? hideTitledNames(own) : own;
    const clean = named.includes('@') ? hideMail(named) : named;
    done.set(text, clean);
    return clean;
  };
}

function secretsOf(person: Person): Secret[] {
  return [
    ...[person.idNumber, person.phone].flatMap((number) => secretNumber(number ?? '')),
    ...(person.address === null ? [] : nearPatterns(person.address)).map((pattern): Secret => ({ pattern, replacement: HIDDEN, alone: 'always' })),
    ...namesIn(person).flatMap(secretName),
  ];
}

function secretNumber(number: string): Secret[] {
  const characters = lettersOf(number);
  const digits = characters.replace(/\D/g, '');
  const own = PASSPORT.test(characters) ? characters : digits;
  const bare = own.replace(/^(?:00)?84(?=\d{9,10}$)|^0(?=\d{5})/, '');
  return digits.length < SHORTEST_NUMBER ? [] : [{ pattern: `(?:84)?0?${bare}`, replacement: HIDDEN, alone: 'never' }];
}

function secretName(name: string): Secret[] {
  const letters = lettersOf(name);
  if (letters.length < 2) return [];
  const alone = letters.length < SHORTEST_INNER_NAME ? 'always' : letters.length < SHORTEST_TELLING_NAME ? 'when_spaced' : 'never';
  return [{ pattern: letters, replacement: maskName(name), alone }];
}

/** Letters and digits of a folded text; most have no others than those of ASCII, which is the quicker question. */
const lettersIn = (folded: string): string => (NOT_PLAIN.test(folded) ? folded.replace(SIGNS, '') : folded.replace(PLAIN_SIGNS, ''));
const lettersOf = (text: string): string => lettersIn(foldOpened(text));

function hideAll(written: string, secrets: readonly Secret[]): string {
  const opened = openText(written);
  const own = secrets.length === 0 ? [] : findSecrets(opened.text, secrets);
  const struck = own.reduce((text, { start, end }) => text.slice(0, start) + '§'.repeat(end - start) + text.slice(end), opened.text);
  const others = findNumbers(struck).map((range) => ({ ...range, replacement: HIDDEN }));
  return replaceRanges(written, opened, [...own, ...others].map((range) => withOpening(opened.text, range)));
}

function findSecrets(text: string, secrets: readonly Secret[]): Range[] {
  const places = [...text.matchAll(/[\p{L}\p{N}]+/gu)].flatMap(({ 0: run, index }) => Array.from(run.split(''), (_, unit) => index + unit));
  const letters = lettersIn(text);
  return secrets.flatMap(({ pattern, replacement, alone }) =>
    // Looked for at every letter: "Ngọc Cúc Cúc" holds "Cúc Cúc" although the end of "Ngọc" takes its first letter.
    [...letters.matchAll(new RegExp(`(?=(${pattern}))`, 'gu'))].flatMap(({ 1: match = '', index }) => {
      const start = places[index] ?? 0;
      const end = (places[index + match.length - 1] ?? 0) + 1;
      const mustStandAlone = alone === 'always' || (alone === 'when_spaced' && end - start > match.length);
      return mustStandAlone && (isInside(text, start) || isInside(text, end)) ? [] : [{ start, end, replacement }];
    }),
  );
}

/** Whether letters or digits go on across this place. */
function isInside(text: string, place: number): boolean {
  const around = text.slice(Math.max(0, place - 1), place + 1);
  return /^(?:\p{L}{2}|\p{N}{2})$/u.test(around);
}

/** With the plus and the bracket that the number begins with. */
function withOpening(text: string, { start, end, replacement }: Range): Range {
  const plus = text[start - 1] === '+' ? start - 1 : start;
  const hasBracket = text[plus - 1] === '(' && /^[^(]*\)/.test(text.slice(start, end));
  return { start: hasBracket ? plus - 1 : plus, end, replacement };
}

function replaceRanges(written: string, { from, until }: OpenedText, ranges: readonly Range[]): string {
  let result = '';
  let done = 0;
  const inOrder = [...ranges].sort((a, b) => a.start - b.start || b.end - a.end);
  for (const { start, end, replacement } of inOrder) {
    const first = from[start] ?? 0;
    const last = until[end - 1] ?? written.length;
    if (first >= done) result += written.slice(done, first) + replacement;
    done = Math.max(done, last);
  }
  return result + written.slice(done);
}
