import { expect, type Page } from '@playwright/test';
import { vi as entry } from '../../src/app/code-entry/entry.vi';
import { vi as scan } from '../../src/app/features/scan/scan.vi';

/** Taps the scan card on home: in Zalo that opens the host's scanner, in a browser the camera. */
export async function tapScanCard(page: Page): Promise<void> {
  await page.locator('main a[href$="/quet"]').first().click();
}

/** The same, until the scan screen is there; a scanner that answers at once with a dossier may have left it before it is seen. */
export async function openScanner(page: Page): Promise<void> {
  await tapScanCard(page);
  await expect(page.getByRole('heading', { level: 1, name: scan.title })).toBeVisible();
}

/** Types a code on the scan screen and sends it. */
export async function typeCode(page: Page, code: string): Promise<void> {
  await page.getByRole('button', { name: scan.type_code }).click();
  await page.getByLabel(entry.label).fill(code);
  await page.getByRole('button', { name: entry.go, exact: true }).click();
}

/** Chooses a picture the way a citizen does from the gallery. */
export async function choosePicture(page: Page, picture: Buffer, name = 'giay-hen.png'): Promise<void> {
  await page.locator('input[type=file]').first().setInputFiles({ name, mimeType: 'image/png', buffer: picture });
}
