import { createHmac, timingSafeEqual } from 'node:crypto';

/** A value as Zalo Checkout writes it into what is signed: objects as JSON, everything else as text. */
function written(value: unknown): string {
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);
}

/** HMAC-SHA256, hex, over `k=v` joined by `&` in the order given. */
export function macOf(key: string, fields: readonly (readonly [string, unknown])[]): string {
  return createHmac('sha256', key).update(fields.map(([name, value]) => `${name}=${written(value)}`).join('&')).digest('hex');
}

/** The same over all fields, sorted by name: the order MAC (mini.zalo.me/documents/payment/createOrder) and `overallMac` (mini.zalo.me/documents/payment/callback). */
export function sortedMacOf(key: string, fields: Record<string, unknown>): string {
  const names = Object.keys(fields).sort();
  return macOf(key, names.map((name) => [name, fields[name]]));
}

/** Compares in the same time whatever the difference. */
export function isSameMac(expected: string, given: unknown): boolean {
  if (typeof given !== 'string') return false;
  const [a, b] = [Buffer.from(expected), Buffer.from(given)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** What `mac` of a callback is made over, in this order. */
const CALLBACK_FIELDS = ['appId', 'amount', 'description', 'orderId', 'message', 'resultCode', 'transId'] as const;

/** Whether both MACs of a callback are Zalo's: `mac` over the seven fields, `overallMac` over all there are. What is nested too deep to be written was signed by nobody. */
export function isGenuineCallback(key: string, { data, mac, overallMac }: { data: Record<string, unknown>; mac: unknown; overallMac: unknown }): boolean {
  try {
    const fits = isSameMac(macOf(key, CALLBACK_FIELDS.map((name) => [name, data[name]])), mac);
    return isSameMac(sortedMacOf(key, data), overallMac) && fits;
  } catch {
    return false;
  }
}
