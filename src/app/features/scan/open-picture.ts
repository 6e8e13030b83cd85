/** A decoded picture, upright as its EXIF data says, to be drawn from and then closed. */
export interface OpenPicture {
  readonly source: CanvasImageSource;
  readonly width: number;
  readonly height: number;
  close(): void;
}

/** Decodes a picture file. Null when it is no picture this engine can show (a PDF, a HEIC outside Safari, a broken file). */
export async function openPicture(blob: Blob): Promise<OpenPicture | null> {
  return (await openAsBitmap(blob)) ?? (await openAsElement(blob));
}

async function openAsBitmap(blob: Blob): Promise<OpenPicture | null> {
  if (typeof createImageBitmap !== 'function') return null;
  try {
    const bitmap = await createImageBitmap(blob);
    return { source: bitmap, width: bitmap.width, height: bitmap.height, close: () => bitmap.close() };
  } catch {
    // Old Safari takes no blob here, and some engines show as an element what they refuse as a bitmap.
    return null;
  }
}

async function openAsElement(blob: Blob): Promise<OpenPicture | null> {
  const url = URL.createObjectURL(blob);
  const image = new Image();
  image.src = url;
  try {
    await image.decode();
  } catch {
    URL.revokeObjectURL(url);
    return null;
  }
  return { source: image, width: image.naturalWidth, height: image.naturalHeight, close: () => URL.revokeObjectURL(url) };
}
