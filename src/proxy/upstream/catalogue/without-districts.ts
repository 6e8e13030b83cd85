/**
 * Words of before 01/07/2025 in a procedure that communes do now: there is no huyện to go to any more (two-level local government).
 * Names of places and of what a law is called stay.
 */
export function withoutDistricts(text: string): string {
  return text.replace(/\s*\((?:thực hiện )?(?:tại |ở )?cấp huyện\)/giu, '').replace(/cấp huyện/gu, 'cấp xã').replace(/Cấp huyện/gu, 'Cấp xã').replace(/CẤP HUYỆN/gu, 'CẤP XÃ');
}

/** A level by itself, as in "UBND huyện, quận, thị xã". */
const LEVEL_ALONE = /^(?:cấp )?(?:huyện|quận|thị xã|thành phố(?: (?:trực )?thuộc tỉnh)?)$/iu;
/** The level at the end of an office, with no name of a place behind it. */
const LEVEL_LAST = /(?<=\s)(?:cấp )?(?:xã\s*\/\s*(?:cấp )?)?(?:huyện|quận)(?:\s*\/\s*(?:cấp )?xã)?$/iu;

/** "Phòng Tài chính - Kế hoạch UBND cấp huyện" → "UBND cấp xã"; the offices of a district went with it, their work lies with the commune. */
export function agencyWithoutDistricts(agency: string): string {
  const parts = agency.split(/[,;]/).map((part) => {
    const trimmed = part.trim();
    if (LEVEL_ALONE.test(trimmed)) return '';
    if (/^phòng /iu.test(trimmed) && !/cấp tỉnh/iu.test(trimmed)) return 'UBND cấp xã';
    return withoutDistricts(trimmed.replace(LEVEL_LAST, 'cấp xã'));
  });
  return [...new Set(parts.filter((part) => part !== ''))].join(', ');
}
