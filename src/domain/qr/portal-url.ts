import { normalizeText } from '../code-text';
import { findDossierCodes, hintOf, readWholeCode, type DossierCode } from '../dossier-code';
import { isFreeFormCode } from '../free-form-code';
import { ID_DIGITS } from '../personal-number';
import { readProcedureCode } from '../procedure-code';
import { isS10 } from '../s10';
import { isNationalHost } from './hosts';
import type { CodeSource, NationalPage, QrContext, QrMeaning } from './meaning';
import type { ScannedUrl } from './scanned-url';

const CODE_PARAMS = new Set(['mhs', 'mahoso', 'ma_ho_so', 'mahs', 'sohoso', 'code', 'dossiercode', 'keyword', 'tukhoa']);
const PROCEDURE_PARAMS = new Set(['ma_thu_tuc', 'mathutuc', 'matthc', 'procedurecode']);
const NOTHING = /^(?:undefined|null|nan)?$/i;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const IGATE = /\/dossier\/(?:search|processing)\/([0-9a-f]{24})(?:[/?#]|$)/i;
/** Twelve digits in a row that could be a citizen's ID (province 001–096): no such reference is passed on. */
const LIKE_AN_ID = new RegExp(`(?:^|\\D)${ID_DIGITS}(?:\\D|$)`);

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

/** Every code of an address: in the parameters that name one, in the last part of its path, anywhere else; `source` says where the first stood. */
export function codesInUrl(url: ScannedUrl, today: string): Extract<QrMeaning, { kind: 'dossier' }> | null {
  const isNamed = ([name]: [string, string]): boolean => CODE_PARAMS.has(name);
  const tiers: [CodeSource, DossierCode[]][] = [
    ['portal_url', url.params.filter(isNamed).flatMap(([, value]) => codesIn(value, today))],
    ['kiosk_url', codesIn(url.segments[url.segments.length - 1] ?? '', today)],
    ['portal_url', findDossierCodes([...url.segments.slice(0, -1), ...url.params.filter((param) => !isNamed(param)).map(([, value]) => value)].join(' '), today)],
  ];
  const first = tiers.find(([, codes]) => codes.length > 0);
  if (first !== undefined) return { kind: 'dossier', codes: unique(tiers.flatMap(([, codes]) => codes)), source: first[0] };
  const codes = findDossierCodes(url.fragment, today);
  return codes.length > 0 ? { kind: 'dossier', codes, source: 'portal_url' } : null;
}

function codesIn(value: string, today: string): DossierCode[] {
  const whole = readWholeCode(value, today);
  return whole === null ? findDossierCodes(value, today) : [whole];
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

/** A portal's address whose code parameter holds something else: another numbering, the post's, or a code printed wrong. */
function readOddCode(url: ScannedUrl, today: string): QrMeaning {
  const value = url.params.find(([name, text]) => CODE_PARAMS.has(name) && !NOTHING.test(text))?.[1] ?? '';
  const compact = normalizeText(value).replace(/[\s-]/g, '');
  if (isS10(compact)) return { kind: 'postal', trackingNumber: compact };
  if (/\d/.test(value) && isFreeFormCode(value)) return { kind: 'free_form', text: value };
  const fault = hintOf(value, today);
  return fault === null ? { kind: 'opaque_broken' } : { kind: 'opaque_broken', fault };
}
