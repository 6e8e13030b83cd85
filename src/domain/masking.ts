import type { Person } from './dossier';

/** First letter of each word: "Nguyễn Văn An" → "N*** V*** A***". A name of one letter shows nothing. */
export function maskName(name: string): string {
  const words = name.normalize('NFC').trim().split(/\s+/).filter((word) => word !== '');
  if (words.length === 1 && [...(words[0] ?? '')].length === 1) return '***';
  return words.map((word) => `${[...word][0] ?? ''}***`).join(' ');
}

/** "0912345123", "+84 912 345 123" → "09*****123"; too short to hide anything → stars only. */
export function maskPhone(phone: string): string {
  const digits = phone.replace(/\D/g, '').replace(/^(?:00)?84(?=\d{9,10}$)/, '0');
  return digits.length < 9 ? '*'.repeat(8) : `${digits.slice(0, 2)}*****${digits.slice(-3)}`;
}

/** What systems put for the digits they hide. */
const HIDDEN_DIGITS = /[*x•●]/gi;
const SHORTEST_NUMBER = 9;

/** True when `last4` (four digits) ends the person's ID number or phone number, also one that its system shows the end of only. */
export function last4Matches(person: Person | null, last4: string): boolean {
  if (person === null || !/^\d{4}$/.test(last4)) return false;
  return [person.idNumber, person.phone]
    .map((secret) => (secret ?? '').replace(HIDDEN_DIGITS, '*').replace(/[^\d*]/g, ''))
    .some((digits) => digits.length >= SHORTEST_NUMBER && digits.endsWith(last4));
}
