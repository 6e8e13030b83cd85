import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { divide, evaluate, multiply, multiplyPolynomials, power } from './galois';

const byte = fc.integer({ min: 0, max: 255 });
const nonZero = fc.integer({ min: 1, max: 255 });

describe('galois', () => {
  it('is a field', () => {
    fc.assert(
      fc.property(byte, byte, byte, nonZero, (a, b, c, d) => {
        expect(multiply(a, multiply(b, c))).toBe(multiply(multiply(a, b), c));
        expect(multiply(a, b ^ c)).toBe(multiply(a, b) ^ multiply(a, c));
        expect(multiply(a, 1)).toBe(a);
        expect(multiply(divide(a, d), d)).toBe(a);
      }),
    );
  });

  it('has a generator that runs through every byte but 0', () => {
    expect(new Set(Array.from({ length: 255 }, (_, exponent) => power(exponent))).size).toBe(255);
    expect(power(-1)).toBe(power(254));
    expect(multiply(power(200), power(100))).toBe(power(300));
  });

  it('multiplies polynomials as their values multiply', () => {
    fc.assert(
      fc.property(fc.array(byte, { minLength: 1, maxLength: 5 }), fc.array(byte, { minLength: 1, maxLength: 5 }), byte, (a, b, at) => {
        expect(evaluate(multiplyPolynomials(a, b), at)).toBe(multiply(evaluate(a, at), evaluate(b, at)));
      }),
    );
  });
});
