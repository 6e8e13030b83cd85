import { getLanguage } from './language';

/** "10.000 đ". Takes whole đồng. */
export function formatMoney(amountVnd: number): string {
  const amount = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 0 }).format(amountVnd);
  return getLanguage() === 'vi' ? `${amount} đ` : `${amount} VND`;
}

/** "4,5" in Vietnamese, "4.5" in English; at most one decimal. */
export function formatAmount(value: number): string {
  return new Intl.NumberFormat(getLanguage() === 'vi' ? 'vi-VN' : 'en-GB', { maximumFractionDigits: 1 }).format(value);
}
