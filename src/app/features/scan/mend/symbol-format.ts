import type { Level } from './symbol-blocks';

/** What a symbol says about itself: how strongly it corrects, and which of eight patterns turns its modules. */
export interface SymbolFormat {
  readonly level: Level;
  readonly mask: number;
  /** 15 bits as printed. */
  readonly bits: number;
}

const LEVELS: readonly Level[] = ['M', 'L', 'H', 'Q'];

/** All 32 formats (ISO/IEC 18004, 7.9). */
export const FORMATS: readonly SymbolFormat[] = Array.from({ length: 32 }, (_, value) => ({ level: LEVELS[value >> 3] ?? 'M', mask: value & 7, bits: withChecks(value, 10, 0x537) ^ 0x5412 }));

/** The 18 bits of versions from 7 on (ISO/IEC 18004, 7.10). */
export const versionBits = (version: number): number => withChecks(version, 12, 0x1f25);

/** A value followed by the remainder of its division by the generator, as binary polynomials. */
function withChecks(value: number, checkBits: number, generator: number): number {
  let rest = value << checkBits;
  for (let bit = 31 - Math.clz32(rest); bit >= checkBits; bit -= 1) if ((rest >> bit) & 1) rest ^= generator << (bit - checkBits);
  return (value << checkBits) | rest;
}

const MASKS: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(y / 2) + Math.floor(x / 3)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
];

/** Whether mask `mask` (0 … 7) turns the colour of a module. */
export const isTurned = (mask: number, x: number, y: number): boolean => MASKS[mask]?.(x, y) ?? false;
