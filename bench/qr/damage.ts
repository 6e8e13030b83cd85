import sharp from 'sharp';
import type { GrayImage } from '../../src/app/features/scan/gray-image';
import type { Random } from './random';

const clamp = (value: number): number => (value < 0 ? 0 : value > 255 ? 255 : value);
const raw = (image: GrayImage) => ({ raw: { width: image.width, height: image.height, channels: 1 as const } });

/** Out of focus: Gaussian, deviation in pixels. */
export async function defocus(image: GrayImage, sigmaPx: number): Promise<GrayImage> {
  if (sigmaPx < 0.3) return image;
  const buffer = await sharp(image.data, raw(image)).blur(sigmaPx).grayscale().raw().toBuffer();
  return { ...image, data: new Uint8Array(buffer) };
}

/** A hand that moves in a straight line while the shutter is open. */
export function shake(image: GrayImage, lengthPx: number, angle: number): GrayImage {
  const steps = Math.max(2, Math.ceil(lengthPx));
  const [dx, dy] = [(Math.cos(angle) * lengthPx) / (steps - 1), (Math.sin(angle) * lengthPx) / (steps - 1)];
  const { width, height } = image;
  const data = new Uint8Array(image.data.length);
  for (let y = 0, to = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1, to += 1) {
      let sum = 0;
      for (let step = 0; step < steps; step += 1) {
        const away = step - (steps - 1) / 2;
        const fromX = Math.min(width - 1, Math.max(0, Math.round(x + dx * away)));
        const fromY = Math.min(height - 1, Math.max(0, Math.round(y + dy * away)));
        sum += image.data[fromY * width + fromX] ?? 0;
      }
      data[to] = sum / steps;
    }
  }
  return { width, height, data };
}

export interface Exposure {
  readonly gain: number;
  /** Noise of the sensor, the same everywhere, in grey levels. */
  readonly readNoise: number;
  /** Noise of the light, growing with its root. */
  readonly shotNoise: number;
}

export function expose(random: Random, image: GrayImage, { gain, readNoise, shotNoise }: Exposure): GrayImage {
  const data = image.data.map((value) => {
    const lit = value * gain;
    return clamp(lit + 3 + random.normal() * (readNoise + shotNoise * Math.sqrt(lit)));
  });
  return { ...image, data };
}

/** A lamp mirrored on the paper or its plastic sleeve. */
export function mirrorLamp(image: GrayImage, at: readonly [number, number], radiusPx: number, strength: number, flatness: number, angle: number): GrayImage {
  const [c, s] = [Math.cos(angle), Math.sin(angle)];
  const data = image.data.map((value, index) => {
    const [x, y] = [(index % image.width) - at[0], Math.floor(index / image.width) - at[1]];
    const away = ((x * c + y * s) / radiusPx) ** 2 + ((y * c - x * s) / (radiusPx * flatness)) ** 2;
    return away > 9 ? value : clamp(value + strength * Math.exp(-away));
  });
  return { ...image, data };
}

/** A photograph of a screen: its dots beat with the camera's. Periods in pixels. */
export function screenMoire(image: GrayImage, periodPx: number, crossPeriodPx: number, angle: number, strength: number): GrayImage {
  const [c, s] = [Math.cos(angle), Math.sin(angle)];
  const data = image.data.map((value, index) => {
    const [x, y] = [index % image.width, Math.floor(index / image.width)];
    const [u, v] = [x * c + y * s, y * c - x * s];
    const lines = (0.5 + 0.5 * Math.sin((2 * Math.PI * u) / periodPx)) * (0.6 + 0.4 * Math.sin((2 * Math.PI * v) / crossPeriodPx));
    const beat = 0.5 + 0.5 * Math.sin((2 * Math.PI * (u + 0.6 * v)) / (11 * periodPx));
    return clamp(value * (1 - strength * lines - 0.5 * strength * beat));
  });
  return { ...image, data };
}

export function toJpeg(image: GrayImage, quality: number): Promise<Buffer> {
  return sharp(image.data, raw(image)).jpeg({ quality }).toBuffer();
}
