import { writeFile } from 'node:fs/promises';
import sharp from 'sharp';

const WIDTH = 1280;
const HEIGHT = 720;
const FRAMES_PER_SECOND = 10;
const DESK_FRAMES = 10;
const ARRIVING_FRAMES = 10;
const STILL_FRAMES = 40;
const DESK_GREY = 96;

/** One luma plane: the desk, with the receipt's top edge `top` pixels down; null leaves the desk empty. */
async function luma(receipt: Buffer, top: number | null): Promise<Buffer> {
  const desk = sharp({ create: { width: WIDTH, height: HEIGHT, channels: 3, background: { r: DESK_GREY, g: DESK_GREY, b: DESK_GREY } } });
  const { width = 0, height = 0 } = await sharp(receipt).metadata();
  const visible = top === null ? 0 : Math.min(height, HEIGHT - top);
  if (visible <= 0 || top === null) return desk.toColourspace('b-w').raw().toBuffer();
  const part = await sharp(receipt).extract({ left: 0, top: 0, width, height: visible }).toBuffer();
  const filmed = await desk.composite([{ input: part, left: Math.round((WIDTH - width) / 2), top }]).png().toBuffer();
  return sharp(filmed).toColourspace('b-w').raw().toBuffer();
}

/**
 * Writes what a camera sees when somebody slides a receipt into view: one second of desk, one second of movement, then it lies still.
 * The whole A5 sheet fits the picture's height, so its QR is small. Y4M, for Chromium's fake camera, which plays it over and over.
 */
export async function filmReceipt(receiptPng: Buffer, file: string): Promise<void> {
  const sheet = await sharp(receiptPng).flatten({ background: '#ffffff' }).resize({ height: HEIGHT - 20 }).png().toBuffer();
  const chroma = Buffer.alloc((WIDTH * HEIGHT) / 2, 128);
  const frame = async (top: number | null): Promise<Buffer> => Buffer.concat([Buffer.from('FRAME\n'), await luma(sheet, top), chroma]);
  const desk = await frame(null);
  const still = await frame(10);
  const arriving: Buffer[] = [];
  for (let index = 0; index < ARRIVING_FRAMES; index += 1) {
    arriving.push(await frame(Math.round(HEIGHT - ((HEIGHT - 10) * (index + 1)) / ARRIVING_FRAMES)));
  }
  const header = Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F${FRAMES_PER_SECOND}:1 Ip A1:1 C420jpeg\n`);
  await writeFile(file, Buffer.concat([header, ...Array<Buffer>(DESK_FRAMES).fill(desk), ...arriving, ...Array<Buffer>(STILL_FRAMES).fill(still)]));
}

/** What a camera sees when there is only a desk. */
export async function filmDesk(file: string): Promise<void> {
  const frame = Buffer.concat([Buffer.from('FRAME\n'), Buffer.alloc(WIDTH * HEIGHT, DESK_GREY), Buffer.alloc((WIDTH * HEIGHT) / 2, 128)]);
  await writeFile(file, Buffer.concat([Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F${FRAMES_PER_SECOND}:1 Ip A1:1 C420jpeg\n`), ...Array<Buffer>(5).fill(frame)]));
}
