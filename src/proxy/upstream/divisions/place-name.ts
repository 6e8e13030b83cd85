import { keyOf } from '../../../domain/text';

/** A commune and, when told, its district, as keys without accents: `{ commune: 'phuong phu trinh', district: 'phan thiet' }`. */
export interface PlaceName {
  commune: string;
  district: string | null;
}

const ABBREVIATIONS: readonly [RegExp, string][] = [
  [/(^|[\s,.(-])tp\s*\.?\s*(?=\p{L})/giu, '$1thành phố '],
  [/(^|[\s,.(-])tx\s*\.\s*(?=\p{L})/giu, '$1thị xã '],
  [/(^|[\s,.(-])tt\s*\.\s*(?=\p{L})/giu, '$1thị trấn '],
  [/(^|[\s,.(-])h\.\s*(?=\p{L})/giu, '$1huyện '],
  [/(^|[\s,.(-])p\.\s*(?=[\p{L}\d])/giu, '$1phường '],
  [/(^|[\s,.(-])x\.\s*(?=\p{L})/giu, '$1xã '],
];

// On keys of `placeKey`, where huyện is "huien" and uỷ is "ui".
const COMMUNE = /(?:^| )(phuong|thi tran|(?<!thi )xa) (.+)$/;
const DISTRICT = /(?:^| )(?:huien(?: dao)?|quan|thi xa|thanh pho) (.+)$/;
const NEXT_UNIT = / (?:thuoc|truc thuoc|huien|quan|thi xa|thanh pho|tinh|ubnd|ui ban) /;

/** The commune an agency's name speaks of; null when it speaks of none (an office of a district, a department). */
export function placeOf(agencyName: string): PlaceName | null {
  const parts = writtenOut(agencyName).split(/[,;()/–—]|\s-\s/).map(placeKey);
  let commune: string | null = null;
  let district: string | null = null;
  for (const part of parts) {
    const here = COMMUNE.exec(part);
    if (commune === null && here?.[1] !== undefined && here[2] !== undefined) commune = `${here[1]} ${upToNextUnit(here[2])}`;
    const above = DISTRICT.exec(part)?.[1];
    if (district === null && above !== undefined) district = upToNextUnit(above);
  }
  return commune === null ? null : { commune, district };
}

/** Without accents, and i for y: Phú Quý is written Phú Quí as well, and ward 1 as 01. */
export function placeKey(name: string): string {
  return keyOf(name).replaceAll('y', 'i').replace(/\b0+(?=\d)/g, '');
}

/** "Thành phố Phan Thiết" → "phan thiet". */
export function districtKey(name: string): string {
  return placeKey(name).replace(/^(?:huien(?: dao)?|quan|thi xa|thanh pho) /, '');
}

function writtenOut(name: string): string {
  return ABBREVIATIONS.reduce((text, [short, long]) => text.replace(short, long), name.slice(0, 300));
}

function upToNextUnit(words: string): string {
  const next = NEXT_UNIT.exec(words);
  return next === null ? words : words.slice(0, next.index);
}
