import type { GrayImage } from './gray-image';

/**
 * Mean of the square of `2 * radius + 1` pixels round each pixel; the border pixel is repeated outside.
 * Two running sums (rows, then columns), so the time does not grow with the radius. Averages away moiré, noise and the dots of a printer.
 */
export function boxBlur(image: GrayImage, radius: number): GrayImage {
  const { width, height } = image;
  const rows = blurLines(image.data, { lines: height, length: width, lineStride: width, stride: 1 }, radius);
  const data = blurLines(rows, { lines: width, length: height, lineStride: 1, stride: width }, radius);
  return { width, height, data };
}

interface Lines {
  readonly lines: number;
  readonly length: number;
  readonly lineStride: number;
  readonly stride: number;
}

function blurLines(source: Uint8Array, { lines, length, lineStride, stride }: Lines, radius: number): Uint8Array {
  const blurred = new Uint8Array(source.length);
  const span = 2 * radius + 1;
  const half = span >> 1;
  const last = length - 1;
  for (let line = 0; line < lines; line += 1) {
    const start = line * lineStride;
    const at = (index: number): number => source[start + (index < 0 ? 0 : index > last ? last : index) * stride] ?? 0;
    let sum = 0;
    for (let index = -radius; index <= radius; index += 1) sum += at(index);
    for (let index = 0; index < length; index += 1) {
      blurred[start + index * stride] = ((sum + half) / span) | 0;
      sum += at(index + radius + 1) - at(index - radius);
    }
  }
  return blurred;
}
