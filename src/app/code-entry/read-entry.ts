import { getProvinces } from '../api/client';
import type { QrResolveBody } from '../../contract/schemas/qr';
import { isFreeFormCode, parseDossierCode, type CodeFault, type CodeFlag, type DossierCode } from '../../domain/dossier-code';
import { classifyQr, type QrMeaning } from '../../domain/qr/classify';
import { todayInVietnam } from '../locales/dates';

/** What is not a dossier code but has a name the citizen should hear. */
export type NamedKind = 'id_card' | 'payment' | 'postal' | 'procedure' | 'national_portal' | 'broken' | 'link';

export interface OddCode {
  code: string;
  flags: readonly CodeFlag[];
  /** yyyy-MM-dd. */
  receivedOn: string;
}

export type Entry =
  | { kind: 'open'; code: string }
  /** A code in an odd spelling, which the citizen compares with the receipt first. */
  | ({ kind: 'confirm' } & OddCode)
  | { kind: 'choice'; codes: string[] }
  | { kind: 'resolve'; body: QrResolveBody }
  | { kind: 'route'; path: string }
  | { kind: 'named'; what: NamedKind }
  /** Not a code; `other` is the text when another system may still know it. */
  | { kind: 'fault'; fault: CodeFault; other: string | null };

/** The portals of the provinces served; without a network the general pattern of state portals still holds. */
async function portalHosts(): Promise<string[]> {
  const provinces = await getProvinces();
  if (!provinces.ok) return [];
  return provinces.value.items.flatMap(({ portalUrl }) => {
    try {
      return [new URL(portalUrl).hostname];
    } catch {
      return [];
    }
  });
}

const miniAppId = (): string => /^\/zapps\/([^/]+)/.exec(window.location.pathname)?.[1] ?? '';

/** Reads what was typed or pasted into the code field, on the phone: a code, or a link or message that holds one. */
export async function readEntry(text: string): Promise<Entry> {
  const today = todayInVietnam();
  const parsed = parseDossierCode(text, today);
  if (parsed.ok) return entryOfCode(parsed.code);
  const asked = /[/:?]/.test(text) ? await portalHosts() : []; // only a link can need them
  const entry = entryOf(classifyQr(text, { today, miniAppId: miniAppId(), portalHosts: asked }));
  if (entry) return entry;
  const trimmed = text.trim();
  return { kind: 'fault', fault: parsed.fault, other: isFreeFormCode(trimmed) ? trimmed : null };
}

/** A code in the usual spelling opens at once; an odd one is shown first. */
function entryOfCode({ text, flags, receivedOn }: DossierCode): Entry {
  return flags.length === 0 ? { kind: 'open', code: text } : { kind: 'confirm', code: text, flags, receivedOn };
}

function entryOf(meaning: QrMeaning): Entry | null {
  switch (meaning.kind) {
    case 'dossier': {
      const { codes } = meaning;
      const [only] = codes;
      return codes.length === 1 && only !== undefined ? entryOfCode(only) : { kind: 'choice', codes: codes.map(({ text }) => text) };
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
      return { kind: 'named', what: 'broken' };
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
