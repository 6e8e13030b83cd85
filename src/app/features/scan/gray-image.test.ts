import { describe, expect, it } from 'vitest';
import { toGray, toRgba } from './gray-image';

describe('gray image', () => {
  it('weighs green most and blue least', () => {
    const data = Uint8ClampedArray.from([255, 0, 0, 255, 0, 255, 0, 255, 0, 0, 255, 255, 255, 255, 255, 255]);
    expect([...toGray({ width: 4, height: 1, data }).data]).toEqual([76, 150, 29, 255]);
  });

  it('comes back the same through four bytes', () => {
    const image = { width: 3, height: 1, data: Uint8Array.from([0, 128, 255]) };
    const rgba = toRgba(image);
    expect([...rgba.slice(4, 8)]).toEqual([128, 128, 128, 255]);
    expect(toGray({ width: 3, height: 1, data: rgba })).toEqual(image);
  });
});
