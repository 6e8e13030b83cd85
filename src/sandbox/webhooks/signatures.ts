import { createHash, createHmac } from 'node:crypto';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const written = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** Of a Mini App's webhook: the values of its fields sorted by name, and the API key (mini.zalo.me/documents/open-apis/open/verify-signature). */
export function signMiniApp(apiKey: string, payload: Readonly<Record<string, unknown>>): string {
  const values = Object.keys(payload).sort().map((name) => written(payload[name]));
  return sha256(values.join('') + apiKey);
}

/** Of an Official Account's webhook: app, body as sent, its time stamp, and the OA's secret key. */
export function signOa({ appId, rawBody, timestamp, oaSecret }: { appId: string; rawBody: string; timestamp: string; oaSecret: string }): string {
  return sha256(appId + rawBody + timestamp + oaSecret);
}

/** Of a one-stop's push: HMAC over when, which and what. */
export function signOneStop({ secret, timestamp, nonce, rawBody }: { secret: string; timestamp: string; nonce: string; rawBody: string }): string {
  return createHmac('sha256', secret).update(`${timestamp}.${nonce}.${rawBody}`).digest('hex');
}
