import { normalizeText, withoutInvisible } from '../code-text';
import { findDossierCodes, hintOf, readWholeCode } from '../dossier-code';
import { isPayment } from '../emv';
import { isFreeFormCode } from '../free-form-code';
import { isPersonalNumber } from '../personal-number';
import { readProcedureCode } from '../procedure-code';
import { isS10 } from '../s10';
import { isTaxCode } from '../tax-code';
import { isPortalHost, shownHost } from './hosts';
import { isIdCard, startsWithId } from './id-card';
import type { QrContext, QrMeaning } from './meaning';
import { readPortalUrl } from './portal-url';
import { decode, readUrl, type ScannedUrl } from './scanned-url';
import { textsOf } from './texts';
import { readOwnLink, readZaloUrl } from './zalo-url';

export type { QrContext, QrMeaning } from './meaning';

/** Receipts hold far less; the bound keeps any text below the time a frame of the camera may cost. */
const MAX_LENGTH = 2048;
const SCRIPT = /^(?:javascript|data|vbscript|file|blob|about|intent):/i;
/** Browsers read over these in a scheme. */
const READ_OVER = /[^!-~\u0080-\uffff]/g;
const BARE_PROCEDURE = /^\??(?:ma_?thu_?tuc|ma_?tthc)=([\w.]+)(?:&|$)/i;

/**
 * Says what a scanned, pasted or typed text means, on the phone; pure, never throws, never calls out. The order of the tests is
 * the order of trust: payment and ID card before anything is searched for a code, then codes, addresses by their host, texts.
 * A text beyond 2,048 characters is not looked into.
 */
export function classifyQr(text: string, context: QrContext): QrMeaning {
  if (text.length > MAX_LENGTH * 4) return { kind: 'too_long' };
  const trimmed = withoutInvisible(text).trim();
  if (trimmed === '') return { kind: 'empty' };
  if (trimmed.length > MAX_LENGTH) return { kind: 'too_long' };
  if (isPayment(trimmed)) return { kind: 'payment' };
  if (isIdCard(trimmed)) return { kind: 'id_card' };
  if (SCRIPT.test(normalizeText(trimmed).replace(READ_OVER, ''))) return { kind: 'unknown' };
  const plain = readWholeCode(trimmed, context.today);
  if (plain !== null) return { kind: 'dossier', codes: [plain], source: 'plain' };
  const url = readUrl(trimmed);
  if (url === 'broken') return { kind: 'unknown' };
  return url === null ? readText(trimmed, context) : readAddress(url, context);
}

function readAddress(url: ScannedUrl, context: QrContext): QrMeaning {
  if (url.deceptive) return { kind: 'foreign_link', host: shownHost(url.host) };
  const own = readOwnLink(url, context);
  if (own !== null) return own;
  if (isPortalHost(url.host, context.portalHosts)) return readPortalUrl(url, context);
  return readZaloUrl(url) ?? { kind: 'foreign_link', host: shownHost(url.host) };
}

function readText(text: string, context: QrContext): QrMeaning {
  const procedureCode = readProcedureCode(BARE_PROCEDURE.exec(text)?.[1] ?? text);
  if (procedureCode !== null) return { kind: 'procedure', procedureCode };
  const codes = findDossierCodes(decode(textsOf(vouchedFor(text, context))), context.today);
  if (codes.length > 0) return { kind: 'dossier', codes, source: 'text' };
  if (startsWithId(text)) return { kind: 'id_card' };
  const address = readUrl(text.split(/\s/, 1)[0] ?? '');
  if (address !== null) return address === 'broken' ? { kind: 'unknown' } : readAddress(address, context);
  return readNumber(text, context.today);
}

/** The text without addresses that are no portal's, whole or broken over a line: nobody stands for a code in those. */
function vouchedFor(text: string, { portalHosts }: QrContext): string {
  if (!/\s/.test(text)) return text;
  let goesOn = false;
  const isStrange = (word: string): boolean => {
    const url = readUrl(word);
    goesOn = url === null ? goesOn && /^[?&#/]/.test(word) : url === 'broken' || url.deceptive || !isPortalHost(url.host, portalHosts);
    return goesOn;
  };
  return text.split(/\s+/).filter((word) => !isStrange(word)).join(' ');
}

/** A text without a dossier code: the post's number, a tax code, another numbering, or a code printed or copied wrong. */
function readNumber(text: string, today: string): QrMeaning {
  const compact = normalizeText(text).replace(/[\s-]/g, '');
  if (isS10(compact)) return { kind: 'postal', trackingNumber: compact };
  if (isPersonalNumber(text)) return { kind: 'unknown' };
  if (isInvoiceOrInsurance(text)) return { kind: 'invoice_or_insurance' };
  if (/\d/.test(text) && isFreeFormCode(text)) return { kind: 'free_form', text };
  const fault = hintOf(text, today);
  return fault === null ? { kind: 'unknown' } : { kind: 'unknown', fault };
}

/** A health-insurance card ends in `$`; an e-invoice lists a tax code. */
function isInvoiceOrInsurance(text: string): boolean {
  const fields = text.split(/[|;]/).map((field) => field.trim());
  return (fields.length > 1 && text.endsWith('$')) || fields.some(isTaxCode);
}
