import type { GrayImage } from '../../src/app/features/scan/gray-image';
import { photograph, type Wave } from './camera-view';
import { coverSymbol } from './cover';
import { defocus, expose, mirrorLamp, screenMoire, shake, toJpeg } from './damage';
import { inventCode, inventPayload } from './payload';
import { createRandom, type Random } from './random';
import { printReceipt } from './receipt';

export const DAMAGES = ['clean', 'defocus', 'shake', 'tilt', 'turn', 'dark', 'jpeg', 'lamp', 'crumple', 'far', 'inverted', 'covered', 'screen', 'mix'] as const;
export type Damage = (typeof DAMAGES)[number];

export interface DrawnPicture {
  readonly jpeg: Buffer;
  /** Text of the symbol; null on a receipt without one. */
  readonly expected: string | null;
}

type Mixable = Exclude<Damage, 'clean' | 'inverted' | 'covered' | 'mix'>;
const MIXABLE: readonly Mixable[] = ['defocus', 'shake', 'tilt', 'turn', 'dark', 'jpeg', 'lamp', 'crumple', 'far', 'screen'];

/**
 * Draws one damaged photograph of a receipt, the same for the same seed.
 * @param severity 0 hardly damaged … 1 beyond reading for every reader
 */
export async function drawPicture(seed: number, damage: Damage, severity: number, withSymbol: boolean): Promise<DrawnPicture> {
  const random = createRandom(seed);
  const code = inventCode(random);
  const payload = withSymbol ? inventPayload(random, code) : null;
  const photo = random.chance(0.28);
  const [width, height] = photo ? [1500, 2000] : random.chance(0.5) ? [720, 1280] : [1280, 720];
  const parts: readonly Damage[] = damage === 'mix' ? pickParts(random) : [damage];
  const has = (part: Damage): boolean => parts.includes(part);
  const force = damage === 'mix' ? 0.55 * severity : severity;
  const shorter = Math.min(width, height);
  const symbolPx = has('far') ? shorter * (photo ? 0.6 : 1) * (0.25 - 0.17 * force) : shorter * (photo ? random.between(0.14, 0.3) : random.between(0.28, 0.5));
  const levels: readonly ['L' | 'M', ...('L' | 'M' | 'Q' | 'H')[]] = has('covered') ? ['M', 'M', 'Q', 'H'] : ['L', 'M', 'M', 'M', 'Q', 'H'];
  const receipt = await printReceipt(random, { payload, code, errorCorrection: random.pick(levels), inverted: has('inverted'), cover: has('covered') ? coverSymbol(random, 0.05 + 0.15 * force) : null }, symbolPx);
  const modulePx = receipt.symbol.side / receipt.modulesPerSide;
  const centre: readonly [number, number] = [random.between(0.38, 0.62), random.between(0.36, 0.64)];
  let image = photograph(random, receipt, {
    width,
    height,
    centre,
    turn: has('turn') ? random.between(0, 2 * Math.PI) : random.between(-0.16, 0.16),
    tilt: has('tilt') ? 0.44 + 0.8 * force : random.between(0, 0.2),
    tiltAxis: random.between(0, 2 * Math.PI),
    waves: has('crumple') ? crumple(random, modulePx, 0.25 + 1.1 * force) : [],
  });
  image = await defocus(image, photo ? random.between(0.6, 1.1) : random.between(0.35, 0.7));
  image = await damageImage(random, image, has, force, modulePx, [centre[0] * width, centre[1] * height], symbolPx);
  return { jpeg: await toJpeg(image, has('jpeg') ? Math.round(30 - 22 * force) : random.whole(82, 92)), expected: payload };
}

async function damageImage(random: Random, image: GrayImage, has: (part: Damage) => boolean, force: number, modulePx: number, at: readonly [number, number], symbolPx: number): Promise<GrayImage> {
  let damaged = image;
  if (has('defocus')) damaged = await defocus(damaged, modulePx * (0.28 + 0.6 * force));
  if (has('shake')) damaged = shake(damaged, modulePx * (0.6 + 1.8 * force), random.between(0, Math.PI));
  if (has('screen')) damaged = screenMoire(damaged, random.between(2.1, 3 + 4 * force), random.between(3, 12), random.between(0, Math.PI), 0.25 + 0.55 * force);
  if (has('lamp')) {
    const spot: readonly [number, number] = [at[0] + random.between(-0.45, 0.45) * symbolPx, at[1] + random.between(-0.45, 0.45) * symbolPx];
    damaged = mirrorLamp(damaged, spot, symbolPx * random.between(0.2, 0.35 + 0.35 * force), 140 + 400 * force, random.between(0.5, 1.4), random.between(0, Math.PI));
  }
  const exposure = has('dark') ? { gain: 0.34 - 0.27 * force, readNoise: 2.5 + 5 * force, shotNoise: 0.35 + 0.35 * force } : { gain: random.between(0.78, 1.02), readNoise: random.between(0.5, 2.2), shotNoise: 0.06 };
  return expose(random, damaged, exposure);
}

function pickParts(random: Random): readonly Mixable[] {
  const left = [...MIXABLE];
  return Array.from({ length: random.whole(2, 3) }, () => left.splice(random.whole(0, left.length - 1), 1)).flat();
}

function crumple(random: Random, modulePx: number, strength: number): Wave[] {
  const count = random.whole(2, 4);
  return Array.from({ length: count }, () => {
    const [frequency, heading] = [(2 * Math.PI) / (modulePx * random.between(7, 22)), random.between(0, 2 * Math.PI)];
    return { across: Math.cos(heading) * frequency, down: Math.sin(heading) * frequency, phase: random.between(0, 6.3), shiftPx: (strength * modulePx) / Math.sqrt(count), direction: heading + random.between(-0.6, 0.6), shade: Math.min(0.35, strength * 0.22) / Math.sqrt(count) };
  });
}
