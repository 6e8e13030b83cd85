const PORTAL_LABELS = new Set(['dichvucong', 'motcua', 'pakn']);
const NATIONAL = 'dichvucong.gov.vn';
const MAX_HOST = 120;

/**
 * True for a one-stop portal: `…dichvucong|motcua|pakn.….gov.vn` or one of `extra`, compared whole and in lower case.
 * `host` is a URL's hostname (punycode, no port). A host with a long number in it is never one: it could carry an ID.
 */
export function isPortalHost(host: string, extra: readonly string[]): boolean {
  const name = host.toLowerCase();
  if (name.length > MAX_HOST || /\d{9}/.test(name)) return false;
  if (extra.some((allowed) => allowed.toLowerCase() === name)) return true;
  const labels = name.split('.');
  if (labels.some((label) => !/^[a-z0-9-]+$/.test(label))) return false;
  if (labels.slice(-2).join('.') !== 'gov.vn') return false;
  return labels.slice(0, -2).some((label) => PORTAL_LABELS.has(label));
}

/** The national portal and its parts, as against the provinces' `dichvucong.<province>.gov.vn`. */
export function isNationalHost(host: string): boolean {
  return host === NATIONAL || (host.endsWith(`.${NATIONAL}`) && isPortalHost(host, []));
}

export function isZaloHost(host: string): boolean {
  return host === 'zalo.me' || host.endsWith('.zalo.me');
}

/** A host fit to show: any number long enough to be a person's is hidden. */
export function shownHost(host: string): string {
  return host.replace(/\d{9,}/g, '…');
}
