import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import type { DecodeReply, DecodeRequest } from './decode-messages';
import { passesOf } from './decode-passes';
import { toGray, toRgba, type GrayImage } from './gray-image';
import { runPasses, type ReadGray } from './run-passes';

/** No further pass starts after this long; a pass that runs is let finish. */
const PICTURE_BUDGET_MS = 800;

const answer = (reply: DecodeReply): void => self.postMessage(reply);

const read: ReadGray = async (image, options) => {
  const pixels = new ImageData(toRgba(image), image.width, image.height);
  const symbols = await readBarcodes(pixels, { formats: ['QRCode'], maxNumberOfSymbols: 1, textMode: 'Plain', downscaleFactor: 2, ...options });
  return symbols.map((symbol) => symbol.text);
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
  const image = 'data' in request.source ? toGray(request.source) : pixelsOf(request.source);
  if (image === null) {
    answer({ type: 'no_canvas', id: request.id });
    return;
  }
  const startedMs = performance.now();
  const mayGoOn = (): boolean => performance.now() - startedMs < PICTURE_BUDGET_MS;
  try {
    const texts = await runPasses(image, passesOf(request.plan, request.turn), read, mayGoOn);
    answer({ type: 'texts', id: request.id, texts });
  } catch {
    // The reader ran out of memory on this picture: as good as unread, the next one may fit.
    answer({ type: 'texts', id: request.id, texts: [] });
  }
}

let canvas: OffscreenCanvas | null = null;

function pixelsOf(bitmap: ImageBitmap): GrayImage | null {
  const { width, height } = bitmap;
  try {
    if (canvas?.width !== width || canvas.height !== height) canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext('2d', { willReadFrequently: true });
    if (context === null) return null;
    context.drawImage(bitmap, 0, 0);
    return toGray(context.getImageData(0, 0, width, height));
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
