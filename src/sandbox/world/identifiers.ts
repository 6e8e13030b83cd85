import { createHash } from 'node:crypto';

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A non-negative number derived from a text, the same every run. */
export function numberFrom(text: string): number {
  return Number.parseInt(hash(text).slice(0, 8), 16);
}

/** The 24-hex id iGate gives a dossier, derived from its code. */
export function objectIdOf(text: string): string {
  return hash(`object:${text}`).slice(0, 24);
}

/** A version 4 shaped UUID derived from a text. */
export function uuidOf(text: string): string {
  const hex = hash(`uuid:${text}`);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

const S10_WEIGHTS = [8, 6, 4, 2, 3, 5, 9, 7];

/** A postal number of the UPU S10 form with its check digit, e.g. `EC136431858VN`. */
export function trackingNumberOf(text: string): string {
  const serial = String(numberFrom(`post:${text}`) % 100_000_000).padStart(8, '0');
  const sum = S10_WEIGHTS.reduce((total, weight, index) => total + weight * Number(serial[index]), 0);
  const rest = 11 - (sum % 11);
  const check = rest === 10 ? 0 : rest === 11 ? 5 : rest;
  return `EC${serial}${check}VN`;
}
