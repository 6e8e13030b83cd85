import type { GrayImage } from '../../src/app/features/scan/gray-image';
import type { Random } from './random';
import type { Receipt } from './receipt';

/** How the paper lies before the lens. Angles in radians, places as shares of the frame. */
export interface Pose {
  readonly width: number;
  readonly height: number;
  /** Where the symbol's centre falls. */
  readonly centre: readonly [number, number];
  readonly turn: number;
  readonly tilt: number;
  /** Direction of the axis tilted about. */
  readonly tiltAxis: number;
  readonly waves: readonly Wave[];
}

/** One fold of crumpled paper: shifts what lies on it and shades it. */
export interface Wave {
  readonly across: number;
  readonly down: number;
  readonly phase: number;
  readonly shiftPx: number;
  readonly direction: number;
  readonly shade: number;
}

type Vector = readonly [number, number, number];
const dot = (a: Vector, b: Vector): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const cross = (a: Vector, b: Vector): Vector => [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];

/** Rotates about a unit axis (Rodrigues). */
function rotate(vector: Vector, axis: Vector, angle: number): Vector {
  const [c, s] = [Math.cos(angle), Math.sin(angle)];
  const side = cross(axis, vector);
  const along = dot(axis, vector) * (1 - c);
  return [vector[0] * c + side[0] * s + axis[0] * along, vector[1] * c + side[1] * s + axis[1] * along, vector[2] * c + side[2] * s + axis[2] * along];
}

/** Photographs the page with a pinhole camera: a ray through every pixel, cut with the plane of the paper, sampled between four dots. */
export function photograph(random: Random, receipt: Receipt, pose: Pose): GrayImage {
  const { width, height } = pose;
  const focal = 1.2 * Math.max(width, height);
  const place: Vector = [pose.centre[0] * width - width / 2, pose.centre[1] * height - height / 2, focal];
  const axis: Vector = [Math.cos(pose.tiltAxis), Math.sin(pose.tiltAxis), 0];
  const right = rotate([Math.cos(pose.turn), Math.sin(pose.turn), 0], axis, pose.tilt);
  const down = rotate([-Math.sin(pose.turn), Math.cos(pose.turn), 0], axis, pose.tilt);
  const normal = cross(right, down);
  const reach = dot(place, normal);
  const [page, centreX, centreY] = [receipt.image, receipt.symbol.x + receipt.symbol.side / 2, receipt.symbol.y + receipt.symbol.side / 2];
  const table = { tone: random.whole(45, 190), across: random.between(0.01, 0.06), down: random.between(0.01, 0.06) };
  const lamp = { across: random.between(-0.25, 0.25), down: random.between(-0.25, 0.25) };
  const data = new Uint8Array(width * height);
  for (let y = 0, to = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1, to += 1) {
      const ray: Vector = [x - width / 2, y - height / 2, focal];
      const far = reach / dot(ray, normal);
      const point: Vector = [ray[0] * far - place[0], ray[1] * far - place[1], ray[2] * far - place[2]];
      let u = dot(point, right) + centreX;
      let v = dot(point, down) + centreY;
      let light = 1 + lamp.across * (x / width - 0.5) + lamp.down * (y / height - 0.5);
      for (const wave of pose.waves) {
        const angle = u * wave.across + v * wave.down + wave.phase;
        u += Math.cos(wave.direction) * wave.shiftPx * Math.sin(angle);
        v += Math.sin(wave.direction) * wave.shiftPx * Math.sin(angle);
        light *= 1 + wave.shade * Math.cos(angle);
      }
      const seen = far > 0 ? sample(page, u, v) : null;
      const value = (seen === null ? table.tone * (1 + 0.1 * Math.sin(x * table.across + y * table.down) + 0.06 * Math.sin(x * 0.31 - y * 0.17)) : seen * 0.95) * light;
      data[to] = value > 255 ? 255 : value;
    }
  }
  return { width, height, data };
}

function sample(page: GrayImage, u: number, v: number): number | null {
  if (u < 0 || v < 0 || u >= page.width - 1 || v >= page.height - 1) return null;
  const [x, y] = [Math.floor(u), Math.floor(v)];
  const at = y * page.width + x;
  const top = (page.data[at] ?? 0) * (1 - u + x) + (page.data[at + 1] ?? 0) * (u - x);
  const bottom = (page.data[at + page.width] ?? 0) * (1 - u + x) + (page.data[at + page.width + 1] ?? 0) * (u - x);
  return top * (1 - v + y) + bottom * (v - y);
}
