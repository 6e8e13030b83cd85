import type { ProvinceId } from '../world/model';

/** Names of fields, in the order of their numbers. The last is for questions. */
const NAMES = [
  'Chậm trễ, phiền hà', 'Quy định không phù hợp', 'Quy định không thống nhất', 'Quy định không hợp pháp', 'Trái điều ước quốc tế', 'Lĩnh vực khác', 'Phương án xử lý', 'Sáng kiến', 'Hỏi đáp thủ tục',
] as const;

/** Each 1022 system numbers its fields its own way; the portals share one. */
const FIRST: Record<ProvinceId, number> = { 'binh-thuan': 11, 'quang-nam': 101, 'ca-mau': 11, 'binh-duong': 201 };

export const questionField = (province: ProvinceId): string => String(FIRST[province] + NAMES.length - 1);

/** The name of a field; null for a number that the system has not. */
export function fieldName(province: ProvinceId, field: string): string | null {
  return NAMES[Number(field) - FIRST[province]] ?? null;
}

/** The number of the n-th field. */
export const fieldAt = (province: ProvinceId, index: number): string => String(FIRST[province] + index);
