import type { FieldKind, FormField } from './spec';

/** Lengths where a form names none: enough for what people write, little enough to store. */
const LENGTHS: Partial<Record<FieldKind, readonly [min: number, max: number]>> = { text: [1, 300], long_text: [1, 2000], name: [2, 100], email: [3, 120] };
const MAX_MONEY = 1_000_000_000_000_000;
const MAX_NUMBER = 1_000_000_000;

/** What a text of this kind must look like, and the fault when it does not. Read by the check and by the JSON Schema alike. */
export const PATTERNS: Partial<Record<FieldKind, { pattern: string; fault: 'letters_only' | 'not_a_date' | 'not_a_phone' | 'not_an_email' | 'not_an_id' | 'not_a_tax_code' | 'not_a_division' }>> = {
  name: { pattern: "^\\p{L}[\\p{L}\\p{M} .'’-]*$", fault: 'letters_only' },
  date: { pattern: '^(?:19|20)\\d{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])$', fault: 'not_a_date' },
  phone: { pattern: '^0[1-9]\\d{8,9}$', fault: 'not_a_phone' },
  email: { pattern: '^[^\\s@,;<>]+@[^\\s@,;<>]+\\.[^\\s@,;<>.]+$', fault: 'not_an_email' },
  // CCCD, CMND, passport.
  id_number: { pattern: '^(?:\\d{12}|\\d{9}|[A-Z]{1,2}\\d{6,8})$', fault: 'not_an_id' },
  // TT 86/2024/TT-BTC Đ.5: 10 digits, 13 for a dependent unit, a person's own 12-digit number for a household business.
  tax_code: { pattern: '^(?:\\d{10}|\\d{12}|\\d{13})$', fault: 'not_a_tax_code' },
  province: { pattern: '^\\d{2}$', fault: 'not_a_division' },
  ward: { pattern: '^\\d{5}$', fault: 'not_a_division' },
};

/** Smallest and largest: characters, value or count; null where the kind has none. */
export function limitsOf({ kind, min, max, options }: FormField): { min: number; max: number } | null {
  if (kind === 'choices') return { min: min ?? 1, max: max ?? options.length };
  if (kind === 'money') return { min: min ?? 0, max: max ?? MAX_MONEY };
  if (kind === 'number') return { min: min ?? 0, max: max ?? MAX_NUMBER };
  const length = LENGTHS[kind];
  return length === undefined ? null : { min: min ?? length[0], max: max ?? length[1] };
}
