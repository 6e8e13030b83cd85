import { getLanguage } from './language';

const locale = (): string => (getLanguage() === 'vi' ? 'vi-VN' : 'en-GB');

/** "10.000 đ" in Vietnamese, "10,000 VND" in English, where a point would make it ten. Takes whole đồng. */
export function formatMoney(amountVnd: number): string {
  const amount = new Intl.NumberFormat(locale(), { maximumFractionDigits: 0 }).format(amountVnd);
  return getLanguage() === 'vi' ? `${amount} đ` : `${amount} VND`;
}

/** "4,5" in Vietnamese, "4.5" in English; at most one decimal. */
export function formatAmount(value: number): string {
  return new Intl.NumberFormat(locale(), { maximumFractionDigits: 1 }).format(value);
}
