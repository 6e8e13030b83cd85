import { Type } from 'typebox';
import { isSigned, miniAppSignatureOf } from '../../security/webhook-signatures';
import { fits } from '../../validate';
import { parseExactly } from '../../http/exact-json';

const Payload = Type.Record(Type.String(), Type.Unknown());
const Stamp = Type.Union([Type.Integer(), Type.String({ maxLength: 20 })]);
/** Epoch, in seconds or milliseconds. */
const EPOCH = /^(?:\d{10}|\d{13})$/;
const Event = Type.Object({ event: Type.String({ maxLength: 80 }) });
/** All four must be there under their names: the names themselves are not signed. */
const Revocation = Type.Object({ appId: Type.Union([Type.String(), Type.Number()]), event: Type.Literal('user.revoke.consent'), userId: Type.String({ pattern: '^[0-9A-Za-z_-]{1,64}$' }), timestamp: Stamp });

export interface Revocation {
  zaloUserId: string;
  at: Date;
}

/** What a Mini App webhook says; `ignored` is genuine and about something else. Nothing is believed before the signature fits. */
export function readRevocation(apiKey: string, rawBody: Buffer, signature: unknown): Revocation | 'ignored' | 'forged' | 'malformed' {
  const payload = parseExactly(rawBody.toString('utf8'));
  if (!fits(Payload, payload)) return 'malformed';
  if (!isGenuine(apiKey, payload, signature)) return 'forged';
  if (fits(Revocation, payload) && EPOCH.test(String(payload.timestamp))) return { zaloUserId: payload.userId, at: new Date(Number(String(payload.timestamp).padEnd(13, '0'))) };
  return fits(Event, payload) && payload.event !== 'user.revoke.consent' ? 'ignored' : 'malformed';
}

/** What is nested too deep to be written was signed by nobody. */
function isGenuine(apiKey: string, payload: Readonly<Record<string, unknown>>, signature: unknown): boolean {
  try {
    return isSigned(miniAppSignatureOf(apiKey, payload), signature);
  } catch {
    return false;
  }
}
