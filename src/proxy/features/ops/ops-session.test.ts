import { describe, expect, it } from 'vitest';
import { createOpsSessions } from './ops-session';

describe('a session of staff', () => {
  let nowMs = 0;
  const sessionsOf = (password: string) => createOpsSessions({ pepper: Buffer.alloc(32, 1), password, nowMs: () => nowMs });

  it('is known to every replica for two hours', () => {
    const cookie = sessionsOf('a-long-password').begin('an');
    expect(sessionsOf('a-long-password').read(cookie)).toMatchObject({ user: 'an' });
    nowMs = 2 * 3_600_000;
    expect(sessionsOf('a-long-password').read(cookie)).toBeNull();
    nowMs = 0;
  });

  it('ends with the password it began with', () => {
    expect(sessionsOf('another-password').read(sessionsOf('a-long-password').begin('an'))).toBeNull();
  });

  it.each([undefined, '', '.', 'x.y', 'e30.', '\u0000.\u0000', '__proto__.constructor'])('is not read from %j', (cookie) => {
    expect(sessionsOf('a-long-password').read(cookie)).toBeNull();
  });
});
