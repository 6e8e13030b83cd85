import { findDossierCodes, isFreeFormCode, parseDossierCode, type DossierCode } from '../dossier-code';
import { readProcedureCode } from '../procedure-code';
import { isNationalHost } from './hosts';
import type { NationalPage, QrContext, QrMeaning } from './meaning';
import type { ScannedUrl } from './scanned-url';

const CODE_PARAMS = new Set(['mhs', 'mahoso', 'ma_ho_so', 'mahs', 'sohoso', 'code', 'dossiercode', 'keyword', 'tukhoa']);
const PROCEDURE_PARAMS = new Set(['ma_thu_tuc', 'mathutuc', 'matthc', 'procedurecode']);
const NOTHING = /^(?:undefined|null|nan)?$/i;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const IGATE = /\/dossier\/(?:search|processing)\/([0-9a-f]{24})(?:[/?#]|$)/i;
/** Twelve digits in a row that could be a citizen's ID (province 001–096): no such reference is passed on. */
const LIKE_AN_ID = /(?:^|\D)0(?:0[1-9]|[1-8]\d|9[0-6])\d{9}(?:\D|$)/;

/** What an address of a one-stop portal means. Only the code, or an opaque id, is taken; every other value is dropped here. */
export function readPortalUrl(url: ScannedUrl, context: QrContext): QrMeaning {
  const fromUrl = codesInUrl(url, context.today);
  if (fromUrl !== null) return fromUrl;
  if (/\/apiqr\/qr\/?$/i.test(url.path)) return readOpaque(url);
  const igate = IGATE.exec(`${url.path}#${url.fragment}`)?.[1]?.toLowerCase();
  if (igate !== undefined) return isPassable(igate) ? { kind: 'igate', host: url.host, id: igate } : { kind: 'opaque_broken' };
  const procedureCode = url.params.filter(([name]) => PROCEDURE_PARAMS.has(name)).map(([, value]) => readProcedureCode(value))[0];
  if (procedureCode) return { kind: 'procedure', procedureCode };
  if (isNationalHost(url.host)) return { kind: 'national_portal', page: nationalPageOf(url) };
  return readOddCode(url, context.today);
}

/** Codes in the parameters that name one, else in the last part of the path, else anywhere in the address. */
export function codesInUrl(url: ScannedUrl, today: string): QrMeaning | null {
  const named = unique(url.params.filter(([name]) => CODE_PARAMS.has(name)).flatMap(([, value]) => codesIn(value, today)));
  if (named.length > 0) return { kind: 'dossier', codes: named, source: 'portal_url' };
  const inPath = codesIn(url.segments[url.segments.length - 1] ?? '', today);
  if (inPath.length > 0) return { kind: 'dossier', codes: inPath, source: 'kiosk_url' };
  const elsewhere = findDossierCodes([url.path, url.fragment, ...url.params.map(([, value]) => value)].join(' '), today);
  return elsewhere.length > 0 ? { kind: 'dossier', codes: elsewhere, source: 'portal_url' } : null;
}

function codesIn(value: string, today: string): DossierCode[] {
  const whole = parseDossierCode(value, today);
  return whole.ok ? [whole.code] : findDossierCodes(value, today);
}

function unique(codes: DossierCode[]): DossierCode[] {
  return [...new Map(codes.map((code) => [code.text, code])).values()];
}

function readOpaque(url: ScannedUrl): QrMeaning {
  const id = url.params.find(([name]) => name === 'id')?.[1].toLowerCase() ?? '';
  const usable = UUID.test(id) && !/^[0-]+$/.test(id) && isPassable(id);
  return usable ? { kind: 'opaque', host: url.host, id } : { kind: 'opaque_broken' };
}

function isPassable(id: string): boolean {
  return !/^\d+$/.test(id) && !LIKE_AN_ID.test(id);
}

function nationalPageOf(url: ScannedUrl): NationalPage {
  const place = `${url.path}#${url.fragment}`.toLowerCase();
  if (place.includes('tra-cuu-ho-so')) return 'lookup';
  if (place.includes('nop-ho-so')) return 'filing';
  return place.includes('thu-tuc') ? 'procedure' : 'other';
}

/** A portal's address whose code parameter holds something else: another numbering, or a code printed wrong. */
function readOddCode(url: ScannedUrl, today: string): QrMeaning {
  const value = url.params.find(([name, text]) => CODE_PARAMS.has(name) && text !== '')?.[1];
  if (value === undefined) return { kind: 'foreign_link', host: url.host };
  const parsed = parseDossierCode(value, today);
  const otherNumbering = !NOTHING.test(value) && /\d/.test(value) && !parsed.ok && parsed.fault === 'shape' && isFreeFormCode(value);
  return otherNumbering ? { kind: 'free_form', text: value } : { kind: 'opaque_broken' };
}
