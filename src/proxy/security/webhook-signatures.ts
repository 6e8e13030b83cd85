import { createHmac, hash } from 'node:crypto';
import { isSameMac } from './checkout-mac';

/** A value as Zalo writes it into what is signed: text as it is, everything else as JSON. */
const written = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** Mini App webhooks: sha256 over the values of the top-level fields, sorted by name, and the API key (mini.zalo.me/documents/open-apis/open/verify-signature). */
export function miniAppSignatureOf(apiKey: string, payload: Readonly<Record<string, unknown>>): string {
  const values = Object.keys(payload).sort().map((name) => written(payload[name]));
  return hash('sha256', values.join('') + apiKey);
}

/**
 * Official Account webhooks: sha256 over app id, body as it came, its time stamp and the OA's secret key. No page of Zalo's that says so was found; programs in use
 * do (hainh.me/zalo-api-php-webhook-callback-official-account.html).
 */
export function oaMacOf({ appId, rawBody, timestamp, oaSecret }: { appId: string; rawBody: Buffer; timestamp: string; oaSecret: string }): string {
  return hash('sha256', Buffer.concat([Buffer.from(appId), rawBody, Buffer.from(timestamp + oaSecret)]));
}

/** One-stop webhooks: HMAC-SHA256 over `timestamp.nonce.body`, so that neither when nor which can be changed. */
export function oneStopMacOf({ secret, timestamp, nonce, rawBody }: { secret: string; timestamp: string; nonce: string; rawBody: Buffer }): string {
  return createHmac('sha256', secret).update(`${timestamp}.${nonce}.`).update(rawBody).digest('hex');
}

/** Whether a header holds this signature, bare or behind `mac=` or `sha256=`; in the same time whatever the difference. */
export function isSigned(expected: string, header: unknown): boolean {
  return typeof header === 'string' && isSameMac(expected, header.replace(/^(?:mac|sha256)=/, ''));
}
