import { parseDossierCode, type CodeFault } from '../../../domain/dossier-code';
import { isFreeFormCode } from '../../../domain/free-form-code';
import type { LookUpTarget } from '../../limits/limiter';

/** A code as it is asked upstream; `group` (`H11`) routes it and is null for a free-form one. */
export interface ReadCode {
  text: string;
  group: string | null;
  series: LookUpTarget['series'];
}

export type CodeReading = { ok: true; code: ReadCode } | { ok: false; fault: CodeFault };

/** Reads a typed, scanned or linked code. What is no dossier code but may be another numbering passes as it is. */
export function readCode(input: string, today: string): CodeReading {
  const parsed = parseDossierCode(input, today);
  if (parsed.ok) {
    const { text, group, unit, receivedOn, sequence } = parsed.code;
    return { ok: true, code: { text, group, series: { prefix: `${unit}-${receivedOn}`, sequence } } };
  }
  if (isFreeFormCode(input)) return { ok: true, code: { text: input.normalize('NFC').trim(), group: null, series: null } };
  return parsed;
}
