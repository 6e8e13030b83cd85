/** How strongly a QR code corrects itself, from weak to strong. */
export type Level = 'L' | 'M' | 'Q' | 'H';

/** The blocks of a symbol. Each has `checks` bytes for correction; the `short` ones come first and hold `data` bytes, the `long` ones one more. */
interface Blocks {
  readonly checks: number;
  readonly short: number;
  readonly data: number;
  readonly long: number;
}

/** Up to 57 modules a side: a receipt's symbol carries a code or an address, never more. */
export const MAX_VERSION = 10;

/** ISO/IEC 18004 table 9: check bytes a block, short blocks, their data bytes, long blocks. By level, versions 1 … 10. */
const TABLE: Readonly<Record<Level, readonly (readonly [number, number, number, number])[]>> = {
  L: [[7, 1, 19, 0], [10, 1, 34, 0], [15, 1, 55, 0], [20, 1, 80, 0], [26, 1, 108, 0], [18, 2, 68, 0], [20, 2, 78, 0], [24, 2, 97, 0], [30, 2, 116, 0], [18, 2, 68, 2]],
  M: [[10, 1, 16, 0], [16, 1, 28, 0], [26, 1, 44, 0], [18, 2, 32, 0], [24, 2, 43, 0], [16, 4, 27, 0], [18, 4, 31, 0], [22, 2, 38, 2], [22, 3, 36, 2], [26, 4, 43, 1]],
  Q: [[13, 1, 13, 0], [22, 1, 22, 0], [18, 2, 17, 0], [26, 2, 24, 0], [18, 2, 15, 2], [24, 4, 19, 0], [18, 2, 14, 4], [22, 4, 18, 2], [20, 4, 16, 4], [24, 6, 19, 2]],
  H: [[17, 1, 9, 0], [28, 1, 16, 0], [22, 2, 13, 0], [16, 4, 9, 0], [22, 2, 11, 2], [28, 4, 15, 0], [26, 4, 13, 1], [26, 4, 14, 2], [24, 4, 12, 4], [28, 6, 15, 2]],
};

/** @param version 1 … MAX_VERSION */
export function blocksOf(version: number, level: Level): Blocks {
  const [checks, short, data, long] = TABLE[level][version - 1] ?? [0, 0, 0, 0];
  return { checks, short, data, long };
}

/** Which bytes of the symbol's stream make up each block, in the block's order: data bytes of all blocks by turns, then check bytes by turns. */
export function bytesOfBlocks({ checks, short, data, long }: Blocks): readonly (readonly number[])[] {
  const blocks: number[][] = Array.from({ length: short + long }, () => []);
  let byte = 0;
  for (let turn = 0; turn <= data; turn += 1) for (const block of turn < data ? blocks : blocks.slice(short)) block.push(byte++);
  for (let turn = 0; turn < checks; turn += 1) for (const block of blocks) block.push(byte++);
  return blocks;
}
