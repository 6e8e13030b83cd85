import { sharedDecoder, type Decoder } from './decoder';
import { drawPixels } from './draw-pixels';
import { openBitmap, openElement } from './open-picture';
import { scanFileOnPage } from './scan-file-on-page';

type Texts = readonly string[];

/** Larger pictures are first looked at in this size: measured, what is lost is less than the time that more pixels cost. */
const FIRST_LOOK_MAX_PIXELS = 3_000_000;
/** Beyond this the reader's memory would decide the outcome; the first look has to do. */
const NATIVE_LOOK_MAX_PIXELS = 16_000_000;

/**
 * Reads every QR code of a picture file, on the phone only.
 * First in a handy size with every pass, then once as it is, and with html5-qrcode's decoder where ours cannot run.
 * @returns the distinct texts in the order found (empty: none), or `unreadable` when the file is no picture that can be shown here
 */
export async function decodePicture(blob: Blob, decoder: Pick<Decoder, 'decode'> = sharedDecoder()): Promise<Texts | 'unreadable'> {
  const bitmap = await openBitmap(blob);
  const answer = bitmap === null ? 'no_canvas' : await lookAtBitmap(bitmap, decoder);
  if (answer === 'no_canvas') return lookAtElement(blob, decoder);
  return answer === 'broken' ? scanFileOnPage(blob) : answer;
}

async function lookAtBitmap(bitmap: ImageBitmap, decoder: Pick<Decoder, 'decode'>): Promise<Texts | 'no_canvas' | 'broken'> {
  const { scale, native } = looksFor(bitmap.width, bitmap.height);
  if (scale === 1) return decoder.decode(bitmap, 'picture');
  const small = await createImageBitmap(bitmap, { resizeWidth: Math.round(bitmap.width * scale), resizeHeight: Math.round(bitmap.height * scale), resizeQuality: 'medium' });
  const answer = await decoder.decode(small, 'picture');
  if (native && answer !== 'no_canvas' && answer !== 'broken' && answer.length === 0) return decoder.decode(bitmap, 'native');
  bitmap.close();
  return answer;
}

/** Where the worker has no canvas, or the engine shows a picture that it will not make a bitmap of. */
async function lookAtElement(blob: Blob, decoder: Pick<Decoder, 'decode'>): Promise<Texts | 'unreadable'> {
  const element = await openElement(blob);
  if (element === null) return 'unreadable';
  const { scale, native } = looksFor(element.naturalWidth, element.naturalHeight);
  const first = await lookAtPixels(element, scale, 'picture', decoder);
  if (first === 'broken') return scanFileOnPage(blob);
  if (first.length > 0 || scale === 1 || !native) return first;
  const second = await lookAtPixels(element, 1, 'native', decoder);
  return second === 'broken' ? [] : second;
}

async function lookAtPixels(element: HTMLImageElement, scale: number, plan: 'picture' | 'native', decoder: Pick<Decoder, 'decode'>): Promise<Texts | 'broken'> {
  const pixels = drawPixels(element, Math.round(element.naturalWidth * scale), Math.round(element.naturalHeight * scale));
  if (pixels === null) return [];
  const answer = await decoder.decode(pixels, plan);
  return answer === 'no_canvas' ? 'broken' : answer;
}

function looksFor(width: number, height: number): { scale: number; native: boolean } {
  const pixels = width * height;
  return { scale: Math.min(1, Math.sqrt(FIRST_LOOK_MAX_PIXELS / pixels)), native: pixels <= NATIVE_LOOK_MAX_PIXELS };
}
