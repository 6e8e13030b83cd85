import { describe, expect, it } from 'vitest';
import { printSymbol } from './printed-symbol.test-helper';
import { blocksOf, MAX_VERSION, type Level } from './symbol-blocks';
import { FORMATS, versionBits } from './symbol-format';
import { CONTENT, contentModules, fixedModules, formatModules, sideOf, versionModules } from './symbol-modules';

const VERSIONS = Array.from({ length: MAX_VERSION }, (_, index) => index + 1);
const LEVELS: readonly Level[] = ['L', 'M', 'Q', 'H'];

describe.each(VERSIONS)('symbol of version %i', (version) => {
  const side = sideOf(version);
  const fixed = fixedModules(version);

  it('has the modules of every symbol where another library prints them', () => {
    const symbol = printSymbol('ABC12', { version, level: 'M' });
    expect(symbol.side).toBe(side);
    fixed.forEach((known, at) => {
      if (known >= 0) expect(symbol.modules[at]).toBe(known);
    });
  });

  it.each(LEVELS)('has room for the blocks of level %s', (level) => {
    const { checks, short, data, long } = blocksOf(version, level);
    expect(contentModules(fixed, side).length >> 3).toBe((short + long) * (data + checks) + long);
  });

  it('keeps its format where another library prints it, twice', () => {
    for (const level of LEVELS) {
      for (const mask of [0, 1, 2, 3, 4, 5, 6, 7] as const) {
        const symbol = printSymbol('ABC12', { version, level, mask });
        const format = FORMATS.find((one) => one.level === level && one.mask === mask)!;
        expect(formatModules(side).map(({ x, y }) => symbol.modules[y * side + x])).toEqual(formatModules(side).map(({ bit }) => (format.bits >> bit) & 1));
      }
    }
  });

  it('carries bits in each other module once', () => {
    const content = contentModules(fixed, side);
    expect(new Set(content).size).toBe(content.length);
    expect(content).toHaveLength(fixed.filter((known) => known === CONTENT).length);
  });
});

describe.each(VERSIONS.filter((version) => version >= 7))('symbol of version %i', (version) => {
  it('says its version where another library does', () => {
    const side = sideOf(version);
    const symbol = printSymbol('ABC12', { version, level: 'M' });
    expect(versionModules(side).map(({ x, y }) => symbol.modules[y * side + x])).toEqual(versionModules(side).map(({ bit }) => (versionBits(version) >> bit) & 1));
  });
});
