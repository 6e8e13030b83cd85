import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import proxyAddr from '@fastify/proxy-addr';

/** Names that proxy-addr knows for ranges of private addresses. */
const RANGES = new Set(['loopback', 'linklocal', 'uniquelocal']);

/** An address, a range (`10.0.0.0/8`, `10.0.0.0/255.0.0.0`, `fd00::/8`) or the name of one. */
function isAddresses(text: string): boolean {
  if (RANGES.has(text)) return true;
  const [address = '', width, ...more] = text.split('/');
  const bits = { 0: 0, 4: 32, 6: 128 }[isIP(address)] ?? 0;
  if (bits === 0 || more.length > 0) return false;
  return width === undefined || (bits === 32 && isIP(width) === 4) || (/^\d{1,3}$/.test(width) && Number(width) > 0 && Number(width) <= bits);
}

const HOPS = /^\d{1,3}$/;

/** Whose `X-Forwarded-For` is believed: nobody's (empty), everybody's (`true`), that of so many hops, or of addresses parted by commas. */
export const isTrustProxy = (setting: string): boolean =>
  setting === '' || setting === 'true' || HOPS.test(setting) || setting.split(',').every((each) => isAddresses(each.trim()));

/** Which hops in front of the proxy are believed; false for none. */
export type Trust = false | ((address: string, hop: number) => boolean);

/** Reads a setting that `isTrustProxy` takes. */
export function trustOf(setting: string): Trust {
  if (setting === '') return false;
  if (setting === 'true') return () => true;
  if (!HOPS.test(setting)) return proxyAddr.compile(setting.split(',').map((each) => each.trim()));
  const hops = Number(setting);
  return (_address, hop) => hop < hops;
}

/** The caller's address, the same that Fastify's `request.ip` tells. */
export const addressOf = (request: IncomingMessage, trust: Trust): string => (trust === false ? (request.socket.remoteAddress ?? '') : proxyAddr(request, trust));
