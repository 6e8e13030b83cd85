import { create } from 'qrcode';
import type { GrayImage } from '../gray-image';
import { resize } from '../resize-gray';
import { drawSymbol } from './draw-symbol';
import type { Level } from './symbol-blocks';

interface PrintedSymbol {
  readonly side: number;
  /** Row by row, 1 dark. */
  readonly modules: Uint8Array;
}

/** A symbol as another library prints it. */
export function printSymbol(text: string, options: { version?: number; level: Level; mask?: 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 }): PrintedSymbol {
  const { modules } = create(text, { errorCorrectionLevel: options.level, ...(options.version === undefined ? {} : { version: options.version }), ...(options.mask === undefined ? {} : { maskPattern: options.mask }) });
  return { side: modules.size, modules: Uint8Array.from(modules.data, Number) };
}

/** Its picture, straight on, and where it lies there. */
export function pictureOf({ side, modules }: PrintedSymbol, modulePx: number): { picture: GrayImage; corners: readonly [Corner, Corner, Corner, Corner] } {
  const picture = resize(drawSymbol(modules, side), modulePx / 3);
  const [from, to] = [4 * modulePx, (4 + side) * modulePx];
  return { picture, corners: [{ x: from, y: from }, { x: to, y: from }, { x: to, y: to }, { x: from, y: to }] };
}

interface Corner {
  readonly x: number;
  readonly y: number;
}

/** How light each module is: 100 either way. */
export const lightnessOf = ({ modules }: PrintedSymbol): Float32Array => Float32Array.from(modules, (dark) => (dark === 1 ? -100 : 100));
