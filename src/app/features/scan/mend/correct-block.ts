import { divide, evaluate, multiply, multiplyPolynomials, power } from './galois';

/**
 * Mends one Reed-Solomon block of a QR code. A place known to be unsure (`erased`) costs one check byte, an unknown error two:
 * that is why a reader that knows where the thumb lies reads twice as much as one that does not.
 * @param spare check bytes that must stay unused, so that a chance hit is no answer
 * @returns the mended block, or null when there is too much to mend
 */
export function correctBlock(block: Uint8Array, checks: number, erased: readonly number[], spare: number): Uint8Array | null {
  const syndromes = syndromesOf(block, checks);
  if (syndromes.every((value) => value === 0)) return block;
  const locatorOf = (place: number): number => power(block.length - 1 - place);
  const erasures = erased.reduce<number[]>((product, place) => multiplyPolynomials(product, [1, locatorOf(place)]), [1]);
  const locator = findLocator(syndromes, erasures, erased.length);
  const wrong = locator.length - 1;
  const errors = wrong - erased.length;
  if (errors < 0 || erased.length + 2 * errors > checks - spare) return null;

  const values = multiplyPolynomials(locator, syndromes, checks);
  // The derivative: in this field only the odd powers stay.
  const slope = locator.slice(1).map((value, index) => (index % 2 === 0 ? value : 0));
  const mended = Uint8Array.from(block);
  let found = 0;
  for (let place = 0; place < block.length; place += 1) {
    const inverse = divide(1, locatorOf(place));
    if (evaluate(locator, inverse) !== 0) continue;
    found += 1;
    const below = evaluate(slope, inverse);
    if (below === 0) return null;
    mended[place] = (mended[place] ?? 0) ^ multiply(locatorOf(place), divide(evaluate(values, inverse), below));
  }
  return found === wrong && syndromesOf(mended, checks).every((value) => value === 0) ? mended : null;
}

function syndromesOf(block: Uint8Array, checks: number): number[] {
  return Array.from({ length: checks }, (_, exponent) => {
    let value = 0;
    const at = power(exponent);
    for (const byte of block) value = multiply(value, at) ^ byte;
    return value;
  });
}

/** Berlekamp and Massey's search, begun with the erasures (Blahut). @returns the polynomial whose roots tell the wrong places */
function findLocator(syndromes: readonly number[], erasures: readonly number[], erasedCount: number): number[] {
  let locator = [...erasures];
  let before = [...erasures];
  let length = erasedCount;
  for (let step = erasedCount + 1; step <= syndromes.length; step += 1) {
    let gap = 0;
    for (let index = 0; index < locator.length; index += 1) gap ^= multiply(locator[index] ?? 0, syndromes[step - 1 - index] ?? 0);
    const shifted = [0, ...before];
    before = shifted;
    if (gap === 0) continue;
    const next = Array.from({ length: Math.max(locator.length, shifted.length) }, (_, index) => (locator[index] ?? 0) ^ multiply(gap, shifted[index] ?? 0));
    if (2 * length <= step + erasedCount - 1) {
      length = step + erasedCount - length;
      before = locator.map((value) => divide(value, gap));
    }
    locator = next;
  }
  while (locator.length > 1 && locator[locator.length - 1] === 0) locator.pop();
  return locator;
}
