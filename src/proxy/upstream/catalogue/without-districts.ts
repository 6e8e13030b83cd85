/**
 * Words of before 01/07/2025 in a procedure that communes do now: there is no huyện to go to any more (two-level local government).
 * Names of places and of what a law is called stay.
 */
export function withoutDistricts(text: string): string {
  return text.replace(/\s*\((?:thực hiện )?(?:tại |ở )?cấp huyện\)/giu, '').replace(/cấp huyện/gu, 'cấp xã').replace(/Cấp huyện/gu, 'Cấp xã');
}

/** "Phòng Tài chính - Kế hoạch UBND cấp huyện" → "UBND cấp xã"; the offices of a district went with it, their work lies with the commune. */
export function agencyWithoutDistricts(agency: string): string {
  const parts = agency.split(',').map((part) => {
    const trimmed = part.trim();
    if (/^cấp huyện$/iu.test(trimmed)) return '';
    if (/^phòng /iu.test(trimmed) && !/cấp tỉnh/iu.test(trimmed)) return 'UBND cấp xã';
    return withoutDistricts(trimmed);
  });
  return [...new Set(parts.filter((part) => part !== ''))].join(', ');
}
