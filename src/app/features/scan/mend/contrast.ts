import { boxBlur } from '../box-blur';
import type { GrayImage } from '../gray-image';
import { MODULE_PX } from './flatten';

/** How dark (below 0, to -1.2) or light (above 0, to 1.2) each pixel is beside its surroundings; 0 where a module ends or nothing is to be seen. */
export interface Contrast {
  /** Width and height in pixels. */
  readonly width: number;
  readonly data: Float32Array;
}

const SURROUNDINGS_PX = Math.round(2.5 * MODULE_PX);
/** Grey levels below which a difference is taken for noise. */
const NOISE_LEVELS = 6;
const LIMIT = 1.2;

export function contrastOf(flat: GrayImage): Contrast {
  const [calm, mean] = [boxBlur(flat, 1).data, boxBlur(flat, SURROUNDINGS_PX).data];
  const away = calm.map((value, at) => Math.abs(value - (mean[at] ?? 0)));
  const usual = boxBlur({ ...flat, data: away }, SURROUNDINGS_PX).data;
  const data = Float32Array.from(calm, (value, at) => Math.min(LIMIT, Math.max(-LIMIT, (value - (mean[at] ?? 0)) / ((usual[at] ?? 0) + NOISE_LEVELS))));
  return { width: flat.width, data };
}

/** How well a module of a known (`DARK`, `LIGHT`) or unknown colour sits at a pixel: in the midst of a dark or light patch, not on an edge. */
export function fitAt({ width, data }: Contrast, known: number, x: number, y: number): number {
  const [column, row] = [Math.round(x), Math.round(y)];
  if (column < 0 || row < 0 || column >= width || row >= width) return OUTSIDE;
  const value = data[row * width + column] ?? 0;
  if (known < 0) return value < 0 ? -value : value;
  return known === 0 ? KNOWN_WEIGHT * value : -KNOWN_WEIGHT * value;
}

const OUTSIDE = -0.5;
const KNOWN_WEIGHT = 2;
