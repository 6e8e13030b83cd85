import type { Agency, Level } from './dossier';
import { LEVELS } from './dossier';
import type { DossierCode } from './dossier-code';
import { levelAt, wordsOf } from './level-words';
import { keyOf } from './text';

/** Since this day there is no district level (two-level local government, 01/07/2025). */
export const TWO_LEVELS_FROM = '2025-07-01';

/** Provinces number their departments (sở) from 01; districts were given the numbers from about 20 on. */
const FIRST_DISTRICT_NUMBER = 20;

/**
 * Level of the receiving agency by its identity code alone. Depth 1 is the province or, outside group H, a ministry with
 * everything below it. Depth 3 and more is a commune. Depth 2 was a department or a district before 01/07/2025, told apart by
 * its number (a guess the agency's name overrides, see `levelOfAgency`); since then it is a commune.
 */
export function levelOfCode(code: DossierCode): Level {
  if (!code.group.startsWith('H')) return 'ministry';
  if (code.path.length <= 1) return 'province';
  if (code.path.length >= 3 || code.receivedOn >= TWO_LEVELS_FROM) return 'commune';
  const unitNumber = Number(code.path[1]);
  return unitNumber < FIRST_DISTRICT_NUMBER ? 'province' : 'district';
}

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
