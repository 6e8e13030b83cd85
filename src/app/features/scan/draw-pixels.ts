import type { RgbaImage } from './gray-image';

/** Draws a picture at the given size on a canvas of the page and takes its pixels: slower than a worker, works everywhere. Null when the engine gives no canvas that large. */
export function drawPixels(source: CanvasImageSource, width: number, height: number): RgbaImage | null {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) return null;
  try {
    context.drawImage(source, 0, 0, width, height);
    const { data } = context.getImageData(0, 0, width, height);
    return { width, height, data };
  } catch {
    return null;
  }
}
