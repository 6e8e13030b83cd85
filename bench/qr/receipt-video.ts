import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import type { GrayImage } from '../../src/app/features/scan/gray-image';
import { photograph } from './camera-view';
import { defocus, expose, shake, toJpeg, type Exposure } from './damage';
import { createRandom } from './random';
import { printReceipt } from './receipt';

export interface ReceiptVideo {
  /** Text of the symbol. */
  readonly payload: string;
  /** Printed beside it. */
  readonly code: string;
  /** Side of the symbol in the 720 × 1280 frame. */
  readonly symbolPx: number;
  /** Radians. */
  readonly tilt?: number;
  readonly blurPx?: number;
  readonly shakePx?: number;
  readonly exposure?: Exposure;
  readonly seed?: number;
}

const FRAME = { width: 720, height: 1280 };
const SHOWN_FPS = 10;
/** Chromium plays an .mjpeg at 30 frames a second whatever it was made for: every picture is written three times. */
const REPEAT = 3;
const SLIDES_FROM_S = 1;
const SLIDES_UNTIL_S = 2;
const ENDS_S = 8;
const MARKER_PX = 24;

/**
 * Writes a video for Chromium's fake camera (`--use-file-for-fake-video-capture=…`): an empty table, then a receipt slides in until its symbol lies in the middle, and stays.
 * The film loops after 8 seconds. A square half-way down the left edge (where no crop to the middle loses it) is white from the moment the receipt lies still.
 * @param path must end in `.mjpeg`
 */
export async function writeReceiptVideo(path: string, video: ReceiptVideo): Promise<void> {
  const random = createRandom(video.seed ?? 7);
  const receipt = await printReceipt(random, { payload: video.payload, code: video.code, errorCorrection: 'M', inverted: false, cover: null }, video.symbolPx);
  const file = createWriteStream(path);
  for (let shown = 0; shown < ENDS_S * SHOWN_FPS; shown += 1) {
    const second = shown / SHOWN_FPS;
    const slid = Math.min(1, Math.max(0, (second - SLIDES_FROM_S) / (SLIDES_UNTIL_S - SLIDES_FROM_S)));
    const scene = createRandom((video.seed ?? 7) + 1);
    let frame = photograph(scene, receipt, { ...FRAME, centre: [0.5 + 2.2 * (1 - slid), 0.48], turn: 0.04, tilt: video.tilt ?? 0.05, tiltAxis: 0.3, waves: [] });
    frame = await defocus(frame, 0.5 + (video.blurPx ?? 0));
    if (video.shakePx !== undefined) frame = shake(frame, video.shakePx, shown);
    frame = expose(random, frame, video.exposure ?? { gain: 0.95, readNoise: 1.5, shotNoise: 0.06 });
    const jpeg = await toJpeg(limitedRange(mark(frame, slid === 1)), 88);
    for (let time = 0; time < REPEAT; time += 1) if (!file.write(jpeg)) await once(file, 'drain');
  }
  file.end();
  await finished(file);
}

function mark(frame: GrayImage, white: boolean): GrayImage {
  const top = (frame.height - MARKER_PX) / 2;
  for (let y = top; y < top + MARKER_PX; y += 1) frame.data.fill(white ? 255 : 0, y * frame.width, y * frame.width + MARKER_PX);
  return frame;
}

/** Chromium takes the picture for limited-range video (16 … 235) and would crush its blacks. */
function limitedRange(frame: GrayImage): GrayImage {
  return { ...frame, data: frame.data.map((value) => 16 + Math.round((value * 219) / 255)) };
}
