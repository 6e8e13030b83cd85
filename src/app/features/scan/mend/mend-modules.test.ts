import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { mendModules } from './mend-modules';
import { lightnessOf, printSymbol } from './printed-symbol.test-helper';
import type { Level } from './symbol-blocks';

const CODE = '000.00.12.H10-230921-0042';

/** A grey patch over the lower right, `share` of the side wide and high. */
function cover(lightness: Float32Array, side: number, share: number, value: number): Float32Array {
  const from = side - Math.round(side * share);
  return lightness.map((own, at) => (at % side >= from && Math.floor(at / side) >= from ? value : own));
}

describe('mendModules', () => {
  it('gives every whole symbol back as it was printed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 10 }), fc.constantFrom<Level>('L', 'M', 'Q', 'H'), (version, level) => {
        const symbol = printSymbol(CODE, { version, level });
        expect(mendModules(lightnessOf(symbol), version)).toEqual(symbol.modules);
      }),
      { numRuns: 30 },
    );
  });

  it.each([['a black blot', -100], ['a white blot', 100], ['a grey thumb', 0]])('computes anew what %s covers, beyond what an ordinary reader corrects', (_, value) => {
    const symbol = printSymbol(CODE, { version: 4, level: 'M' });
    expect(mendModules(cover(lightnessOf(symbol), symbol.side, 0.4, value), 4)).toEqual(symbol.modules);
  });

  it('gives nothing rather than a guess when too little is left', () => {
    const symbol = printSymbol(CODE, { version: 4, level: 'L' });
    expect(mendModules(cover(lightnessOf(symbol), symbol.side, 0.7, 100), 4)).toBeNull();
  });

  it('takes noise for no symbol', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.integer({ min: -100, max: 100 })), (values) => {
        expect(mendModules(Float32Array.from(values.take(21 * 21)), 1)).toBeNull();
      }),
      { numRuns: 20 },
    );
  });
});
