import sharp from 'sharp';

/** A noisy picture, so that its compressed data holds every kind of byte. */
function noise(width: number, height: number): ReturnType<typeof sharp> {
  const pixels = Buffer.alloc(width * height * 3);
  let state = 12_345;
  for (let at = 0; at < pixels.length; at += 1) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    pixels[at] = state >>> 16;
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } });
}

const EXIF = { IFD0: { Copyright: 'Nguyen Van Ben', Make: 'Phone' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '10/1 56/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '108/1 6/1 0/1' } };

/** A JPEG with GPS, owner and the turn that phones write. */
export const jpegWithExif = (options: { turn?: number; progressive?: boolean; width?: number; height?: number } = {}): Promise<Buffer> =>
  noise(options.width ?? 61, options.height ?? 37).withMetadata({ orientation: options.turn ?? 6 }).withExifMerge(EXIF).jpeg({ quality: 90, progressive: options.progressive ?? false }).toBuffer();

export const pngWithExif = (turn = 6): Promise<Buffer> => noise(41, 29).withMetadata({ orientation: turn }).withExifMerge(EXIF).png().toBuffer();

/** As the picture library decodes it, turned as the file says. */
export const pixelsOf = (bytes: Buffer): Promise<Buffer> => sharp(bytes).rotate().raw().toBuffer();

export function pdf(extra = ''): Buffer {
  return Buffer.from(`%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R${extra}>>\nstartxref\n9\n%%EOF\n`, 'latin1');
}
