import { PROVINCE_IDS, type ProvinceId } from '../world/model';

/** The province a path names; null when there is none of this name. */
export const provinceOf = (text: string): ProvinceId | null => PROVINCE_IDS.find((id) => id === text) ?? null;

/** A page number or size out of a query, within bounds. */
export function numberOf(text: string, fallback: number, most: number): number {
  const value = Number(text);
  return /^\d{1,6}$/.test(text) ? Math.min(value, most) : fallback;
}
