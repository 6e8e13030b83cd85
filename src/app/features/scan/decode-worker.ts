import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import type { DecodeReply, DecodeRequest } from './decode-messages';
import { passesOf } from './decode-passes';
import { toGray, toRgba, type GrayImage, type RgbaImage } from './gray-image';
import { lookFrom } from './look-from';
import { runPasses, type ReadGray } from './run-passes';

/** No further pass starts after this long; a pass that runs is let finish. A slow phone, known by its first pass, gets as many passes, but nobody waits longer than the most. */
const PICTURE_BUDGET_MS = { least: 650, most: 2_000, inFirstPasses: 5 };

const answer = (reply: DecodeReply): void => self.postMessage(reply);

/** Pictures that came in four bytes a pixel need not be turned there and back for a pass that changes nothing. */
const originals = new WeakMap<GrayImage, ImageData>();

const read: ReadGray = async (image, options) => {
  const pixels = originals.get(image) ?? new ImageData(toRgba(image), image.width, image.height);
  // Not the whole family: a Micro QR has so little to check itself by that noise reads as one.
  const symbols = await readBarcodes(pixels, { formats: ['QRCodeModel2', 'QRCodeModel1'], maxNumberOfSymbols: 1, textMode: 'Plain', downscaleFactor: 2, ...options });
  return lookFrom(symbols);
};

async function prepare(wasmUrl: string): Promise<void> {
  try {
    await prepareZXingModule({ fireImmediately: true, overrides: { locateFile: () => wasmUrl } });
    answer({ type: 'ready' });
  } catch {
    answer({ type: 'broken' });
  }
}

async function decode(request: Extract<DecodeRequest, { type: 'decode' }>): Promise<void> {
  const pixels = 'data' in request.source ? asImageData(request.source) : pixelsOf(request.source);
  if (pixels === null) {
    answer({ type: 'no_canvas', id: request.id });
    return;
  }
  const startedMs = performance.now();
  let budgetMs = PICTURE_BUDGET_MS.least;
  const mayGoOn = (passesDone: number): boolean => {
    const tookMs = performance.now() - startedMs;
    if (passesDone === 1) budgetMs = Math.min(PICTURE_BUDGET_MS.most, Math.max(budgetMs, tookMs * PICTURE_BUDGET_MS.inFirstPasses));
    return tookMs < budgetMs;
  };
  try {
    const texts = await runPasses(grayWhenAsked(pixels), passesOf(request.plan, request.turn), read, mayGoOn);
    answer({ type: 'texts', id: request.id, texts });
  } catch {
    // The reader ran out of memory on this picture: as good as unread, the next one may fit.
    answer({ type: 'texts', id: request.id, texts: [] });
  } finally {
    // It may show an ID card: nothing of it stays.
    pixels.data.fill(0);
  }
}

const asImageData = ({ width, height, data }: RgbaImage): ImageData => new ImageData(data, width, height);

/** Most pictures are read by the first pass, which needs no grey copy. */
function grayWhenAsked(pixels: ImageData): GrayImage {
  let gray: Uint8Array | null = null;
  const image: GrayImage = {
    width: pixels.width,
    height: pixels.height,
    get data() {
      gray ??= toGray(pixels).data;
      return gray;
    },
  };
  originals.set(image, pixels);
  return image;
}

function pixelsOf(bitmap: ImageBitmap): ImageData | null {
  const { width, height } = bitmap;
  try {
    const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
    if (context === null) return null;
    context.drawImage(bitmap, 0, 0);
    return context.getImageData(0, 0, width, height);
  } catch {
    return null;
  } finally {
    bitmap.close();
  }
}

self.addEventListener('message', (event: MessageEvent<DecodeRequest>) => {
  if (event.data.type === 'prepare') void prepare(event.data.wasmUrl);
  else void decode(event.data);
});
