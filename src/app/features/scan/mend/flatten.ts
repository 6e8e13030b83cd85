import type { GrayImage } from '../gray-image';
import { halve } from '../resize-gray';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Outer corners of a symbol in a picture, in pixels: top left, top right, bottom right, bottom left as the symbol is read. */
export type Corners = readonly [Point, Point, Point, Point];

/** Pixels a module of a flattened symbol. */
export const MODULE_PX = 6;
/** Modules of the surroundings kept on every side: crumpled paper bends outward too. */
const MARGIN = 3;

/** Pixel of a flattened symbol at the middle of a module's column or row. */
export const middleOf = (module: number): number => (module + 0.5 + MARGIN) * MODULE_PX - 0.5;

/** The symbol as if photographed straight on, `MODULE_PX` a module, with a margin. @param side modules a side */
export function flatten(picture: GrayImage, corners: Corners, side: number): GrayImage {
  const place = perspective(corners);
  const width = (side + 2 * MARGIN) * MODULE_PX;
  const { source, scale } = shrink(picture, (longestEdge(corners) / side) / MODULE_PX);
  const data = new Uint8Array(width * width);
  for (let y = 0, to = 0; y < width; y += 1) {
    for (let x = 0; x < width; x += 1, to += 1) {
      const at = place(((x + 0.5) / MODULE_PX - MARGIN) / side, ((y + 0.5) / MODULE_PX - MARGIN) / side);
      data[to] = between(source, at.x * scale - 0.5, at.y * scale - 0.5);
    }
  }
  return { width, height: width, data };
}

/** Halved while it has many more pixels than are asked for: their noise then averages out. */
function shrink(picture: GrayImage, surplus: number): { source: GrayImage; scale: number } {
  let [source, scale] = [picture, 1];
  while (surplus * scale > 1.6 && source.width > 2 && source.height > 2) [source, scale] = [halve(source), scale / 2];
  return { source, scale };
}

const longestEdge = ([a, b, c, d]: Corners): number => Math.max(...([[a, b], [b, c], [c, d], [d, a]] as const).map(([from, to]) => Math.hypot(to.x - from.x, to.y - from.y)));

/** Maps the unit square onto four corners (Heckbert, 1989). */
function perspective([a, b, c, d]: Corners): (u: number, v: number) => Point {
  const [rightX, bottomX, skewX] = [b.x - c.x, d.x - c.x, a.x - b.x + c.x - d.x];
  const [rightY, bottomY, skewY] = [b.y - c.y, d.y - c.y, a.y - b.y + c.y - d.y];
  const area = rightX * bottomY - bottomX * rightY;
  const [g, h] = [(skewX * bottomY - bottomX * skewY) / area, (rightX * skewY - skewX * rightY) / area];
  return (u, v) => {
    const depth = g * u + h * v + 1;
    return { x: ((b.x - a.x + g * b.x) * u + (d.x - a.x + h * d.x) * v + a.x) / depth, y: ((b.y - a.y + g * b.y) * u + (d.y - a.y + h * d.y) * v + a.y) / depth };
  };
}

/** Bilinear; outside the picture its border is repeated. */
function between({ width, height, data }: GrayImage, x: number, y: number): number {
  const [atX, atY] = [Math.min(width - 1, Math.max(0, x)), Math.min(height - 1, Math.max(0, y))];
  const [left, top] = [Math.floor(atX), Math.floor(atY)];
  const [across, down] = [atX - left, atY - top];
  const [right, row, below] = [Math.min(width - 1, left + 1), top * width, Math.min(height - 1, top + 1) * width];
  const over = (data[row + left] ?? 0) * (1 - across) + (data[row + right] ?? 0) * across;
  const under = (data[below + left] ?? 0) * (1 - across) + (data[below + right] ?? 0) * across;
  return over * (1 - down) + under * down;
}
