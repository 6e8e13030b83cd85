import { createHmac, hash, randomBytes } from 'node:crypto';

/** A new session token: 32 random bytes, base64url. Only its `tokenHash` is ever kept. */
export const newToken = (): string => randomBytes(32).toString('base64url');

export const tokenHash = (token: string): string => hash('sha256', token, 'base64url');

/** Keyed hash, for values few enough to be guessed from a plain one (phone numbers, Zalo ids, IP addresses). */
export function keyedHash(pepper: Buffer, kind: 'phone' | 'zalo' | 'ip' | 'booking' | 'webhook', value: string): string {
  return createHmac('sha256', pepper).update(`${kind}:${value}`).digest('base64url');
}

/** `84912345678` from any usual spelling (`0912 345 678`, `+84…`, `84…`); null when it is no Vietnamese number. */
export function normalisePhone(phone: string): string | null {
  const digits = phone.replace(/\D/g, '').replace(/^(?:0084|84|0)(?=\d{9,10}$)/, '');
  return /^\d{9,10}$/.test(digits) ? `84${digits}` : null;
}
