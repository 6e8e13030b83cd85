/** Small print on an A4 page stays readable at this size. */
const LONGEST_SIDE_PX = 2000;
const QUALITY = 0.85;

export interface Picture {
  width: number;
  height: number;
  draw(context: CanvasRenderingContext2D, width: number, height: number): void;
  close(): void;
}

/** Width and height that fit, never larger than they are. */
export function fitInside({ width, height }: { width: number; height: number }): { width: number; height: number } {
  const scale = Math.min(1, LONGEST_SIDE_PX / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/** Decodes upright, as the camera held it; null when the web view cannot read it. */
async function decode(file: Blob): Promise<Picture | null> {
  if (typeof createImageBitmap === 'function') {
    try {
      const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' });
      return { width: bitmap.width, height: bitmap.height, draw: (context, width, height) => context.drawImage(bitmap, 0, 0, width, height), close: () => bitmap.close() };
    } catch {
      // an option this web view does not know, or a format only <img> reads
    }
  }
  const url = URL.createObjectURL(file);
  const image = new Image();
  image.src = url;
  try {
    await image.decode();
    return { width: image.naturalWidth, height: image.naturalHeight, draw: (context, width, height) => context.drawImage(image, 0, 0, width, height), close: () => URL.revokeObjectURL(url) };
  } catch {
    URL.revokeObjectURL(url);
    return null;
  }
}

/**
 * The picture as a JPEG of at most 2000 px on its longer side, drawn anew: where it was taken and with what (EXIF, GPS) stays on the phone.
 * Null when it cannot be read.
 */
export async function shrinkPicture(file: Blob, read: (file: Blob) => Promise<Picture | null> = decode): Promise<Blob | null> {
  const picture = await read(file);
  if (picture === null || picture.width === 0) return null;
  const { width, height } = fitInside(picture);
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (!context) return null;
  context.fillStyle = '#fff'; // see-through pictures would turn black
  context.fillRect(0, 0, width, height);
  picture.draw(context, width, height);
  picture.close();
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY));
  canvas.width = 0; // gives the memory back at once on iOS
  return blob;
}
