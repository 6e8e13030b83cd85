import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correctBlock } from './correct-block';
import { multiply, power } from './galois';

const CHECKS = 12;

/** Appends the check bytes by long division with (x − α⁰) … (x − α¹¹). */
function withChecks(data: readonly number[]): Uint8Array {
  let generator = [1];
  for (let exponent = 0; exponent < CHECKS; exponent += 1) generator = [...generator, 0].map((value, at) => value ^ multiply(generator[at - 1] ?? 0, power(exponent)));
  const rest = [...data, ...Array.from({ length: CHECKS }, () => 0)];
  data.forEach((_, at) => {
    const lead = rest[at]!;
    generator.forEach((value, index) => (rest[at + index]! ^= multiply(lead, value)));
  });
  return Uint8Array.from([...data, ...rest.slice(data.length)]);
}

const blocks = fc.array(fc.integer({ min: 0, max: 255 }), { minLength: 5, maxLength: 60 }).map(withChecks);
/** Wrong bytes at distinct places. */
const damage = fc.tuple(fc.integer({ min: 0, max: CHECKS }), fc.infiniteStream(fc.integer({ min: 1, max: 255 })), fc.infiniteStream(fc.nat()));

function spoil(block: Uint8Array, count: number, flips: Iterator<number>, picks: Iterator<number>): { spoilt: Uint8Array; places: number[] } {
  const left = [...block.keys()];
  const places = Array.from({ length: count }, () => left.splice(Number(picks.next().value) % left.length, 1)[0]!);
  const spoilt = Uint8Array.from(block);
  for (const place of places) spoilt[place]! ^= Number(flips.next().value);
  return { spoilt, places };
}

describe('correctBlock', () => {
  it('mends as many erased bytes as there are checks, or half as many unknown ones', () => {
    fc.assert(
      fc.property(blocks, damage, (block, [erasedCount, flips, picks]) => {
        const { spoilt, places } = spoil(block, erasedCount + Math.floor((CHECKS - erasedCount) / 2), flips, picks);
        expect(correctBlock(spoilt, CHECKS, places.slice(0, erasedCount), 0)).toEqual(block);
      }),
    );
  });

  it('mends nothing wrong when a sure byte was called unsure', () => {
    fc.assert(
      fc.property(blocks, damage, (block, [, flips, picks]) => {
        const { spoilt } = spoil(block, 3, flips, picks);
        expect(correctBlock(spoilt, CHECKS, [0, 1, 2], 0)).toEqual(block);
      }),
    );
  });

  it('keeps the spare checks unused', () => {
    const block = withChecks([1, 2, 3, 4, 5, 6, 7, 8]);
    const spoilt = Uint8Array.from(block, (value, at) => (at < 5 ? value ^ 9 : value));
    expect(correctBlock(spoilt, CHECKS, [], 2)).toEqual(block);
    expect(correctBlock(spoilt, CHECKS, [], 3)).toBeNull();
  });

  it('gives up beyond its strength', () => {
    const block = withChecks([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(correctBlock(Uint8Array.from(block, (value, at) => (at < 8 ? value ^ (at + 1) : value)), CHECKS, [], 0)).toBeNull();
  });
});
