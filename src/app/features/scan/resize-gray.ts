import type { GrayImage } from './gray-image';

/** The picture at half its width and height (an odd last row or column is dropped): each pixel is the mean of four, which also halves noise. */
export function halve(image: GrayImage): GrayImage {
  const width = image.width >> 1;
  const height = image.height >> 1;
  const data = new Uint8Array(width * height);
  for (let y = 0, to = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1, to += 1) {
      const from = 2 * y * image.width + 2 * x;
      const below = from + image.width;
      data[to] = ((image.data[from] ?? 0) + (image.data[from + 1] ?? 0) + (image.data[below] ?? 0) + (image.data[below + 1] ?? 0) + 2) >> 2;
    }
  }
  return { width, height, data };
}

/** The picture at `scale` times its size, by bilinear sampling at pixel centres. For scales from about 0.5 to 3; for less, halve first. */
export function resize(image: GrayImage, scale: number): GrayImage {
  const width = Math.max(1, Math.round(image.width * scale));
  const height = Math.max(1, Math.round(image.height * scale));
  const data = new Uint8Array(width * height);
  const columns = samples(image.width, width);
  const rows = samples(image.height, height);
  for (let y = 0, to = 0; y < height; y += 1) {
    const top = (rows.near[y] ?? 0) * image.width;
    const bottom = (rows.far[y] ?? 0) * image.width;
    const down = rows.weight[y] ?? 0;
    for (let x = 0; x < width; x += 1, to += 1) {
      const left = columns.near[x] ?? 0;
      const right = columns.far[x] ?? 0;
      const across = columns.weight[x] ?? 0;
      const above = (image.data[top + left] ?? 0) * (1 - across) + (image.data[top + right] ?? 0) * across;
      const under = (image.data[bottom + left] ?? 0) * (1 - across) + (image.data[bottom + right] ?? 0) * across;
      data[to] = above * (1 - down) + under * down + 0.5;
    }
  }
  return { width, height, data };
}

interface Samples {
  readonly near: Uint32Array;
  readonly far: Uint32Array;
  /** Share of the far pixel, 0 … 1. */
  readonly weight: Float32Array;
}

function samples(fromLength: number, toLength: number): Samples {
  const near = new Uint32Array(toLength);
  const far = new Uint32Array(toLength);
  const weight = new Float32Array(toLength);
  for (let index = 0; index < toLength; index += 1) {
    const place = Math.min(fromLength - 1, Math.max(0, ((index + 0.5) * fromLength) / toLength - 0.5));
    near[index] = Math.floor(place);
    far[index] = Math.min(fromLength - 1, Math.floor(place) + 1);
    weight[index] = place - Math.floor(place);
  }
  return { near, far, weight };
}
