/** Decodes a picture file, upright as its EXIF data says. Null when it is no picture, or this engine makes no bitmaps of files (old Safari). */
export async function openBitmap(blob: Blob): Promise<ImageBitmap | null> {
  if (typeof createImageBitmap !== 'function') return null;
  try {
    return await createImageBitmap(blob);
  } catch {
    return null;
  }
}

/** Decodes a picture file as an element of the page. Null when it is nothing this engine can show (a PDF, a HEIC outside Safari, a broken file). */
export async function openElement(blob: Blob): Promise<HTMLImageElement | null> {
  const image = new Image();
  const url = URL.createObjectURL(blob);
  image.src = url;
  try {
    await image.decode();
    return image;
  } catch {
    return null;
  } finally {
    URL.revokeObjectURL(url);
  }
}
