import { vi as entry } from '../../src/app/code-entry/entry.vi';
import { vi as dossier } from '../../src/app/features/dossier/dossier.vi';
import { DossierScreen } from '../support/dossier-screen';
import { focused, tabTo } from '../support/keyboard';
import { pickCitizen } from '../support/pick-citizen';
import { expect, test } from '../support/test';

test('from home to the steps of a dossier by keyboard alone', async ({ world, open, page }) => {
  const { code, ownerLast4 } = await world.sandbox.sample('binh-duong', /Hai cấp, đang ở Sở/);
  await pickCitizen({ open, page });
  await open();
  await tabTo(page, ({ name }) => name.startsWith(entry.label));
  await page.keyboard.type(code);
  await page.keyboard.press('Enter');
  const screen = new DossierScreen(page);
  await screen.expectShown(code);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();

  await tabTo(page, ({ name }) => name === dossier.see_detail);
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  expect(await dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(screen.button(dossier.see_detail)).toBeFocused();

  await page.keyboard.press('Enter');
  await tabTo(page, ({ name }) => name === dossier.use_last4);
  await page.keyboard.press('Enter');
  await tabTo(page, ({ name }) => name.startsWith(dossier.last4_label));
  await page.keyboard.type(ownerLast4);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: dossier.details })).toBeVisible();
});

test('the focus stays inside an open dialog', async ({ world, open, page }) => {
  const { code } = await world.sandbox.sample('ca-mau', /Hai cấp, đang ở Sở/);
  await open(`/ho-so/${code}`);
  const screen = new DossierScreen(page);
  await screen.expectShown(code);
  await screen.button(dossier.see_detail).click();
  const dialog = page.getByRole('dialog');
  for (let presses = 0; presses < 12; presses += 1) {
    await page.keyboard.press(presses < 6 ? 'Tab' : 'Shift+Tab');
    expect(await dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true);
  }
});

test('the first Tab offers to skip to the content', async ({ open, page }) => {
  await open();
  await page.locator('#main').waitFor(); // the app itself; the picture before it has no such link
  await page.keyboard.press('Tab');
  expect((await focused(page))?.name).toBe('Đến nội dung chính');
});
