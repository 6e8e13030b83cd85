import { Type } from 'typebox';
import { isSigned, oaMacOf } from '../../security/webhook-signatures';
import { fits } from '../../validate';
import { parseExactly } from '../../http/exact-json';

const Stamped = Type.Object({ event_name: Type.String({ maxLength: 80 }), timestamp: Type.Union([Type.Integer({ minimum: 0 }), Type.String({ pattern: '^\\d{1,16}$' })]) });
const Followed = Type.Object({ event_name: Type.Enum(['follow', 'unfollow']), follower: Type.Object({ id: Type.String({ pattern: '^\\d{1,64}$' }) }) });

export interface OaFollow {
  oaUserId: string;
  followed: boolean;
  at: Date;
}

/** What a webhook of the Official Account says; `ignored` is genuine and about something else. Its time stamp is part of what is signed. */
export function readOaEvent({ appId, secret }: { appId: string; secret: string }, rawBody: Buffer, signature: unknown): OaFollow | 'ignored' | 'forged' | 'malformed' {
  const payload = parseExactly(rawBody.toString('utf8'));
  if (!fits(Stamped, payload)) return 'malformed';
  const timestamp = String(payload.timestamp);
  if (!isSigned(oaMacOf({ appId, rawBody, timestamp, oaSecret: secret }), signature)) return 'forged';
  if (fits(Followed, payload)) return { oaUserId: payload.follower.id, followed: payload.event_name === 'follow', at: new Date(Number(timestamp)) };
  return payload.event_name === 'follow' || payload.event_name === 'unfollow' ? 'malformed' : 'ignored';
}
