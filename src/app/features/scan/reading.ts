import type { QrResolveBody } from '../../../contract/schemas/qr';
import { faultOf, type CodeFault, type CodeFlag, type DossierCode } from '../../../domain/dossier-code';
import type { QrMeaning } from '../../../domain/qr/classify';

type Named = Extract<QrMeaning, { kind: 'postal' | 'procedure' | 'national_portal' | 'zalo' | 'foreign_link' | 'id_card' | 'payment' | 'opaque_broken' | 'invoice_or_insurance' | 'unknown' }>;

/** A code, and whose system to ask when the text it stood in says so. */
export interface FoundCode extends DossierCode {
  readonly provinceId: string | null;
}

/** What the screen does with what was read. Holds no scanned text but a code the citizen is asked about first. */
export type Reading =
  | { readonly kind: 'open'; readonly code: string; readonly provinceId: string | null }
  | { readonly kind: 'confirm'; readonly code: string; readonly flags: readonly CodeFlag[]; readonly receivedOn: string; readonly provinceId: string | null }
  | { readonly kind: 'choice'; readonly codes: readonly FoundCode[] }
  | { readonly kind: 'resolve'; readonly reference: QrResolveBody }
  | { readonly kind: 'route'; readonly path: string }
  | { readonly kind: 'other_code'; readonly text: string }
  | Named;

/** A reading that stays on the screen; the others lead away from it. */
export type ShownReading = Exclude<Reading, { kind: 'open' | 'resolve' | 'route' }>;

export function isShown(reading: Reading): reading is ShownReading {
  return reading.kind !== 'open' && reading.kind !== 'resolve' && reading.kind !== 'route';
}

/** Says what a text means; bound to today, our own app id and the known portals by the caller. */
export type Classify = (text: string) => QrMeaning;

/** When a picture holds several codes and none is a dossier's, the first of these is the one to speak about. */
const TELLING_ORDER: readonly QrMeaning['kind'][] = ['opaque', 'igate', 'app_link', 'id_card', 'postal', 'opaque_broken', 'procedure', 'national_portal', 'payment', 'free_form', 'invoice_or_insurance', 'zalo', 'foreign_link'];

/** From the texts of one scan or one picture to what the screen does: dossier codes win over everything beside them. */
export function readTexts(texts: readonly string[], classify: Classify): Reading {
  const meanings = texts.map(classify);
  const codes = distinctCodes(meanings);
  const [only] = codes;
  if (only !== undefined) return codes.length === 1 ? readCode(only) : { kind: 'choice', codes };
  const told = TELLING_ORDER.map((kind) => meanings.find((meaning) => meaning.kind === kind)).find((meaning) => meaning !== undefined);
  const hinted = meanings.find((meaning) => meaning.kind === 'unknown' && meaning.fault !== undefined);
  return readMeaning(told ?? hinted ?? { kind: 'unknown' });
}

/** A code in the usual spelling is looked up at once; an odd one is shown first. */
function readCode({ text: code, flags, receivedOn, provinceId }: FoundCode): Reading {
  return flags.length === 0 ? { kind: 'open', code, provinceId } : { kind: 'confirm', code, flags, receivedOn, provinceId };
}

/** The answer to an opaque code: one dossier, several, or none. Only texts that are dossier codes count. */
export function readResolved(codes: readonly string[], provinceId: string | null, classify: Classify): Reading | null {
  const found = distinctCodes(codes.map(classify)).map((code) => ({ ...code, provinceId }));
  const [only] = found;
  if (only === undefined) return null;
  return found.length === 1 ? { kind: 'open', code: only.text, provinceId } : { kind: 'choice', codes: found };
}

export type TypedReading = { readonly ok: true; readonly reading: Reading } | { readonly ok: false; readonly fault: CodeFault; readonly otherCode: string | null };

/** What was typed or pasted: a code, or a link or message that holds one. */
export function readTyped(text: string, today: string, classify: Classify): TypedReading {
  const reading = readTexts([text], classify);
  if (reading.kind !== 'unknown' && reading.kind !== 'other_code') return { ok: true, reading };
  return { ok: false, fault: faultOf(text, today), otherCode: reading.kind === 'other_code' ? reading.text : null };
}

function distinctCodes(meanings: readonly QrMeaning[]): FoundCode[] {
  const byText = new Map<string, FoundCode>();
  for (const meaning of meanings) {
    if (meaning.kind !== 'dossier') continue;
    for (const code of meaning.codes) byText.set(code.text, { ...code, provinceId: meaning.provinceId ?? byText.get(code.text)?.provinceId ?? null });
  }
  return [...byText.values()];
}

function readMeaning(meaning: QrMeaning): Reading {
  switch (meaning.kind) {
    case 'opaque':
    case 'igate':
      return { kind: 'resolve', reference: { kind: meaning.kind, host: meaning.host, id: meaning.id } };
    case 'app_link':
      return { kind: 'route', path: meaning.path };
    case 'free_form':
      return { kind: 'other_code', text: meaning.text };
    case 'id_card':
    case 'payment':
    case 'opaque_broken':
    case 'invoice_or_insurance':
    case 'postal':
    case 'procedure':
    case 'national_portal':
    case 'zalo':
    case 'foreign_link':
    case 'unknown':
      return meaning;
    case 'dossier':
    case 'empty':
    case 'too_long':
      return { kind: 'unknown' };
  }
}
