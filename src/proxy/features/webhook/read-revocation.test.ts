import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { miniAppSignatureOf } from '../../security/webhook-signatures';
import { readRevocation } from './read-revocation';

const read = (payload: Record<string, unknown>, key = 'key') => readRevocation('key', Buffer.from(JSON.stringify(payload)), miniAppSignatureOf(key, payload));
const genuine = { event: 'user.revoke.consent', appId: '2640', userId: '3668337642326461201', timestamp: 1_795_000_000_123 };

describe('a webhook of the Mini App', () => {
  it('tells who and when, in milliseconds or seconds', () => {
    const at = new Date(1_795_000_000_123);
    expect(read(genuine)).toEqual({ zaloUserId: '3668337642326461201', at });
    expect(read({ ...genuine, timestamp: '1795000000123' })).toEqual({ zaloUserId: '3668337642326461201', at });
    expect(read({ ...genuine, timestamp: 1_795_000_000 })).toMatchObject({ at: new Date(1_795_000_000_000) });
  });

  it.each([
    ['ignored', { event: 'versions.review.done', appId: '2640', version: { n: 1 } }],
    ['malformed', { ...genuine, userId: '../x' }],
    ['malformed', { ...genuine, timestamp: 'soon' }],
    ['malformed', { ...genuine, timestamp: 17_950_000_001 }],
    ['malformed', { event: 'user.revoke.consent' }],
    ['malformed', { nothing: true }],
  ])('is %s: %j', (verdict, payload) => expect(read(payload)).toBe(verdict));

  it('is forged with another key, whatever it says', () => {
    fc.assert(fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.string().filter((key) => key !== 'key'), (payload, key) => {
      expect(['forged', 'malformed']).toContain(read({ ...payload, ...genuine }, key));
    }));
  });

  it('is forged when it is nested too deep to be written', () => {
    const body = `{"event":"user.revoke.consent","a":${'['.repeat(7000)}${']'.repeat(7000)}}`;
    expect(readRevocation('key', Buffer.from(body), 'ab'.repeat(32))).toBe('forged');
  });

  it('cannot be turned on somebody else by moving digits between its fields, which its signature does not see', () => {
    const { timestamp, userId, ...rest } = genuine;
    const digits = `${timestamp}${userId}`;
    for (let cut = 0; cut <= digits.length; cut += 1) {
      const moved = { ...rest, timestamp: digits.slice(0, cut), userId: digits.slice(cut) };
      const result = readRevocation('key', Buffer.from(JSON.stringify(moved)), miniAppSignatureOf('key', genuine));
      // Ids have 19 digits: with a time stamp of another length nobody's is left.
      if (typeof result !== 'string' && cut !== 13) expect(result.zaloUserId.length).not.toBe(19);
    }
  });
});
