import type { Agency, Level } from './dossier';
import { LEVELS } from './dossier';
import { levelAt, wordsOf } from './level-words';
import { keyOf } from './text';

/** Since this day there is no district level (two-level local government, 01/07/2025). */
export const TWO_LEVELS_FROM = '2025-07-01';

/**
 * Level an agency's name tells: the first word that names one decides ("Phòng Tư pháp, UBND huyện Bắc Bình" → district),
 * then the kind of office (cục, chi cục, trung tâm phục vụ hành chính công). `null` when the name tells none.
 */
export function levelOfAgencyName(name: string): Level | null {
  const words = wordsOf(name);
  for (let index = 0; index < words.length; index += 1) {
    const level = levelAt(words, index);
    if (level !== null) return level;
  }
  return levelOfOffice(keyOf(name));
}

function levelOfOffice(key: string): Level | null {
  if (/\bchi cuc\b/.test(key)) return 'province';
  if (/\b(?:tong cuc|cuc)\b/.test(key)) return 'ministry';
  if (/\b(?:hanh chinh cong|van phong dang ky dat dai)\b/.test(key)) return 'province';
  return null;
}

/** The level the upstream gives, else the one the name tells. */
export function levelOfAgency(agency: Agency): Level | null {
  return agency.level ?? levelOfAgencyName(agency.name);
}

/** 0 for a commune up to 3 for a ministry. */
export function rankOf(level: Level): number {
  return LEVELS.indexOf(level);
}
