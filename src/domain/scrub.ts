import type { Person } from './dossier';
import { maskName } from './masking';
import { foldVietnamese } from './text';

/** Removes personal data from one free text. */
export type Scrub = (text: string) => string;

const HIDDEN = '***';
/** A text with fewer than four digits holds no number to hide. */
const DIGITS = /\d(?:\D*\d){3}/;
/** Nine digits and more in a row hold an ID or phone number; so do the groups people write phone and ID numbers in. */
const NUMBERS = [
  /\d{9,}/g,
  /(?:\+84|\b0)[ .-]?\d{2,3}(?:[ .-]\d{3,4}){2}(?!\d)/g,
  /(?:\+84|\b0)\d(?:[ .-]?\d{2}){4}(?!\d)/g,
  /\b\d{3}(?:[ .]\d{3}){3}(?!\d)/g,
  /\b\d{3} \d{3} \d{3}(?!\d)/g,
];
/** Shorter words could be part of any other one, so they are only hidden as whole words. */
const SHORTEST_INNER_WORD = 4;
const SHORTEST_ADDRESS = 8;

/**
 * A scrubber for the texts officers type into a dossier of these people: hides their full names (any case, with or without
 * accents, joined or spaced), their addresses, their own numbers however grouped, and every other ID or phone number.
 */
export function createScrub(people: readonly (Person | null)[]): Scrub {
  const known = people.filter((person) => person !== null);
  const words = [
    ...known.flatMap(({ address }) => hideWords(address, HIDDEN, SHORTEST_ADDRESS)),
    ...known.flatMap(({ name }) => hideWords(name, name === null ? HIDDEN : maskName(name), 1)),
  ];
  const numbers = [...known.flatMap(({ idNumber, phone }) => [idNumber, phone]).flatMap(patternOfNumber), ...NUMBERS];
  const done = new Map<string, string>();
  return (text) => {
    const clean = done.get(text) ?? hideAll(text, numbers, words);
    done.set(text, clean);
    return clean;
  };
}

interface Hidden {
  pattern: RegExp;
  replacement: string;
}

function hideAll(text: string, numbers: readonly RegExp[], words: readonly Hidden[]): string {
  const withoutNumbers = DIGITS.test(text) ? numbers.reduce((left, pattern) => left.replace(pattern, HIDDEN), text) : text;
  const folded = foldVietnamese(withoutNumbers);
  const present = words.filter(({ pattern }) => folded.search(pattern) !== -1);
  return present.reduce((left, { pattern, replacement }) => replaceFolded(left, pattern, replacement), withoutNumbers);
}

function patternOfNumber(secret: string | null): RegExp[] {
  const characters = [...(secret ?? '').replace(/[\s.-]/g, '')].map(escapeRegExp);
  return characters.length < 4 ? [] : [new RegExp(characters.join('[\\s.-]*'), 'gi')];
}

function hideWords(secret: string | null, replacement: string, shortest: number): Hidden[] {
  const words = foldVietnamese(secret ?? '').split(/[\s,._-]+/).filter((word) => word !== '');
  const length = words.join('').length;
  if (length < shortest || length === 0) return [];
  const edge = words.length === 1 && length < SHORTEST_INNER_WORD ? '(?![\\p{L}\\p{N}])' : '';
  const body = words.map(escapeRegExp).join('[\\s,._-]*');
  const pattern = new RegExp(edge === '' ? body : `(?<![\\p{L}\\p{N}])${body}${edge}`, 'gu');
  return [{ pattern, replacement }];
}

/** Replaces what matches in the folded text at the same place of the written one. */
function replaceFolded(text: string, pattern: RegExp, replacement: string): string {
  const written = [...text.normalize('NFC')];
  const origin: number[] = [];
  let folded = '';
  written.forEach((character, index) => {
    const part = foldVietnamese(character);
    folded += part;
    for (let unit = 0; unit < part.length; unit += 1) origin.push(index);
  });
  let result = '';
  let from = 0;
  for (const match of folded.matchAll(pattern)) {
    const start = origin[match.index] ?? written.length;
    const end = (origin[match.index + match[0].length - 1] ?? written.length) + 1;
    result += written.slice(from, start).join('') + replacement;
    from = Math.max(from, end);
  }
  return result + written.slice(from).join('');
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
}
