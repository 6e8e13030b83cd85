import { readUnit, type UnitScheme } from './code-unit';
import { nextDay, receivedOnOf } from './code-date';
import { normalizeCode, normalizeText } from './code-text';

/** Which part makes a text no dossier code; `abbreviated` is the officers' day-sequence shorthand ("17-1436"). */
export type CodeFault = 'empty' | 'shape' | 'abbreviated' | 'missing_date' | 'missing_sequence' | 'unit' | 'date' | 'sequence';

/** Odd but accepted: provinces do issue such codes. */
export type CodeFlag = 'nonstandard_unit' | 'nonstandard_sequence' | 'future_date';

/** `unit-YYMMDD-sequence` (TT 01/2018/TT-VPCP Đ.19, QĐ 20/2020/QĐ-TTg Đ.4). */
export interface DossierCode {
  /** Normal spelling, the one to search with; never rewritten between the schemes, provinces renumbered their units. */
  text: string;
  unit: string;
  scheme: UnitScheme;
  /** Level-1 identity code of the province or ministry: H11, G22. */
  group: string;
  /** Groups from level 1 down, trailing zero groups dropped. For display and level only. */
  path: string[];
  /** Day of receipt, yyyy-MM-dd. */
  receivedOn: string;
  sequence: string;
  flags: CodeFlag[];
}

export type ParsedCode = { ok: true; code: DossierCode } | { ok: false; fault: CodeFault };

const MAX_INPUT = 512;
const MAX_TEXT = 2048;
const ABBREVIATED = /^(?:\d{1,2}|\d{6})-\d{1,7}$/;
const IN_TEXT = /(^|[^0-9A-Z.])([0-9A-Z]{2,6}(?:\.[0-9A-Z]{1,6}){0,8})\s{0,2}-\s{0,2}(\d{6})\s{0,2}-\s{0,2}(\d{3,7})(?!\d)/g;

/** Reads one code however it was typed or printed. `today` is yyyy-MM-dd in Việt Nam; a receipt after tomorrow is flagged. */
export function parseDossierCode(input: string, today: string): ParsedCode {
  if (input.length > MAX_INPUT) return { ok: false, fault: 'shape' };
  const text = normalizeCode(input);
  if (text === '') return { ok: false, fault: 'empty' };
  if (ABBREVIATED.test(text)) return { ok: false, fault: 'abbreviated' };
  const parts = text.split('-');
  const [unitText = '', dateText = '', sequence = ''] = parts;
  if (parts.length !== 3) return { ok: false, fault: faultOfIncomplete(parts) };

  const unit = readUnit(unitText);
  if (unit === null) return { ok: false, fault: /^\d+$/.test(dateText) || /^\d+$/.test(sequence) ? 'unit' : 'shape' };
  if (dateText === '') return { ok: false, fault: 'missing_date' };
  const receivedOn = receivedOnOf(dateText);
  if (receivedOn === null) return { ok: false, fault: 'date' };
  if (sequence === '') return { ok: false, fault: 'missing_sequence' };
  if (!/^\d{3,7}$/.test(sequence) || /^0+$/.test(sequence)) return { ok: false, fault: 'sequence' };

  const flags: CodeFlag[] = [];
  if (!unit.standard) flags.push('nonstandard_unit');
  if (sequence.length !== 4) flags.push('nonstandard_sequence');
  if (receivedOn > nextDay(today)) flags.push('future_date');
  const { scheme, group, path } = unit;
  return { ok: true, code: { text, unit: unitText, scheme, group, path, receivedOn, sequence, flags } };
}

/** One or two parts, or more than three: what is missing. */
function faultOfIncomplete(parts: string[]): CodeFault {
  const [unit = '', second = ''] = parts;
  if (parts.length > 3 || readUnit(unit) === null) return 'shape';
  if (parts.length === 1) return 'missing_date';
  return receivedOnOf(second) === null ? 'missing_date' : 'missing_sequence';
}

/** Every distinct valid code in the first 2,048 characters of a text, in order; spaces around the hyphens are tolerated. */
export function findDossierCodes(text: string, today: string): DossierCode[] {
  const spelled = new Set([...normalizeText(text.slice(0, MAX_TEXT)).matchAll(IN_TEXT)].map((match) => match.slice(2).join('-')));
  const found = new Map<string, DossierCode>();
  for (const spelling of spelled) {
    const parsed = parseDossierCode(spelling, today);
    if (parsed.ok) found.set(parsed.code.text, parsed.code);
  }
  return [...found.values()];
}

const FREE_FORM = /^[0-9A-Za-zĐđ./_-]{6,40}$/;

/**
 * True for a code of another numbering (per-agency templates, social insurance, `HS.000.000.000`) worth asking the proxy about:
 * 6–40 characters of `[0-9A-Za-zĐđ./_-]`. Never an ID or phone number, however grouped, and never a dossier code that is
 * incomplete or impossible: that one is answered with its fault.
 */
export function isFreeFormCode(input: string): boolean {
  const text = input.normalize('NFC').trim();
  if (!FREE_FORM.test(text) || /\d{12}/.test(text) || isPersonalNumber(text)) return false;
  const parsed = parseDossierCode(text, '2015-01-01');
  return parsed.ok || parsed.fault === 'shape' || (parsed.fault === 'unit' && !text.split('-')[0]?.includes('.'));
}

/** A bare 9- or 12-digit ID number or a phone number, with or without spaces, dots or dashes between the digits. */
export function isPersonalNumber(text: string): boolean {
  const digits = text.replace(/[\s.()+-]/g, '');
  return /^(?:\d{9}|\d{12})$/.test(digits) || /^(?:00)?(?:0|84)\d{9,10}$/.test(digits);
}
