import { vi as common } from '../../src/app/locales/common.vi';
import { vi as dossier } from '../../src/app/features/dossier/dossier.vi';
import { DossierScreen } from '../support/dossier-screen';
import { expect, test } from '../support/test';

test('a followed dossier is on home and in the list, goes with one tap and comes back with undo', async ({ world, open, page }) => {
  const { code } = await world.sandbox.sample('quang-nam', /Quá hạn 5 ngày/);
  await open(`/ho-so/${code}`);
  await new DossierScreen(page).expectShown(code);
  await page.getByRole('button', { name: dossier.follow }).click();
  await expect(page.getByText(dossier.followed_toast)).toBeVisible();

  await open('/');
  const row = page.locator(`main a[href*="/ho-so/${code}"]`);
  await expect(row).toBeVisible();
  await open('/ho-so');
  await expect(row).toBeVisible();

  await open(`/ho-so/${code}`);
  await page.getByRole('button', { name: dossier.unfollow }).click();
  await expect(page.getByText(dossier.unfollowed_toast)).toBeVisible();
  await page.getByRole('button', { name: common.undo }).click();
  await expect(page.getByRole('button', { name: dossier.unfollow })).toBeVisible();
  await open('/ho-so');
  await expect(row).toBeVisible();
});

test('what is followed on one phone is there on the next, once signed in', async ({ world, open, page, context }) => {
  const { code } = await world.sandbox.sample('ca-mau', /Vắt qua|Ba cấp/);
  await open(`/ho-so/${code}`);
  await new DossierScreen(page).expectShown(code);
  const saved = page.waitForResponse((response) => response.request().method() === 'PUT' && response.url().endsWith('/follow'));
  await page.getByRole('button', { name: dossier.follow }).click();
  expect((await saved).ok()).toBe(true);

  await page.evaluate(() => { localStorage.clear(); });
  await context.clearCookies();
  await open('/ho-so');
  await expect(page.locator(`main a[href*="/ho-so/${code}"]`)).toBeVisible();
});
