import { boxBlur } from './box-blur';
import type { GrayImage } from './gray-image';

/**
 * Black and white: a pixel is white when brighter than the mean of its surroundings (a square of `2 * radius + 1`), less `slack` grey levels.
 * Follows shadows, reflections and moiré more closely than the reader's own threshold, whose blocks of 8 pixels have one size for every picture.
 */
export function localThreshold(image: GrayImage, radius: number, slack: number): GrayImage {
  const means = boxBlur(image, radius).data;
  const { width, height, data: source } = image;
  const data = new Uint8Array(source.length);
  for (let at = 0; at < data.length; at += 1) data[at] = (source[at] ?? 0) + slack > (means[at] ?? 0) ? 255 : 0;
  return { width, height, data };
}
