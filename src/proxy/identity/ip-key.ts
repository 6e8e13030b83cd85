import { LRUCache } from 'lru-cache';
import { keyedHash } from '../security/digests';

/** Hashes addresses for use as limit keys. An IPv6 subscriber holds a whole /64, so that is what counts. */
export function createIpKeys(pepper: Buffer): (ip: string) => string {
  const known = new LRUCache<string, string>({ max: 10_000 });
  return (ip) => {
    let key = known.get(ip);
    if (key === undefined) known.set(ip, (key = keyedHash(pepper, 'ip', subscriberOf(ip)).slice(0, 16)));
    return key;
  };
}

/** Some load balancers write the port as well, which is another one with each connection. */
const withoutPort = (address: string): string => /^\[([^\]]+)\](?::\d+)?$/.exec(address)?.[1] ?? /^([\d.]+):\d+$/.exec(address)?.[1] ?? address;

function subscriberOf(address: string): string {
  const ip = withoutPort(address);
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip);
  if (mapped?.[1] !== undefined) return mapped[1];
  if (!ip.includes(':')) return ip;
  const [head = '', tail = ''] = ip.split('::');
  const front = head === '' ? [] : head.split(':');
  const back = tail === '' ? [] : tail.split(':');
  const zeros = ip.includes('::') ? Array.from({ length: Math.max(0, 8 - front.length - back.length) }, () => '0') : [];
  return [...front, ...zeros, ...back].slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16)).join(':');
}
