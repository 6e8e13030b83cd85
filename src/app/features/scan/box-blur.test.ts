import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxBlur } from './box-blur';
import type { GrayImage } from './gray-image';

const image = (width: number, ...data: number[]): GrayImage => ({ width, height: data.length / width, data: Uint8Array.from(data) });

/** The same mean, straight from its definition: rows first, then columns, each rounded. */
function slowBlur({ width, height, data }: GrayImage, radius: number): Uint8Array {
  const mean = (at: (step: number) => number): number => {
    let sum = 0;
    for (let step = -radius; step <= radius; step += 1) sum += at(step);
    return Math.floor((sum + radius) / (2 * radius + 1));
  };
  const inside = (value: number, length: number): number => Math.min(length - 1, Math.max(0, value));
  const rows = data.map((_, index) => mean((step) => data[index - (index % width) + inside((index % width) + step, width)]!));
  return rows.map((_, index) => mean((step) => rows[(index % width) + width * inside(Math.floor(index / width) + step, height)]!));
}

describe('boxBlur', () => {
  it('spreads one bright pixel over its neighbours', () => {
    expect([...boxBlur(image(3, 0, 0, 0, 0, 90, 0, 0, 0, 0), 1).data]).toEqual(Array.from({ length: 9 }, () => 10));
  });

  it('leaves an even picture as it is', () => {
    expect([...boxBlur(image(4, ...Array.from({ length: 12 }, () => 77)), 3).data]).toEqual(Array.from({ length: 12 }, () => 77));
  });

  it('equals the plain mean for every picture and radius', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 4 }), fc.infiniteStream(fc.integer({ min: 0, max: 255 })), (width, height, radius, values) => {
        const picture = image(width, ...[...values.take(width * height)]);
        expect([...boxBlur(picture, radius).data]).toEqual([...slowBlur(picture, radius)]);
      }),
    );
  });
});
