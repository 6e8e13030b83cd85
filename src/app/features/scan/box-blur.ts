import type { GrayImage } from './gray-image';

/**
 * Mean of the square of `2 * radius + 1` pixels round each pixel; the border pixel is repeated outside.
 * Running sums (along the rows, then down all columns at once), so the time does not grow with the radius. Averages away moiré, noise and the dots of a printer.
 */
export function boxBlur(image: GrayImage, radius: number): GrayImage {
  return blurColumns(blurRows(image, radius), radius);
}

function blurRows({ width, height, data: source }: GrayImage, radius: number): GrayImage {
  const data = new Uint8Array(source.length);
  const span = 2 * radius + 1;
  const last = width - 1;
  // A row with its border pixels repeated, so that the sum below needs no limits.
  const padded = new Uint8Array(width + 2 * radius + 1);
  for (let row = 0; row < source.length; row += width) {
    padded.fill(source[row] ?? 0, 0, radius);
    padded.set(source.subarray(row, row + width), radius);
    padded.fill(source[row + last] ?? 0, radius + width);
    let sum = radius;
    for (let at = 0; at < span; at += 1) sum += padded[at] ?? 0;
    for (let x = 0; x < width; x += 1) {
      data[row + x] = sum / span;
      sum += (padded[x + span] ?? 0) - (padded[x] ?? 0);
    }
  }
  return { width, height, data };
}

function blurColumns({ width, height, data: source }: GrayImage, radius: number): GrayImage {
  const data = new Uint8Array(source.length);
  const span = 2 * radius + 1;
  const rowAt = (y: number): number => Math.min(height - 1, Math.max(0, y)) * width;
  const sums = new Uint32Array(width).fill(radius);
  for (let y = -radius; y <= radius; y += 1) {
    const row = rowAt(y);
    for (let x = 0; x < width; x += 1) sums[x] = (sums[x] ?? 0) + (source[row + x] ?? 0);
  }
  for (let y = 0; y < height; y += 1) {
    const [row, enters, leaves] = [y * width, rowAt(y + radius + 1), rowAt(y - radius)];
    for (let x = 0; x < width; x += 1) {
      const sum = sums[x] ?? 0;
      data[row + x] = sum / span;
      sums[x] = sum + (source[enters + x] ?? 0) - (source[leaves + x] ?? 0);
    }
  }
  return { width, height, data };
}
