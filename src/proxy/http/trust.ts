import type { IncomingMessage } from 'node:http';
import proxyAddr from '@fastify/proxy-addr';

/** Which hops in front of the proxy are believed; false for none. */
export type Trust = false | ((address: string, hop: number) => boolean);

/** `TRUST_PROXY`: empty, `true`, a number of hops, or addresses and ranges with commas between. Throws on anything else. */
export function trustOf(setting: string): Trust {
  if (setting === '') return false;
  if (setting === 'true') return () => true;
  if (!/^\d+$/.test(setting)) return proxyAddr.compile(setting.split(',').map((each) => each.trim()));
  const hops = Number(setting);
  return (_address, hop) => hop < hops;
}

/** The caller's address, the same that Fastify's `request.ip` tells. */
export const addressOf = (request: IncomingMessage, trust: Trust): string => (trust === false ? (request.socket.remoteAddress ?? '') : proxyAddr(request, trust));
