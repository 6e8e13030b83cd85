/** Arithmetic of the field of 256 elements in which QR codes check themselves (polynomial 0x11d, ISO/IEC 18004). Addition is XOR. */

const POWERS = new Uint8Array(510);
const LOGARITHMS = new Uint8Array(256);
for (let exponent = 0, value = 1; exponent < 255; exponent += 1) {
  POWERS[exponent] = value;
  POWERS[exponent + 255] = value;
  LOGARITHMS[value] = exponent;
  value = value < 128 ? value << 1 : (value << 1) ^ 0x11d;
}

/** The generator to the power of `exponent` (any integer). */
export const power = (exponent: number): number => POWERS[((exponent % 255) + 255) % 255] ?? 0;

export function multiply(a: number, b: number): number {
  return a === 0 || b === 0 ? 0 : (POWERS[(LOGARITHMS[a] ?? 0) + (LOGARITHMS[b] ?? 0)] ?? 0);
}

/** @param b not 0 */
export function divide(a: number, b: number): number {
  return a === 0 ? 0 : (POWERS[(LOGARITHMS[a] ?? 0) + 255 - (LOGARITHMS[b] ?? 0)] ?? 0);
}

/** Value of a polynomial, coefficients from the lowest power up. */
export function evaluate(coefficients: readonly number[], at: number): number {
  let value = 0;
  for (let index = coefficients.length - 1; index >= 0; index -= 1) value = multiply(value, at) ^ (coefficients[index] ?? 0);
  return value;
}

/** Product of two polynomials without the powers from `length` up. */
export function multiplyPolynomials(a: readonly number[], b: readonly number[], length = a.length + b.length - 1): number[] {
  const product = new Array<number>(length).fill(0);
  a.forEach((left, i) => b.forEach((right, j) => {
    if (i + j < length) product[i + j] = (product[i + j] ?? 0) ^ multiply(left, right);
  }));
  return product;
}
