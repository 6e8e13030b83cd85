import { formatAmount } from '../locales/money';

const NAMES: Record<string, string> = {
  'image/jpeg': 'JPG', 'image/png': 'PNG', 'image/webp': 'WEBP', 'image/heic': 'HEIC', 'application/pdf': 'PDF', 'application/msword': 'DOC',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'DOCX', 'application/vnd.ms-excel': 'XLS',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'XLSX', 'application/zip': 'ZIP', 'text/plain': 'TXT',
};

/** "JPG, PNG, PDF". */
export function typeNames(types: readonly string[]): string {
  return types.map((type) => NAMES[type] ?? type.slice(type.indexOf('/') + 1).toUpperCase()).join(', ');
}

/** "8 MB", "340 KB". */
export function sizeWords(sizeBytes: number): string {
  const kilo = sizeBytes / 1024;
  return kilo < 1000 ? `${formatAmount(Math.max(1, Math.round(kilo)))} KB` : `${formatAmount(kilo / 1024)} MB`;
}
