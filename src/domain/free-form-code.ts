import { ANY_DAY, parseDossierCode } from './dossier-code';
import { isPersonalNumber } from './personal-number';
import { looksLikeS10 } from './s10';
import { isTaxCode } from './tax-code';

const FREE_FORM = /^[0-9A-Za-zĐđ./_-]{6,40}$/;

/**
 * True for a code of another numbering (per-agency templates, social insurance, `HS.000.000.000`) worth asking the proxy about:
 * 6–40 characters of `[0-9A-Za-zĐđ./_-]`. Never an ID or phone number, however grouped, never a tax code or the post's number, and
 * never a dossier code that is incomplete or impossible: that one is answered with its fault.
 */
export function isFreeFormCode(input: string): boolean {
  const text = input.normalize('NFC').trim();
  if (!FREE_FORM.test(text)) return false;
  const parsed = parseDossierCode(text, ANY_DAY);
  if (parsed.ok) return true;
  if (/\d{12}/.test(text) || isPersonalNumber(text) || isTaxCode(text) || looksLikeS10(text.toUpperCase())) return false;
  return parsed.fault === 'shape' || (parsed.fault === 'unit' && !text.split('-')[0]?.includes('.'));
}
