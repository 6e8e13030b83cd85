import QRCode from 'qrcode';
import sharp from 'sharp';
import { vi as scan } from '../../src/app/features/scan/scan.vi';
import { DossierScreen } from '../support/dossier-screen';
import { choosePicture } from '../support/scan-screen';
import { expect, test } from '../support/test';

const qrPicture = (text: string): Promise<Buffer> => QRCode.toBuffer(text, { width: 320, margin: 4 });

test.beforeEach(async ({ open, page }) => {
  await open('/quet');
  await expect(page.getByRole('heading', { level: 1, name: scan.title })).toBeVisible();
});

for (const qr of ['plain', 'url', 'opaque'] as const) {
  test(`a picture of a receipt with ${qr} QR leads to its dossier`, async ({ world, page }) => {
    const { code } = await world.sandbox.sample('binh-thuan', /chờ bổ sung/);
    await choosePicture(page, await world.sandbox.receiptPng(code, qr));
    await new DossierScreen(page).expectShown(code);
  });
}

test('a small and skewed photograph of a receipt is read too', async ({ world, page }) => {
  const { code } = await world.sandbox.sample('quang-nam', /chờ bổ sung/);
  const receipt = await world.sandbox.receiptPng(code);
  const photo = await sharp(receipt).flatten({ background: '#fff' }).resize({ width: 900 }).rotate(7, { background: '#8a8f98' }).modulate({ brightness: 0.7 }).jpeg({ quality: 60 }).toBuffer();
  await choosePicture(page, photo, 'anh.jpg');
  await new DossierScreen(page).expectShown(code);
});

test('a picture without a code says how to take a better one', async ({ page }) => {
  const wall = await sharp({ create: { width: 640, height: 480, channels: 3, background: '#b8c0c8' } }).png().toBuffer();
  await choosePicture(page, wall);
  await expect(page.getByText(scan.no_code_title)).toBeVisible();
  await expect(page.getByRole('button', { name: scan.type_code })).toBeVisible();
});

test('a file that is no picture is called so', async ({ page }) => {
  await choosePicture(page, Buffer.from('this is not a picture'), 'giay-hen.png');
  await expect(page.getByText(scan.not_picture_title)).toBeVisible();
});

test('several codes in one picture are offered as a choice', async ({ world, page }) => {
  const first = await world.sandbox.sample('ca-mau', /Hai cấp, đang ở Sở/);
  const second = await world.sandbox.sample('ca-mau', /chờ nộp phí/);
  const [left, right] = await Promise.all([qrPicture(first.code), qrPicture(second.code)]);
  const both = await sharp({ create: { width: 760, height: 400, channels: 3, background: '#ffffff' } })
    .composite([{ input: left, left: 30, top: 40 }, { input: right, left: 410, top: 40 }]).png().toBuffer();
  await choosePicture(page, both);
  await expect(page.getByText(scan.several)).toBeVisible();
  await page.getByRole('list', { name: scan.several }).getByText(second.code).click();
  await new DossierScreen(page).expectShown(second.code);
});

test('an ID card among the pictures is refused', async ({ page, watch }) => {
  const idNumber = '079201000123';
  await choosePicture(page, await qrPicture(`${idNumber}|212345678|Nguyễn Văn Bí Mật|01021990|Nam|Thôn 1, xã Bình An|15062021`));
  await expect(page.getByText(scan.id_card_title)).toBeVisible();
  await expect(page.locator('body')).not.toContainText(idNumber);
  expect(watch.sentToProxy.join('\n')).not.toContain(idNumber);
});

test('another picture can be chosen after one that failed', async ({ world, page }) => {
  const { code } = await world.sandbox.sample('binh-duong', /chờ bổ sung/);
  await choosePicture(page, Buffer.from('nothing'), 'a.png');
  await expect(page.getByText(scan.not_picture_title)).toBeVisible();
  await choosePicture(page, await world.sandbox.receiptPng(code));
  await new DossierScreen(page).expectShown(code);
});
