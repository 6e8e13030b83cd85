import { describe, expect, it } from 'vitest';
import type { GrayImage } from './gray-image';
import { runPasses, type Pass } from './run-passes';

const picture: GrayImage = { width: 1, height: 1, data: Uint8Array.from([9]) };
const pass = (name: string): Pass => ({ name, prepare: (image) => ({ ...image, data: Uint8Array.from([name.length]) }), options: {} });
const passes = [pass('a'), pass('ab'), pass('abc')];

/** Reads `texts` from the picture that the pass with a name of that length prepared. */
const readerOf = (texts: Record<number, string[]>, tried: number[] = []) => (image: GrayImage) => {
  tried.push(image.data[0]!);
  return Promise.resolve(texts[image.data[0]!] ?? []);
};

describe('runPasses', () => {
  it('stops at the first pass that reads something', async () => {
    const tried: number[] = [];
    expect(await runPasses(picture, passes, readerOf({ 2: ['x'], 3: ['y'] }, tried), () => true)).toEqual(['x']);
    expect(tried).toEqual([1, 2]);
  });

  it('always makes the first pass and asks the budget before each further one', async () => {
    const tried: number[] = [];
    expect(await runPasses(picture, passes, readerOf({ 3: ['late'] }, tried), (done) => done < 2)).toEqual([]);
    expect(tried).toEqual([1, 2]);
  });

  it('gives each text once and no empty one', async () => {
    expect(await runPasses(picture, passes, readerOf({ 1: ['x', '', 'y', 'x'] }), () => true)).toEqual(['x', 'y']);
  });

  it('goes on after a pass that read only emptiness', async () => {
    expect(await runPasses(picture, passes, readerOf({ 1: [''], 2: ['x'] }), () => true)).toEqual(['x']);
  });
});
