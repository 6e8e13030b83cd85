import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { beforeAll, describe, expect, it } from 'vitest';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { createTestApp } from '../test-app';
import { QR_SHAPES } from './qr-text';
import { wrapText } from './wrap-text';

const CODE = '000.21.31.H11-250617-0007';

let sandbox: Awaited<ReturnType<typeof createTestApp>>;

/** The decoder and the fonts are loaded once, before the clock of any test runs. */
beforeAll(async () => {
  const wasm = readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'));
  const wasmBinary = wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength);
  await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true });
  sandbox = await createTestApp();
  await receipt(`${CODE}.png`);
}, 60_000);

const receipt = (path: string) => sandbox.app.inject(`/__sandbox/receipts/${path}`);

describe('receipts', () => {
  it.each(QR_SHAPES)('draws a QR (%s) that reads as what the receipt says it holds', async (shape) => {
    const { qrText } = (await receipt(`${CODE}.json?qr=${shape}`)).json<{ qrText: string }>();
    const picture = await receipt(`${CODE}.png?qr=${shape}`);
    const [found] = await readBarcodes(new Uint8Array(picture.rawPayload), { formats: ['QRCode'] });
    expect(found?.text).toBe(qrText);
  });

  it('has the shapes of real receipts', async () => {
    const text = async (shape: string) => (await receipt(`${CODE}.json?qr=${shape}`)).json().qrText;
    expect(await text('plain')).toBe(CODE);
    expect(await text('url')).toBe(`https://dichvucong.binhthuan.gov.vn/portaldvc/tra-cuu?SGT=060190001234&MHS=${CODE}`);
    expect(await text('opaque')).toMatch(/^https:\/\/dichvucong\.binhthuan\.gov\.vn\/apiqr\/qr\?id=[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(await text('igate')).toMatch(/\/vi\/dossier\/search\/[0-9a-f]{24}\?code=000\.21\.31\.H11-250617-0007&procedure=[0-9a-f]{24}$/);
    expect(await text('igate_id')).toMatch(/^https:\/\/motcua\.binhthuan\.gov\.vn\/vi\/dossier\/processing\/[0-9a-f]{24}$/);
    expect((await text('multi')).split(';')).toHaveLength(4);
  });

  it('is A5 at 150 dots an inch', async () => {
    const picture = (await receipt(`${CODE}.png`)).rawPayload;
    expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([874, 1240]);
  });

  it('says what Mẫu 01 says', async () => {
    const page = (await receipt(CODE)).body;
    for (const words of ['lang="vi"', 'GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ', CODE, '1.012784', 'Nguyễn Văn An', '08 giờ 30 phút, ngày 17/06/2025', '17 giờ 00 phút, ngày 04/07/2025', 'Bản vẽ tách thửa (Mẫu 22)']) {
      expect(page).toContain(words);
    }
  });

  it('says so when there is no appointment', async () => {
    expect((await receipt(sandbox.codeShowing('ca-mau', 'Không có ngày hẹn'))).body).toContain('Không có ngày hẹn trả cụ thể theo quy định');
  });

  it('refuses a QR shape it does not know', async () => {
    expect((await receipt(`${CODE}.png?qr=round`)).statusCode).toBe(400);
  });
});

describe('wrapText', () => {
  it('loses no word and keeps a long one whole', () => {
    const text = 'Cấp giấy phép xây dựng mới đối với công trình cấp III, cấp IV';
    expect(wrapText(text, 120, 18).join(' ')).toBe(text);
    expect(wrapText('Đặc-biệt-rất-dài-không-ngắt', 20, 18)).toEqual(['Đặc-biệt-rất-dài-không-ngắt']);
    expect(wrapText('', 100, 18)).toEqual([]);
  });
});
