import { fitAt, type Contrast } from './contrast';
import { middleOf } from './flatten';
import { seatFinder } from './seat-finder';
import { extrapolate, type Plane } from './extrapolate';
import { finderCentres } from './symbol-modules';

/** How far each module lies from its place in the flattened picture, in pixels, row by row. */
export interface Moves {
  readonly x: Float32Array;
  readonly y: Float32Array;
}

/** Nothing moved: the paper is flat. */
export const unmoved = (side: number): Moves => ({ x: new Float32Array(side * side), y: new Float32Array(side * side) });

const STEPS_PX = [-1.5, -0.75, 0, 0.75, 1.5];
/** Cost of a step, per square pixel: a patch that fits no better elsewhere stays. */
const PULL = 0.5;
const PATCH = 2;
const SWEEPS = 2;

/**
 * Follows the modules over crumpled paper: from the three finders outward, each module is looked for near where its neighbours point.
 * What fits is a patch of five by five whose modules all lie in the midst of something dark or light; those with a known colour count double.
 */
export function followModules(contrast: Contrast, fixed: Int8Array, side: number): Moves {
  const moves = unmoved(side);
  const placed = new Uint8Array(side * side);
  for (const [centreX, centreY] of finderCentres(side)) {
    const [dx, dy, xx, xy, yx, yy] = seatFinder(contrast, centreX, centreY);
    for (let y = -3; y <= 3; y += 1) {
      for (let x = -3; x <= 3; x += 1) {
        const at = (centreY + y) * side + centreX + x;
        moves.x[at] = dx + xx * x + xy * y;
        moves.y[at] = dy + yx * x + yy * y;
        placed[at] = 1;
      }
    }
  }
  const order = outward(side).filter((at) => placed[at] === 0);
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) for (const at of order) place(contrast, fixed, side, moves, placed, at);
  return moves;
}

/** All modules, the nearest to a finder first. */
function outward(side: number): readonly number[] {
  const away = Array.from({ length: side * side }, (_, at) => Math.min(...finderCentres(side).map(([x, y]) => Math.max(Math.abs((at % side) - x), Math.abs(Math.floor(at / side) - y)) + 0.01 * Math.min(Math.abs((at % side) - x), Math.abs(Math.floor(at / side) - y)))));
  return [...away.keys()].sort((a, b) => (away[a] ?? 0) - (away[b] ?? 0));
}

function place(contrast: Contrast, fixed: Int8Array, side: number, moves: Moves, placed: Uint8Array, at: number): void {
  const [column, row] = [at % side, Math.floor(at / side)];
  const [x, y] = [extrapolate(moves.x, placed, side, column, row), extrapolate(moves.y, placed, side, column, row)];
  let bestFit = -Infinity;
  let [bestX, bestY] = [0, 0];
  for (const stepX of STEPS_PX) {
    for (const stepY of STEPS_PX) {
      const fit = fitOfPatch(contrast, fixed, side, column, row, x, y, stepX, stepY) - PULL * (stepX * stepX + stepY * stepY);
      if (fit > bestFit) [bestFit, bestX, bestY] = [fit, stepX, stepY];
    }
  }
  moves.x[at] = x.here + bestX;
  moves.y[at] = y.here + bestY;
  placed[at] = 1;
}

function fitOfPatch(contrast: Contrast, fixed: Int8Array, side: number, column: number, row: number, x: Plane, y: Plane, stepX: number, stepY: number): number {
  let fit = 0;
  for (let down = Math.max(-PATCH, -row); down <= PATCH && row + down < side; down += 1) {
    for (let across = Math.max(-PATCH, -column); across <= PATCH && column + across < side; across += 1) {
      const known = fixed[(row + down) * side + column + across] ?? -1;
      const toX = middleOf(column + across) + x.here + x.perColumn * across + x.perRow * down + stepX;
      const toY = middleOf(row + down) + y.here + y.perColumn * across + y.perRow * down + stepY;
      fit += fitAt(contrast, known, toX, toY) / (1 + 0.3 * (across * across + down * down));
    }
  }
  return fit;
}
