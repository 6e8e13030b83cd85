import { codesInUrl } from './portal-url';
import { isZaloHost, shownHost } from './hosts';
import type { QrContext, QrMeaning } from './meaning';
import type { ScannedUrl } from './scanned-url';

/** `zalo.me/s/<own app>/…` is this app's own link; any other address of Zalo is only named. Null when it is not Zalo's. */
export function readZaloUrl(url: ScannedUrl, context: QrContext): QrMeaning | null {
  if (!isZaloHost(url.host)) return null;
  const [first, appId, ...rest] = url.segments;
  if (first !== 's' || appId !== context.miniAppId || context.miniAppId === '') return { kind: 'zalo', host: shownHost(url.host) };
  const found = codesInUrl(url, context.today);
  if (found?.kind === 'dossier') return { ...found, source: 'deep_link' };
  const path = `/${rest.join('/')}`;
  return { kind: 'app_link', path: /\d{9}|\.\./.test(path) || !/^[\w/.-]*$/.test(path) ? '/' : path };
}
