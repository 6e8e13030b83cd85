import { Type } from 'typebox';
import { isSigned, miniAppSignatureOf } from '../../security/webhook-signatures';
import { fits } from '../../validate';
import { parseExactly } from './exact-json';

const Payload = Type.Record(Type.String(), Type.Unknown());
const Stamp = Type.Union([Type.Integer({ minimum: 0, maximum: 9_999_999_999_999 }), Type.String({ pattern: '^\\d{1,13}$' })]);
const Event = Type.Object({ event: Type.String({ maxLength: 80 }) });
const Revocation = Type.Object({ event: Type.Literal('user.revoke.consent'), userId: Type.String({ pattern: '^[0-9A-Za-z_-]{1,64}$' }), timestamp: Stamp });

export interface Revocation {
  zaloUserId: string;
  at: Date;
}

/** What a Mini App webhook says; `ignored` is genuine and about something else. Nothing is believed before the signature fits. */
export function readRevocation(apiKey: string, rawBody: Buffer, signature: unknown): Revocation | 'ignored' | 'forged' | 'malformed' {
  const payload = parseExactly(rawBody.toString('utf8'));
  if (!fits(Payload, payload)) return 'malformed';
  if (!isSigned(miniAppSignatureOf(apiKey, payload), signature)) return 'forged';
  if (fits(Revocation, payload)) return { zaloUserId: payload.userId, at: new Date(Number(payload.timestamp)) };
  return fits(Event, payload) && payload.event !== 'user.revoke.consent' ? 'ignored' : 'malformed';
}
