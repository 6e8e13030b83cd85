import { boxBlur } from '../box-blur';
import type { GrayImage } from '../gray-image';
import { unsharp } from '../unsharp';
import { contrastOf } from './contrast';
import { drawSymbol } from './draw-symbol';
import { flatten, middleOf, type Corners } from './flatten';
import { followModules, unmoved, type Moves } from './follow-modules';
import { mendModules } from './mend-modules';
import { MAX_VERSION } from './symbol-blocks';
import { fixedModules, sideOf } from './symbol-modules';

/** About a module: what a shaking hand mixed into the next module is taken out again. */
const SHARPEN_RADIUS_PX = 4;
const SHARPEN_BY = 2.5;

/** A symbol that was seen but could not be read. */
export interface Sighting {
  readonly version: number;
  readonly corners: Corners;
}

/** Modules round each whose mean tells dark from light. */
const SURROUNDINGS = [3, 5] as const;

/**
 * Mends a symbol that the reader found but could not read: its modules are followed over the paper's waves, and what a thumb, a pen or a lamp covers is given up and computed anew from the symbol's own check bytes.
 * @returns the whole symbol as a clean picture, or null when too little is left of it
 */
export function mendSymbol(picture: GrayImage, { version, corners }: Sighting): GrayImage | null {
  if (!Number.isInteger(version) || version < 1 || version > MAX_VERSION) return null;
  const side = sideOf(version);
  const flat = flatten(picture, corners, side);
  const calm = boxBlur(flat, 1);
  const attempt = (image: GrayImage, moves: Moves): GrayImage | null => {
    const brightness = brightnessOf(image, moves, side);
    for (const radius of SURROUNDINGS) {
      const modules = mendModules(besideMean(brightness, side, radius), version);
      if (modules !== null) return drawSymbol(modules, side);
    }
    return null;
  };
  const still = unmoved(side);
  return attempt(calm, still) ?? attempt(calm, followModules(contrastOf(flat), fixedModules(version), side)) ?? attempt(unsharp(calm, SHARPEN_RADIUS_PX, SHARPEN_BY), still);
}

function brightnessOf({ width, data }: GrayImage, moves: Moves, side: number): Float32Array {
  const inside = (at: number): number => Math.min(width - 1, Math.max(0, Math.round(at)));
  return moves.x.map((x, at) => data[inside(middleOf(Math.floor(at / side)) + (moves.y[at] ?? 0)) * width + inside(middleOf(at % side) + x)] ?? 0);
}

function besideMean(brightness: Float32Array, side: number, radius: number): Float32Array {
  return brightness.map((value, at) => {
    const [column, row] = [at % side, Math.floor(at / side)];
    let [sum, count] = [0, 0];
    for (let y = Math.max(0, row - radius); y <= Math.min(side - 1, row + radius); y += 1) {
      for (let x = Math.max(0, column - radius); x <= Math.min(side - 1, column + radius); x += 1) {
        sum += brightness[y * side + x] ?? 0;
        count += 1;
      }
    }
    return value - sum / count;
  });
}
