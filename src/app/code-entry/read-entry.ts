import { getProvinces } from '../api/client';
import type { Province } from '../../contract/schemas/province';
import type { QrResolveBody } from '../../contract/schemas/qr';
import { faultOf, readWholeCode, type CodeFault, type CodeFlag, type DossierCode } from '../../domain/dossier-code';
import { isFreeFormCode } from '../../domain/free-form-code';
import { classifyQr, type QrMeaning } from '../../domain/qr/classify';
import { readNumber, type NumberPrefix } from '../../domain/receipt-number';
import { todayInVietnam } from '../locales/dates';
import { PATHS } from '../routes';
import { qrContext } from './qr-context';

/** What is not a dossier code but has a name the citizen should hear. */
export type NamedKind = 'id_card' | 'payment' | 'postal' | 'procedure' | 'national_portal' | 'broken' | 'link';

export interface OddCode {
  code: string;
  flags: readonly CodeFlag[];
  /** yyyy-MM-dd. */
  receivedOn: string;
  provinceId: string | null;
}

/** `provinceId`: the system to ask, when the text says which. */
export type Entry =
  | { kind: 'open'; code: string; provinceId: string | null }
  /** A code in an odd spelling, which the citizen compares with the receipt first. */
  | ({ kind: 'confirm' } & OddCode)
  | { kind: 'choice'; codes: string[]; provinceId: string | null }
  | { kind: 'resolve'; body: QrResolveBody }
  | { kind: 'route'; path: string }
  | { kind: 'named'; what: NamedKind }
  /** Not a code; `other` is the text when another system may still know it. */
  | { kind: 'fault'; fault: CodeFault; other: string | null };

/** The provinces served; without a network the general pattern of state portals still holds. */
async function provincesServed(): Promise<Province[]> {
  const provinces = await getProvinces();
  return provinces.ok ? provinces.value.items : [];
}

/** Where what has a number of ours is listed. */
const LISTS: readonly (readonly [NumberPrefix, string])[] = [['MC', PATHS.filed], ['PA', PATHS.petitions], ['HD', PATHS.questions]];

/** Reads what was typed or pasted into the code field, on the phone: a code, a number of ours, or a link or message that holds a code. */
export async function readEntry(text: string): Promise<Entry> {
  const code = readWholeCode(text, todayInVietnam());
  if (code !== null) return entryOfCode(code, null);
  const list = LISTS.find(([prefix]) => readNumber(prefix, text) !== null);
  if (list !== undefined) return { kind: 'route', path: list[1] };
  const provinces = /[/:?]/.test(text) ? await provincesServed() : []; // only a link can need them
  return entryOf(classifyQr(text, qrContext(provinces))) ?? faultIn(text);
}

/** What is wrong with a text that is nothing we know; another system may know it. */
function faultIn(text: string): Entry {
  const trimmed = text.trim();
  return { kind: 'fault', fault: faultOf(text, todayInVietnam()), other: isFreeFormCode(trimmed) ? trimmed : null };
}

/** A code in the usual spelling opens at once; an odd one is shown first. */
function entryOfCode({ text, flags, receivedOn }: DossierCode, provinceId: string | null): Entry {
  return flags.length === 0 ? { kind: 'open', code: text, provinceId } : { kind: 'confirm', code: text, flags, receivedOn, provinceId };
}

function entryOf(meaning: QrMeaning): Entry | null {
  switch (meaning.kind) {
    case 'dossier': {
      const { codes, provinceId = null } = meaning;
      const [only] = codes;
      return codes.length === 1 && only !== undefined ? entryOfCode(only, provinceId) : { kind: 'choice', codes: codes.map(({ text }) => text), provinceId };
    }
    case 'opaque':
    case 'igate':
      return { kind: 'resolve', body: { kind: meaning.kind, host: meaning.host, id: meaning.id } };
    case 'app_link':
      return { kind: 'route', path: meaning.path };
    case 'id_card':
    case 'payment':
    case 'postal':
    case 'procedure':
    case 'national_portal':
      return { kind: 'named', what: meaning.kind };
    case 'opaque_broken':
      return meaning.fault === undefined ? { kind: 'named', what: 'broken' } : { kind: 'fault', fault: meaning.fault, other: null };
    case 'zalo':
    case 'foreign_link':
      return { kind: 'named', what: 'link' };
    case 'invoice_or_insurance':
    case 'free_form':
    case 'unknown':
    case 'empty':
    case 'too_long':
      return null;
  }
}
