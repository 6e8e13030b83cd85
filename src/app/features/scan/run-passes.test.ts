import { describe, expect, it } from 'vitest';
import type { GrayImage } from './gray-image';
import { runPasses, type Pass } from './run-passes';

const picture: GrayImage = { width: 1, height: 1, data: Uint8Array.from([9]) };
const pass = (name: string): Pass => ({ name, prepare: (image) => ({ ...image, data: Uint8Array.from([name.length]) }), options: {} });
const passes = [pass('a'), pass('ab'), pass('abc')];

/** Reads `texts` from the picture that the pass with a name of that length prepared. */
const readerOf = (texts: Record<number, string[]>, tried: number[] = []) => (image: GrayImage) => {
  tried.push(image.data[0]!);
  return Promise.resolve({ texts: texts[image.data[0]!] ?? [], seen: [] });
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

  it('tells later passes what earlier ones saw, in the pixels of the whole picture', async () => {
    const at = (x: number, y: number) => ({ x, y });
    const half: Pass = { name: 'half', prepare: () => ({ width: 2, height: 2, data: new Uint8Array(4) }), options: { returnErrors: true } };
    const told: unknown[] = [];
    const last: Pass = { name: 'last', prepare: (_, seen) => (told.push(...seen), null), options: {} };
    const see = () => Promise.resolve({ texts: [], seen: [{ version: 2, corners: [at(0, 0), at(1, 0), at(1, 1.5), at(0, 1)] as const }] });
    await runPasses({ width: 4, height: 4, data: new Uint8Array(16) }, [half, last], see, () => true);
    expect(told).toEqual([{ version: 2, corners: [at(0, 0), at(2, 0), at(2, 3), at(0, 2)] }]);
  });

  it('passes over a pass that has nothing to look at', async () => {
    const nothing: Pass = { name: 'nothing', prepare: () => null, options: {} };
    expect(await runPasses(picture, [nothing, pass('ab')], readerOf({ 2: ['x'] }), () => true)).toEqual(['x']);
  });
});
