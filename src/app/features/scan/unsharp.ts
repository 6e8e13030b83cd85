import { boxBlur } from './box-blur';
import type { GrayImage } from './gray-image';

/** Sharpens: every pixel is pushed away from the mean of its neighbourhood by `amount` times the difference. Gives back the edges that a shaking hand took. */
export function unsharp(image: GrayImage, radius: number, amount: number): GrayImage {
  const soft = boxBlur(image, radius).data;
  const data = new Uint8Array(image.data.length);
  for (let at = 0; at < data.length; at += 1) {
    const value = image.data[at] ?? 0;
    const pushed = value + amount * (value - (soft[at] ?? 0));
    data[at] = pushed < 0 ? 0 : pushed > 255 ? 255 : pushed;
  }
  return { width: image.width, height: image.height, data };
}
