import { strikeHarmless } from './petition/harmless';

/** What people put between the groups of one number. */
const GAP = '[\\s.\\-\\u2010-\\u2015\\u2212_·•…()/+]{0,3}';
const NARROW = '[\\s.\\-\\u2010-\\u2015\\u2212_·•]{1,3}';
/** Phones and citizens' ID numbers however grouped, the former IDs of nine digits in the groups they are read out in. */
const PERSONS = [
  new RegExp(`(?<!\\d)0(?:${GAP}\\d){9,11}(?!\\d)`, 'g'),
  new RegExp(`(?<!\\d)84(?:${GAP}\\d){9,11}(?!\\d)`, 'g'),
  new RegExp(`(?<!\\d)\\d{3}(?:${NARROW}\\d{3}){2,3}(?!\\d)`, 'g'),
  new RegExp(`(?<!\\d)\\d{3}(?:${NARROW}\\d{2}){3}(?!\\d)`, 'g'),
  /(?<!\d)0\d{2,3}(?:,\d{3,4}){2,3}(?!\d)/g,
  /\d{9,}/g,
];
const ANY = new RegExp(PERSONS.map(({ source }) => source).join('|'));

/** False when a folded text surely holds none. */
export const mayHoldNumbers = (text: string): boolean => ANY.test(text);

/** Where numbers of any person stand in a folded text; dossier and procedure codes, dates, times, money and the like are no one's. */
export function findNumbers(text: string): { start: number; end: number }[] {
  let left = strikeHarmless(text);
  const found: { start: number; end: number }[] = [];
  for (const pattern of PERSONS) {
    left = left.replace(pattern, (match: string, start: number) => {
      found.push({ start, end: start + match.length });
      return '§'.repeat(match.length);
    });
  }
  return found;
}
