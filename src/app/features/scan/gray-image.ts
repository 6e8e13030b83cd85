/** A picture as the decoder works on it: one luminance byte (0 black … 255 white) per pixel, row by row. */
export interface GrayImage {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** Four bytes per pixel (red, green, blue, alpha), as a canvas gives them. */
export interface RgbaImage {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray<ArrayBuffer>;
}

/** Luminance by the integer weights of ITU-R BT.601 (306 + 601 + 117 = 1024). */
export function toGray(image: RgbaImage): GrayImage {
  const { width, height, data: rgba } = image;
  const data = new Uint8Array(width * height);
  for (let from = 0, to = 0; to < data.length; from += 4, to += 1) {
    data[to] = (306 * (rgba[from] ?? 0) + 601 * (rgba[from + 1] ?? 0) + 117 * (rgba[from + 2] ?? 0) + 512) >> 10;
  }
  return { width, height, data };
}

/** The same picture in the four-byte form that the decoder's library takes. */
export function toRgba(image: GrayImage): Uint8ClampedArray<ArrayBuffer> {
  const words = new Uint32Array(image.data.length);
  for (let at = 0; at < words.length; at += 1) {
    const luminance = image.data[at] ?? 0;
    words[at] = 0xff000000 | (luminance << 16) | (luminance << 8) | luminance;
  }
  return new Uint8ClampedArray(words.buffer);
}
