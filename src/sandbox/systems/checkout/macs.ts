import { createHmac, timingSafeEqual } from 'node:crypto';

const textOf = (value: unknown): string => (typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'boolean' ? String(value) : JSON.stringify(value));

/** HMAC-SHA256 in hex. */
export const macOf = (key: string, text: string): string => createHmac('sha256', key).update(text).digest('hex');

/** `k=v` of every field in the order of its name, joined by `&`; objects as JSON (Zalo Checkout, step 2). */
export function sortedPairs(fields: Readonly<Record<string, unknown>>): string {
  return Object.keys(fields)
    .sort()
    .map((name) => `${name}=${textOf(fields[name])}`)
    .join('&');
}

/** Whether a MAC given is that of a text, in constant time. */
export function isMac(given: string, key: string, text: string): boolean {
  const expected = Buffer.from(macOf(key, text));
  const actual = Buffer.from(given);
  return expected.length === actual.length && timingSafeEqual(expected, actual);
}
