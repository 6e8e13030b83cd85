import type { Page } from '@playwright/test';
import { vi as entry } from '../../src/app/code-entry/entry.vi';
import { vi as common } from '../../src/app/locales/common.vi';
import { DossierScreen } from '../support/dossier-screen';
import { expect, test } from '../support/test';

/** Holds the app's own script back, as a slow network does: what is seen until `release` is the picture that the document draws by itself. */
async function holdApp(page: Page): Promise<() => void> {
  let release = (): void => undefined;
  const held = new Promise<void>((done) => {
    release = done;
  });
  await page.route('**/assets/index.*.module.js', async (route) => {
    await held;
    await route.continue();
  });
  return release;
}

const arrived = (page: Page) => page.locator('#main');

test('a link tapped before the app is there is followed when it comes', async ({ open, page }) => {
  const release = await holdApp(page);
  await open('/', 'commit');
  await page.getByRole('link', { name: common.my_dossiers, exact: true }).click();
  expect(await arrived(page).count()).toBe(0);
  release();
  await expect(page.getByRole('heading', { level: 1, name: common.my_dossiers })).toBeVisible();
});

test('home tapped before another screen is there leads home when it comes', async ({ open, page }) => {
  const release = await holdApp(page);
  await open('/toi', 'commit');
  await page.getByRole('link', { name: common.home }).click();
  expect(await arrived(page).count()).toBe(0);
  release();
  await expect(page.getByRole('heading', { level: 1, name: common.app })).toBeVisible();
});

test('a code typed and sent before the app is there is looked up when it comes', async ({ world, open, page }) => {
  const { code } = await world.sandbox.sample('ca-mau', /Hai cấp, đang ở Sở/);
  const release = await holdApp(page);
  await open('/', 'commit');
  await page.getByRole('textbox', { name: entry.label }).fill(code);
  await page.keyboard.press('Enter');
  expect(await arrived(page).count()).toBe(0);
  release();
  await new DossierScreen(page).expectShown(code);
});
