import { describe, expect, it } from 'vitest';
import { createIpKeys } from './ip-key';

const key = createIpKeys(Buffer.alloc(32, 1));

describe('ip keys', () => {
  it('never hold the address', () => expect(key('203.0.113.9')).not.toContain('203'));
  it('tell two IPv4 addresses apart, and know one in its mapped spelling', () => {
    expect(key('203.0.113.9')).not.toBe(key('203.0.113.8'));
    expect(key('::ffff:203.0.113.9')).toBe(key('203.0.113.9'));
  });
  it('do not change with a port that a load balancer wrote', () => {
    expect(key('203.0.113.9:51234')).toBe(key('203.0.113.9'));
    expect(key('203.0.113.9:51234')).not.toBe(key('203.0.113.8:51234'));
    expect([key('[2001:db8:1:2::1]:51234'), key('[2001:db8:1:2::1]')]).toEqual([key('2001:db8:1:2::1'), key('2001:db8:1:2::1')]);
    expect(key('[::ffff:203.0.113.9]:51234')).toBe(key('203.0.113.9'));
  });
  it('take an IPv6 subscriber as one', () => {
    expect(key('2001:db8:1:2:aaaa::1')).toBe(key('2001:0db8:1:2:bbbb:0:0:9'));
    expect(key('2001:db8::1')).toBe(key('2001:db8:0:0::2'));
    expect(key('2001:db8:1:2::1')).not.toBe(key('2001:db8:1:3::1'));
  });
});
