import { ANY_DAY, findDossierCodes } from '../dossier-code';
import { isFreeFormCode } from '../free-form-code';

/** A scanned web address taken apart; values are decoded, names in lower case. */
export interface ScannedUrl {
  host: string;
  /** Scheme, host and port. */
  origin: string;
  /** Someone hides the real host before an @ or behind a backslash: never to be trusted. */
  deceptive: boolean;
  path: string;
  segments: string[];
  /** Parameters of the query, then of the fragment's own query. */
  params: [name: string, value: string][];
  fragment: string;
}

/** No portal uses half as many; the bound keeps a hostile address cheap. */
const MAX_PARAMS = 40;
const ASCII_ESCAPE = /%([0-7][0-9a-f])/gi;
const OTHER_ESCAPES = /(?:%[89a-f][0-9a-f])+/gi;
const UTF8 = new TextDecoder();
const WITH_SCHEME = /^https?:/i;
const HOST = String.raw`(?:(?:[\p{L}\p{N}_-]{1,63}\.){1,8}[a-z]{2,24}|localhost|\d{1,3}(?:\.\d{1,3}){3})\.?(?::\d{1,5})?`;
/** An address without its scheme, also one that hides behind another: `name@host/…`, `host\…`, `//host`. */
const BARE = new RegExp(String.raw`^(?://)?(?:[^\s/?#\\@]{1,64}@)?${HOST}(?:[/?#\\]|$)`, 'iu');
const KNOWN_ENDING = /^[^/?#\\]+\.(?:vn|com|net|org|me|info)\.?(?::\d{1,5})?(?:[/?#\\]|$)/i;

/**
 * Reads http(s) addresses, also without their scheme; null for everything else and for texts with spaces inside. `broken`: it is meant
 * as an address and leads nowhere.
 */
export function readUrl(text: string): ScannedUrl | 'broken' | null {
  if (/\s/.test(text) || !isAddress(text)) return null;
  const url = parse(WITH_SCHEME.test(text) ? text : `https://${text.replace(/^\/\//, '')}`);
  if (url === null || url.hostname === '') return 'broken';
  const path = decode(url.pathname);
  const fragment = decode(url.hash.slice(1));
  const fragmentQuery = url.hash.includes('?') ? url.hash.slice(url.hash.indexOf('?') + 1) : url.hash.slice(1);
  return {
    host: url.hostname,
    origin: url.origin,
    deceptive: url.username !== '' || url.password !== '' || text.includes('\\'),
    path,
    segments: path.split('/').filter((segment) => segment !== ''),
    params: [...paramsOf(url.search), ...paramsOf(fragmentQuery)],
    fragment,
  };
}

/** Numbers of agencies look like addresses too (HS.BD/2026/0001): without a usual ending, only what could be none of those is one. */
function isAddress(text: string): boolean {
  if (WITH_SCHEME.test(text)) return true;
  if (!BARE.test(text) || /^[^/?#\\]*@[^/?#\\]*$/.test(text)) return false; // the latter is an e-mail address
  if (KNOWN_ENDING.test(text)) return true;
  return /[/?#\\]/.test(text) && (!isFreeFormCode(text) || findDossierCodes(text, ANY_DAY).length > 0);
}

/** Percent-decodes up to twice (codes are seen encoded again by link shorteners); broken escapes stay as they are. */
export function decode(text: string): string {
  if (!text.includes('%')) return text;
  const once = decodeOnce(text);
  return once.includes('%') ? decodeOnce(once) : once;
}

/** Like decodeURIComponent without its exceptions, which cost more than the whole reading of a text. */
function decodeOnce(text: string): string {
  return text.replace(ASCII_ESCAPE, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))).replace(OTHER_ESCAPES, decodeUtf8);
}

function decodeUtf8(run: string): string {
  const bytes = new Uint8Array(run.length / 3);
  for (let index = 0; index < bytes.length; index += 1) bytes[index] = Number.parseInt(run.slice(index * 3 + 1, index * 3 + 3), 16);
  return UTF8.decode(bytes);
}

function paramsOf(query: string): [string, string][] {
  return query.replace(/^\?/, '').split('&', MAX_PARAMS).map((pair) => {
    const [name = '', ...value] = pair.replace(/\+/g, ' ').split('=');
    return [decode(name).toLowerCase(), decode(value.join('=')).trim()];
  });
}

function parse(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}
