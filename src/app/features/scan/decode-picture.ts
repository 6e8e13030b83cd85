import { sharedDecoder, type Decoder } from './decoder';
import { drawPixels } from './draw-pixels';
import { openPicture, type OpenPicture } from './open-picture';
import { scanFileOnPage } from './scan-file-on-page';

/** Larger pictures are first looked at in this size: measured, what is lost is less than the time that more pixels cost. */
const FIRST_LOOK_MAX_PIXELS = 3_000_000;
/** Beyond this the reader's memory would decide the outcome; the first look has to do. */
const NATIVE_LOOK_MAX_PIXELS = 16_000_000;

/**
 * Reads every QR code of a picture file, on the phone only.
 * First in a handy size with every pass, then once as it is, and with html5-qrcode's decoder where ours cannot run.
 * @returns the distinct texts in the order found (empty: none), or `unreadable` when the file is no picture that can be shown here
 */
export async function decodePicture(blob: Blob, decoder: Pick<Decoder, 'decode'> = sharedDecoder()): Promise<readonly string[] | 'unreadable'> {
  const picture = await openPicture(blob);
  if (picture === null) return 'unreadable';
  try {
    const pixels = picture.width * picture.height;
    const scale = Math.min(1, Math.sqrt(FIRST_LOOK_MAX_PIXELS / pixels));
    const first = await look(picture, scale, 'picture', decoder);
    if (first === 'broken') return await scanFileOnPage(blob);
    if (first.length > 0 || scale === 1 || pixels > NATIVE_LOOK_MAX_PIXELS) return first;
    const second = await look(picture, 1, 'native', decoder);
    return second === 'broken' ? [] : second;
  } finally {
    picture.close();
  }
}

async function look(picture: OpenPicture, scale: number, plan: 'picture' | 'native', decoder: Pick<Decoder, 'decode'>): Promise<readonly string[] | 'broken'> {
  const width = Math.round(picture.width * scale);
  const height = Math.round(picture.height * scale);
  const bitmap = await bitmapOf(picture, width, height);
  if (bitmap !== null) {
    const answer = await decoder.decode(bitmap, plan);
    if (answer !== 'no_canvas') return answer;
  }
  const pixels = drawPixels(picture.source, width, height);
  if (pixels === null) return [];
  const answer = await decoder.decode(pixels, plan);
  return answer === 'no_canvas' ? 'broken' : answer;
}

async function bitmapOf(picture: OpenPicture, width: number, height: number): Promise<ImageBitmap | null> {
  if (typeof createImageBitmap !== 'function') return null;
  try {
    return await createImageBitmap(picture.source, { resizeWidth: width, resizeHeight: height, resizeQuality: 'medium' });
  } catch {
    return null;
  }
}
