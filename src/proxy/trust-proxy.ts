import { isIP } from 'node:net';

/** Names that Fastify knows for ranges of private addresses. */
const RANGES = new Set(['loopback', 'linklocal', 'uniquelocal']);

/** An address, a range (`10.0.0.0/8`, `10.0.0.0/255.0.0.0`, `fd00::/8`) or the name of one. */
function isAddresses(text: string): boolean {
  if (RANGES.has(text)) return true;
  const [address = '', width, ...more] = text.split('/');
  const bits = { 0: 0, 4: 32, 6: 128 }[isIP(address)] ?? 0;
  if (bits === 0 || more.length > 0) return false;
  return width === undefined || (bits === 32 && isIP(width) === 4) || (/^\d{1,3}$/.test(width) && Number(width) > 0 && Number(width) <= bits);
}

/** Whose `X-Forwarded-For` is believed: nobody's (empty), everybody's (`true`), that of so many hops, or of addresses parted by commas. */
export const isTrustProxy = (setting: string): boolean =>
  setting === '' || setting === 'true' || /^\d{1,3}$/.test(setting) || setting.split(',').every((each) => isAddresses(each.trim()));
