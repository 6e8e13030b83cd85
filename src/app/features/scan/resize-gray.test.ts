import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { halve, resize } from './resize-gray';

describe('halve', () => {
  it('means four pixels and drops an odd border', () => {
    const data = Uint8Array.from([10, 20, 99, 30, 40, 99, 7, 7, 7]);
    expect(halve({ width: 3, height: 3, data })).toEqual({ width: 1, height: 1, data: Uint8Array.from([25]) });
  });
});

describe('resize', () => {
  it('keeps a picture at scale 1', () => {
    const data = Uint8Array.from([1, 2, 3, 4, 5, 6]);
    expect([...resize({ width: 3, height: 2, data }, 1).data]).toEqual([...data]);
  });

  it('never leaves the range of its pixels', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 12, maxLength: 12 }), fc.double({ min: 0.4, max: 3, noNaN: true }), (data, scale) => {
        const resized = resize({ width: 4, height: 3, data }, scale);
        expect(resized.data.length).toBe(resized.width * resized.height);
        for (const value of resized.data) {
          expect(value).toBeGreaterThanOrEqual(Math.min(...data));
          expect(value).toBeLessThanOrEqual(Math.max(...data));
        }
      }),
    );
  });
});
