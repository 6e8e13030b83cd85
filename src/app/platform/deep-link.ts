import { isZaloHost } from './host-kind';

/** A link that opens this screen from outside: `https://zalo.me/s/<app id>/…` for Zalo, the page's own address in a browser. `path` is inside the app. */
export function deepLinkTo(path: string): string {
  const base = /^\/zapps\/([^/]+)/.exec(window.location.pathname);
  return isZaloHost(window.location) && base?.[1] ? `https://zalo.me/s/${base[1]}${path}` : `${window.location.origin}${base?.[0] ?? ''}${path}`;
}
