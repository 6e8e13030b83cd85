import { describe, expect, it } from 'vitest';
import { writerFaults, writerOf } from './writer-faults';

const who = { name: ' Nguyễn Văn An ', address: 'Thôn 1, Hàm Liêm', phone: '+84 912 345 678', email: '' };

describe('who writes', () => {
  it('goes over the wire in one spelling, without an empty e-mail', () => {
    expect(writerOf(who)).toEqual({ name: 'Nguyễn Văn An', address: 'Thôn 1, Hàm Liêm', phone: '0912345678' });
    expect(writerOf({ ...who, email: ' an@gmail.com ' }).email).toBe('an@gmail.com');
    expect(writerFaults(who)).toEqual([]);
  });

  it.each([
    ['name', { name: 'A' }], ['name', { name: '- -' }], ['address', { address: '12/3/45' }], ['name', { name: 'x'.repeat(51) }], ['address', { address: 'Phố' }], ['phone', { phone: '12345' }], ['phone', { phone: '09123456789' }],
    ['phone', { phone: '' }], ['email', { email: 'an@gmail' }], ['email', { email: 'an gmail.com' }],
  ] as const)('is told when the %s is wrong: %o', (part, over) => {
    expect(writerFaults({ ...who, ...over })).toEqual([part]);
  });
});
