import { isPersonalNumber } from '../personal-number';
import { isZaloHost, shownHost } from './hosts';
import type { QrContext, QrMeaning } from './meaning';
import { codesInUrl } from './portal-url';
import type { ScannedUrl } from './scanned-url';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const PROVINCE = /^[a-z-]{2,40}$/;

/** An address of Zalo that is not this app's is only named. Null when it is not Zalo's. */
export function readZaloUrl(url: ScannedUrl): QrMeaning | null {
  return isZaloHost(url.host) ? { kind: 'zalo', host: shownHost(url.host) } : null;
}

/** This app's own link: `zalo.me/s/<own app>/…`, or where it is open in a browser. Null for any other address. */
export function readOwnLink(url: ScannedUrl, context: QrContext): QrMeaning | null {
  const place = placeOf(url, context);
  if (place === null) return null;
  const named = url.params.find(([name]) => name === 'tinh')?.[1] ?? '';
  const provinceId = PROVINCE.test(named) ? named : null;
  const found = codesInUrl(url, context.today);
  if (found !== null) return { ...found, source: 'deep_link', ...(provinceId === null ? {} : { provinceId }) };
  const path = isPlace(place) ? `/${place.join('/')}` : '/';
  return { kind: 'app_link', path: provinceId === null || path === '/' ? path : `${path}?tinh=${provinceId}` };
}

/** The parts of the path inside the app. */
function placeOf(url: ScannedUrl, { miniAppId, ownBase }: QrContext): string[] | null {
  const [first, appId, ...rest] = url.segments;
  if (isZaloHost(url.host)) return first === 's' && miniAppId !== '' && appId === miniAppId ? rest : null;
  const base = ownBase === '' ? null : `${ownBase}/`;
  const at = `${url.origin}${url.path}`;
  if (base === null || !`${at}/`.startsWith(base)) return null;
  return at.slice(base.length).split('/').filter((part) => part !== '');
}

/** True for a path that the app could have made, with nobody's number in it; the ids it makes are full of digits. */
function isPlace(parts: readonly string[]): boolean {
  if (parts.some((part) => part === '..' || !/^[\wĐđ.-]*$/.test(part))) return false;
  const spoken = parts.filter((part) => !UUID.test(part));
  return !/\d{9}/.test(spoken.join('/')) && ![...spoken, spoken.slice(1).join('/')].some(isPersonalNumber);
}
