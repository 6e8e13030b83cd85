import type { Person } from './dossier';
import { foldVietnamese } from './text';

const COMMUNE = /^(?:xa|phuong|thi tran|dac khu|x\.|p\.|tt\.)\s*\S/;
const PROVINCE = /^(?:tinh|thanh pho|tp\.?)\s*\S/;

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

/** The last four of an ID number: "001099001234" → "********1234"; fewer than nine characters → stars only. */
export function maskId(idNumber: string): string {
  const text = idNumber.replace(/\s/g, '');
  return text.length < 9 ? '*'.repeat(8) : `${'*'.repeat(text.length - 4)}${text.slice(-4)}`;
}

/** Commune and province of an address, nothing nearer to the door: "xã Hòa Thắng, tỉnh Bình Thuận"; "***" when neither is named. */
export function maskAddress(address: string): string {
  const parts = address.normalize('NFC').split(/[,;–]| - /).map((part) => part.trim());
  const commune = parts.find((part) => COMMUNE.test(foldVietnamese(part)));
  const province = [...parts].reverse().find((part) => PROVINCE.test(foldVietnamese(part)));
  const kept = [commune, province].filter((part) => part !== undefined);
  return kept.length === 0 ? '***' : kept.join(', ');
}

/** True when `last4` (four digits) ends the person's ID number or phone number. */
export function last4Matches(person: Person | null, last4: string): boolean {
  if (person === null || !/^\d{4}$/.test(last4)) return false;
  return [person.idNumber, person.phone]
    .map((secret) => (secret ?? '').replace(/\D/g, ''))
    .some((digits) => digits.length >= 9 && digits.endsWith(last4));
}
