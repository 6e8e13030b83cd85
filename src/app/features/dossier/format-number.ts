import { getLanguage } from '../../locales/language';

const locale = (): string => (getLanguage() === 'vi' ? 'vi-VN' : 'en-GB');

/** 4.5 is "4,5" in Vietnamese; at most one decimal. */
export function formatNumber(value: number): string {
  return new Intl.NumberFormat(locale(), { maximumFractionDigits: 1 }).format(value);
}

/** "150.000 đồng". Takes whole đồng. */
export function formatVnd(amountVnd: number): string {
  const amount = new Intl.NumberFormat(locale(), { maximumFractionDigits: 0 }).format(amountVnd);
  return getLanguage() === 'vi' ? `${amount} đồng` : `${amount} VND`;
}
