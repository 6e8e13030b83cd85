import type { GrayImage } from '../gray-image';

const MODULE_PX = 3;
const QUIET_MODULES = 4;

/** A symbol as a clean picture, for the reader. @param modules row by row, 1 dark */
export function drawSymbol(modules: Uint8Array, side: number): GrayImage {
  const width = (side + 2 * QUIET_MODULES) * MODULE_PX;
  const data = new Uint8Array(width * width).fill(255);
  modules.forEach((module, at) => {
    if (module === 0) return;
    const left = ((at % side) + QUIET_MODULES) * MODULE_PX;
    const top = (Math.floor(at / side) + QUIET_MODULES) * MODULE_PX;
    for (let y = top; y < top + MODULE_PX; y += 1) data.fill(0, y * width + left, y * width + left + MODULE_PX);
  });
  return { width, height: width, data };
}
