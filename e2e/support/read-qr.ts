import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Locator } from '@playwright/test';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

/** What the QR says that stands in this part of the screen, read from the picture of it; empty when there is none to read. */
export async function readQr(part: Locator): Promise<string> {
  const wasm = await readFile(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'));
  prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer } });
  const [found] = await readBarcodes(new Blob([new Uint8Array(await part.screenshot())]), { formats: ['QRCode'] });
  return found?.text ?? '';
}
