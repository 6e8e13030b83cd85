import { fitAt, type Contrast } from './contrast';
import { middleOf } from './flatten';
import { DARK, LIGHT } from './symbol-modules';

/** Where the modules round a finder lie: module (x, y) from its centre is moved by (dx + x·xx + y·xy, dy + x·yx + y·yy) pixels. */
type Seat = readonly [dx: number, dy: number, xx: number, xy: number, yx: number, yy: number];

const REACH_PX = 9;
const COARSE_PX = 3;
/** Steps of the search, from coarse to fine: pixels of the move, pixels a module of the bend. */
const STEPS = [[2, 0.6], [1, 0.4], [1, 0.2], [0.5, 0.1]] as const;
const ROUNDS = 4;

/** Finds a finder near where it should lie and how the paper bends there. */
export function seatFinder(contrast: Contrast, centreX: number, centreY: number): Seat {
  const fitOf = (seat: Seat): number => fitOfSeat(contrast, centreX, centreY, seat);
  let best: Seat = [0, 0, 0, 0, 0, 0];
  let bestFit = fitOf(best);
  const consider = (seat: Seat): boolean => {
    const fit = fitOf(seat);
    if (fit <= bestFit + 1e-3) return false;
    [best, bestFit] = [seat, fit];
    return true;
  };
  for (let dx = -REACH_PX; dx <= REACH_PX; dx += COARSE_PX) for (let dy = -REACH_PX; dy <= REACH_PX; dy += COARSE_PX) consider([dx, dy, 0, 0, 0, 0]);
  for (const [movePx, bendPx] of STEPS) {
    for (let round = 0, moved = true; moved && round < ROUNDS; round += 1) {
      moved = false;
      for (const at of [0, 1, 2, 3, 4, 5]) {
        const step = at < 2 ? movePx : bendPx;
        for (const by of [step, -step]) moved = consider(withStep(best, at, by)) || moved;
      }
    }
  }
  return best;
}

function withStep([dx, dy, xx, xy, yx, yy]: Seat, at: number, by: number): Seat {
  const step = (index: number): number => (index === at ? by : 0);
  return [dx + step(0), dy + step(1), xx + step(2), xy + step(3), yx + step(4), yy + step(5)];
}

function fitOfSeat(contrast: Contrast, centreX: number, centreY: number, [dx, dy, xx, xy, yx, yy]: Seat): number {
  let fit = 0;
  for (let y = -4; y <= 4; y += 1) {
    for (let x = -4; x <= 4; x += 1) {
      const ring = Math.max(Math.abs(x), Math.abs(y));
      fit += fitAt(contrast, ring === 2 || ring === 4 ? LIGHT : DARK, middleOf(centreX + x) + dx + xx * x + xy * y, middleOf(centreY + y) + dy + yx * x + yy * y);
    }
  }
  return fit;
}
