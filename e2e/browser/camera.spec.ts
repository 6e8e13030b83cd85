import { vi as entry } from '../../src/app/code-entry/entry.vi';
import { vi as scan } from '../../src/app/features/scan/scan.vi';
import { countTracks, expect, test } from '../support/camera-test';
import { DossierScreen } from '../support/dossier-screen';
import { filmDesk, filmReceipt } from '../support/receipt-video';
import { openScanner } from '../support/scan-screen';

for (const qr of ['plain', 'url'] as const) {
  test(`a receipt (${qr} QR) that comes into the camera's view is read, and the camera stops`, async ({ world, phoneWithCamera }) => {
    const { code } = await world.sandbox.sample('binh-thuan', /Hai cấp, đang ở Sở/);
    const receipt = await world.sandbox.receiptPng(code, qr);
    const page = await phoneWithCamera({ kind: 'filming', film: (file) => filmReceipt(receipt, file) });
    await openScanner(page);
    await new DossierScreen(page).expectShown(code);
    expect((await countTracks(page)).given).toBeGreaterThan(0);
    await expect.poll(async () => (await countTracks(page)).live).toBe(0);
  });
}

test('leaving the scan screen stops the camera', async ({ phoneWithCamera }) => {
  const page = await phoneWithCamera({ kind: 'filming', film: filmDesk });
  await openScanner(page);
  await expect(page.getByText(scan.aim)).toBeVisible();
  expect((await countTracks(page)).live).toBe(1);
  await page.goBack();
  await expect.poll(async () => (await countTracks(page)).live).toBe(0);
});

test('choosing to type stops the camera', async ({ phoneWithCamera }) => {
  const page = await phoneWithCamera({ kind: 'filming', film: filmDesk });
  await openScanner(page);
  await expect(page.getByText(scan.aim)).toBeVisible();
  await page.getByRole('button', { name: scan.type_code }).click();
  await expect.poll(async () => (await countTracks(page)).live).toBe(0);
});

test('a citizen who does not allow the camera is told why it helps, and types', async ({ world, phoneWithCamera }) => {
  const { code } = await world.sandbox.sample('ca-mau', /Hai cấp, đang ở Sở/);
  const page = await phoneWithCamera({ kind: 'denied' });
  await openScanner(page);
  await expect(page.getByText(scan.denied_title)).toBeVisible();
  await page.getByRole('button', { name: scan.type_code }).click();
  await page.getByLabel(entry.label).fill(code);
  await page.keyboard.press('Enter');
  await new DossierScreen(page).expectShown(code);
});

test('a phone without a camera says so and offers pictures and typing', async ({ phoneWithCamera }) => {
  const page = await phoneWithCamera({ kind: 'absent' });
  await openScanner(page);
  await expect(page.getByText(scan.absent_title)).toBeVisible();
  await expect(page.getByRole('button', { name: scan.pick_picture })).toBeVisible();
  await expect(page.getByRole('button', { name: scan.type_code })).toBeVisible();
});
