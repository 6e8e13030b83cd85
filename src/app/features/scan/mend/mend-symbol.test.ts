import { describe, expect, it } from 'vitest';
import type { GrayImage } from '../gray-image';
import { drawSymbol } from './draw-symbol';
import { mendFirst } from './mend-first';
import { mendSymbol } from './mend-symbol';
import { pictureOf, printSymbol } from './printed-symbol.test-helper';

const SYMBOL = printSymbol('000.00.12.H10-230921-0042', { version: 3, level: 'M' });
const WHOLE = drawSymbol(SYMBOL.modules, SYMBOL.side);
const MODULE_PX = 9;

/** Moves every pixel along a wave: paper that was crumpled. */
function crumple({ width, height, data }: GrayImage, depthPx: number): GrayImage {
  const shift = (along: number): number => depthPx * Math.sin((2 * Math.PI * along) / (22 * MODULE_PX));
  const inside = (value: number, length: number): number => Math.min(length - 1, Math.max(0, Math.round(value)));
  return { width, height, data: data.map((_, at) => data[inside(Math.floor(at / width) + shift(at % width), height) * width + inside((at % width) + shift(Math.floor(at / width)), width)]!) };
}

/** A grey disc over the middle of the lower right quarter. */
function cover({ width, height, data }: GrayImage): GrayImage {
  return { width, height, data: data.map((value, at) => (Math.hypot((at % width) - 0.64 * width, Math.floor(at / width) - 0.62 * height) < 0.15 * width ? 140 : value)) };
}

describe('mendSymbol', () => {
  const { picture, corners } = pictureOf(SYMBOL, MODULE_PX);

  it('draws a covered symbol whole', () => {
    expect(mendSymbol(cover(picture), { version: 3, corners })).toEqual(WHOLE);
  });

  it('follows the modules over crumpled paper', () => {
    expect(mendSymbol(crumple(picture, 0.7 * MODULE_PX), { version: 3, corners })).toEqual(WHOLE);
  });

  it('draws nothing from blank paper', () => {
    expect(mendSymbol({ ...picture, data: picture.data.map(() => 200) }, { version: 3, corners })).toBeNull();
  });

  it.each([0, 11, 1.5, Number.NaN])('leaves version %d alone', (version) => {
    expect(mendSymbol(picture, { version, corners })).toBeNull();
  });

  it('does not stumble over corners outside the picture or in one place', () => {
    const nowhere = { x: 5, y: 5 };
    expect(mendSymbol(picture, { version: 3, corners: [nowhere, nowhere, nowhere, nowhere] })).toBeNull();
    expect(mendSymbol(picture, { version: 3, corners: [{ x: -1e6, y: -1e6 }, { x: 1e6, y: -1e6 }, { x: 1e6, y: 1e6 }, { x: -1e6, y: 1e6 }] })).toBeNull();
  });
});

describe('mendFirst', () => {
  const { picture, corners } = pictureOf(SYMBOL, MODULE_PX);

  it('draws the first symbol that can be mended', () => {
    expect(mendFirst(cover(picture), [{ version: 5, corners }, { version: 3, corners }])).toEqual(WHOLE);
  });

  it('tries a few symbols, not hundreds', () => {
    const elsewhere = Array.from({ length: 40 }, (_, index) => ({ version: 3, corners: corners.map(({ x, y }) => ({ x: x / 4 + 3 * index, y: y / 4 })) as unknown as typeof corners }));
    expect(mendFirst(cover(picture), [...elsewhere, { version: 3, corners }])).toBeNull();
  });

  it('draws nothing when nothing was seen', () => {
    expect(mendFirst(picture, [])).toBeNull();
  });
});
