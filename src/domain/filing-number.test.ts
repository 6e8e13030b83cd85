import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeFilingNumber } from './filing-number';
import { readNumber } from './receipt-number';

const bytes = fc.uint8Array({ minLength: 5, maxLength: 5 });
const day = '2026-11-22';

describe('filing number', () => {
  it('says the day and nothing else', () => expect(makeFilingNumber(day, new Uint8Array([7, 15, 3, 19, 9]))).toMatch(/^MC-261122-7F3K9[0-9A-Z]$/));

  it('is read again however it is typed', () => {
    fc.assert(
      fc.property(bytes, (random) => {
        const number = makeFilingNumber(day, random);
        expect(readNumber('MC', number)).toBe(number);
        expect(readNumber('MC', ` ${number.toLowerCase().replace('-', ' - ')} `)).toBe(number);
        expect(readNumber('MC', number.slice(0, 10) + number.slice(10).replace(/0/g, 'O').replace(/1/g, 'l'))).toBe(number);
      }),
    );
  });

  it('tells one wrong sign', () => {
    fc.assert(
      fc.property(bytes, fc.integer({ min: 0, max: 5 }), fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'), (random, at, sign) => {
        const number = makeFilingNumber(day, random);
        const position = number.length - 1 - at;
        if (number.charAt(position) === sign) return;
        expect(readNumber('MC', number.slice(0, position) + sign + number.slice(position + 1))).toBeNull();
      }),
    );
  });

  it.each(['', 'MC', 'MC-261122', 'MC-261122-', 'H11.23-261103-0007', 'MC-261122-7F3K9Q-1', 'MC-26112-7F3K9Q', '🐟-261122-AAAAAA'])('is not %j', (text) => expect(readNumber('MC', text)).toBeNull());

  it('needs enough chance', () => expect(() => makeFilingNumber(day, new Uint8Array(4))).toThrow('five'));
});
