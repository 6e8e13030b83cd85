import { drawPixels } from './draw-pixels';
import type { RgbaImage } from './gray-image';

const HAVE_CURRENT_DATA = 2;

/**
 * The video's present picture at the camera's own size; null while there is none.
 * @param bitmapsWork false where a worker cannot read a bitmap (no OffscreenCanvas): then the pixels are taken here
 */
export async function grabFrame(video: HTMLVideoElement, bitmapsWork: boolean): Promise<ImageBitmap | RgbaImage | null> {
  if (video.readyState < HAVE_CURRENT_DATA || video.videoWidth === 0) return null;
  if (bitmapsWork && typeof createImageBitmap === 'function') {
    try {
      return await createImageBitmap(video);
    } catch {
      // Old Safari has the function but refuses a video: take the pixels.
    }
  }
  return drawPixels(video, video.videoWidth, video.videoHeight);
}
