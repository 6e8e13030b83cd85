import type { GrayImage } from '../gray-image';
import { mendSymbol, type Sighting } from './mend-symbol';

/** Each costs about as much as a pass; more hardly ever help. */
const MENDED_AT_MOST = 4;

/** The first of the symbols seen that can be mended, as a clean picture; null when none can. The same symbol seen twice is tried once. */
export function mendFirst(picture: GrayImage, seen: readonly Sighting[]): GrayImage | null {
  const tried: Sighting[] = [];
  for (const sighting of seen) {
    if (tried.length === MENDED_AT_MOST) return null;
    if (tried.some((other) => areSame(other, sighting))) continue;
    tried.push(sighting);
    const mended = mendSymbol(picture, sighting);
    if (mended !== null) return mended;
  }
  return null;
}

/** Of the same size, and no corner further off than a quarter of a module. */
function areSame(a: Sighting, b: Sighting): boolean {
  if (a.version !== b.version) return false;
  const quarterModulePx = Math.hypot(a.corners[1].x - a.corners[0].x, a.corners[1].y - a.corners[0].y) / (4 * (17 + 4 * a.version));
  return a.corners.every((corner, at) => Math.hypot(corner.x - (b.corners[at]?.x ?? 0), corner.y - (b.corners[at]?.y ?? 0)) < quarterModulePx);
}
