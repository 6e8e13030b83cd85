import { findDossierCodes, isFreeFormCode, isPersonalNumber, parseDossierCode, type DossierCode } from '../dossier-code';
import { isPayment } from '../emv';
import { readProcedureCode } from '../procedure-code';
import { isS10, looksLikeS10 } from '../s10';
import { isPortalHost, shownHost } from './hosts';
import { isIdCard, startsWithId } from './id-card';
import type { QrContext, QrMeaning } from './meaning';
import { readPortalUrl } from './portal-url';
import { decode, readUrl, type ScannedUrl } from './scanned-url';
import { textsOf } from './texts';
import { readZaloUrl } from './zalo-url';

export type { QrContext, QrMeaning } from './meaning';

/** Receipts hold far less; the bound keeps any text below the time a frame of the camera may cost. */
const MAX_LENGTH = 2048;
const INVISIBLE = /[\u200b-\u200f\u2060\ufeff]/g;
const SCRIPT = /^(?:javascript|data|vbscript|file|blob|about|intent):/i;
const BARE_PROCEDURE = /^\??(?:ma_?thu_?tuc|ma_?tthc)=([\w.]+)$/i;
const TAX_CODE = /^\d{10}(?:-\d{3})?$/;

/**
 * Says what a scanned, pasted or typed text means, on the phone; pure, never throws, never calls out. The order of the tests is
 * the order of trust: payment and ID card before anything is searched for a code, then codes, addresses by their host, texts.
 * A text beyond 2,048 characters is not looked into.
 */
export function classifyQr(text: string, context: QrContext): QrMeaning {
  if (text.length > MAX_LENGTH * 4) return { kind: 'too_long' };
  const trimmed = text.replace(INVISIBLE, '').trim();
  if (trimmed === '') return { kind: 'empty' };
  if (trimmed.length > MAX_LENGTH) return { kind: 'too_long' };
  if (isPayment(trimmed)) return { kind: 'payment' };
  if (isIdCard(trimmed)) return { kind: 'id_card' };
  if (SCRIPT.test(trimmed)) return { kind: 'unknown' };
  const plain = readPlain(trimmed, context.today);
  if (plain !== null) return { kind: 'dossier', codes: [plain], source: 'plain' };
  const url = readUrl(trimmed);
  return url === null ? readText(trimmed, context) : readAddress(url, context);
}

/** The text as one code; null as well when a number beside the code would be taken for more of its sequence. */
function readPlain(text: string, today: string): DossierCode | null {
  const parsed = parseDossierCode(text, today);
  if (!parsed.ok) return null;
  const [inText] = findDossierCodes(text, today);
  return inText === undefined || inText.text === parsed.code.text ? parsed.code : null;
}

function readAddress(url: ScannedUrl, context: QrContext): QrMeaning {
  if (url.deceptive) return { kind: 'foreign_link', host: shownHost(url.host) };
  if (isPortalHost(url.host, context.portalHosts)) return readPortalUrl(url, context);
  return readZaloUrl(url, context) ?? { kind: 'foreign_link', host: shownHost(url.host) };
}

function readText(text: string, context: QrContext): QrMeaning {
  const procedureCode = readProcedureCode(BARE_PROCEDURE.exec(text)?.[1] ?? text);
  if (procedureCode !== null) return { kind: 'procedure', procedureCode };
  const codes = findDossierCodes(decode(textsOf(text)), context.today);
  if (codes.length > 0) return { kind: 'dossier', codes, source: 'text' };
  if (startsWithId(text)) return { kind: 'id_card' };
  const compact = text.replace(/\s/g, '').toUpperCase();
  if (isS10(compact)) return { kind: 'postal', trackingNumber: compact };
  if (isInvoiceOrInsurance(text)) return { kind: 'invoice_or_insurance' };
  if (looksLikeS10(compact) || isPersonalNumber(text) || !/\d/.test(text)) return { kind: 'unknown' };
  return isFreeFormCode(text) ? { kind: 'free_form', text } : { kind: 'unknown' };
}

/** A health-insurance card ends in `$`; an e-invoice lists a tax code of 10 digits, a branch's with three more. */
function isInvoiceOrInsurance(text: string): boolean {
  const fields = text.split(/[|;]/).map((field) => field.trim());
  if (fields.length === 1) return /^\d{10}-\d{3}$/.test(text);
  return text.endsWith('$') || fields.some((field) => TAX_CODE.test(field));
}
