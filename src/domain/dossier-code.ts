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
  /** Groups from level 1 down, trailing zero groups dropped: what both schemes say alike. */
  path: string[];
  /** Day of receipt, yyyy-MM-dd. */
  receivedOn: string;
  sequence: string;
  flags: CodeFlag[];
}

export type ParsedCode = { ok: true; code: DossierCode } | { ok: false; fault: CodeFault };

/** Where flags are of no account, neither is the day. */
export const ANY_DAY = '2015-01-01';

const MAX_INPUT = 512;
const MAX_TEXT = 2048;
const ABBREVIATED = /^(?:\d{1,2}|\d{6})-\d{1,7}$/;
/** The old spelling is known by its shape even with blanks round its dots; read from its last group on it would be another dossier's. */
const OLD_UNIT = /\d{3}\s{0,2}\.\s{0,2}\d\d\s{0,2}\.\s{0,2}\d\d\s{0,2}\.\s{0,2}[A-Y]\d\d/;
const IN_TEXT = new RegExp(String.raw`(^|[^0-9A-Z.])(${OLD_UNIT.source}|[0-9A-Z]{2,6}(?:\.[0-9A-Z]{1,6}){0,8})\s{0,2}-\s{0,2}(\d{6})\s{0,2}-\s{0,2}(\d{3,7})(?!\d)`, 'g');
const USUAL_SEQUENCE_DIGITS = 4;

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
  if (sequence.length !== USUAL_SEQUENCE_DIGITS) flags.push('nonstandard_sequence');
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
  const found = new Map<string, DossierCode>();
  for (const spelling of spellingsIn(text)) {
    const parsed = parseDossierCode(spelling, today);
    if (parsed.ok) found.set(parsed.code.text, parsed.code);
  }
  return [...found.values()];
}

/** What in a text has the shape of a code, right or wrong. */
function spellingsIn(text: string): Set<string> {
  return new Set([...normalizeText(text.slice(0, MAX_TEXT)).matchAll(IN_TEXT)].map((match) => match.slice(2).join('-')));
}

/**
 * The text as one code, blanks and line breaks inside it dropped; null as well when a number beside a usual code would be taken for
 * more of its sequence. Whatever reads a code from a person or a picture reads it by this.
 */
export function readWholeCode(text: string, today: string): DossierCode | null {
  const parsed = parseDossierCode(text, today);
  if (!parsed.ok) return null;
  const { code } = parsed;
  if (code.sequence.length === USUAL_SEQUENCE_DIGITS) return code;
  const isPartOfIt = (found: DossierCode): boolean => found.sequence.length === USUAL_SEQUENCE_DIGITS && code.text.startsWith(found.text) && found.text !== code.text;
  return findDossierCodes(text, today).some(isPartOfIt) ? null : code;
}

/** What the hint is for when no code stands in the text but something that was meant as one. */
const TELLING: readonly CodeFault[] = ['abbreviated', 'missing_sequence', 'date', 'sequence'];

/** What is wrong with the one thing in a text that has the shape of a code, or was meant as one; null when nothing was. */
export function hintOf(text: string, today: string): CodeFault | null {
  const [spelling, ...others] = spellingsIn(text);
  const isOne = spelling !== undefined && others.length === 0;
  const parsed = parseDossierCode(isOne ? spelling : text, today);
  if (parsed.ok) return null;
  return isOne || TELLING.includes(parsed.fault) ? parsed.fault : null;
}

/** The same for a text that is known to be no code: its shape when nothing else is. */
export function faultOf(text: string, today: string): CodeFault {
  const parsed = parseDossierCode(text, today);
  return hintOf(text, today) ?? (parsed.ok ? 'shape' : parsed.fault);
}
