import { formatAmount } from '../../locales/money';

/** "8 MB", "340 KB". */
export function formatSize(sizeBytes: number): string {
  const kilo = sizeBytes / 1024;
  return kilo < 1000 ? `${formatAmount(Math.max(1, Math.round(kilo)))} KB` : `${formatAmount(kilo / 1024)} MB`;
}
