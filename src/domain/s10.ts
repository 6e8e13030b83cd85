const S10_VN = /^[A-Z]{2}\d{9}VN$/;
const WEIGHTS = [8, 6, 4, 2, 3, 5, 9, 7];

/** Shape of a Vietnamese postal number (UPU S10), upper case without spaces; says nothing of its check digit. */
export function looksLikeS10(text: string): boolean {
  return S10_VN.test(text);
}

/** True for a Vietnamese S10 number whose check digit is right: 11 − (Σ digit × weight mod 11), 10 → 0, 11 → 5. */
export function isS10(text: string): boolean {
  if (!looksLikeS10(text)) return false;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(text[index + 2]), 0);
  const check = 11 - (sum % 11);
  const digit = check === 10 ? 0 : check === 11 ? 5 : check;
  return digit === Number(text[10]);
}
