import { vi as entry } from '../../src/app/code-entry/entry.vi';
import { vi as dossier } from '../../src/app/features/dossier/dossier.vi';
import { vi as home } from '../../src/app/features/home/home.vi';
import { vi as common } from '../../src/app/locales/common.vi';
import { DossierScreen } from '../support/dossier-screen';
import { expect, test } from '../support/test';

test('home shows what the device kept as soon as a network that failed half way lets its code through', async ({ world, open, page, watch }) => {
  watch.allowFailedRequests();
  const { code } = await world.sandbox.sample('ca-mau', /Hai cấp, đang ở Sở/);
  await open(`/ho-so/${code}`);
  await new DossierScreen(page).expectShown(code);
  await page.getByRole('button', { name: dossier.follow }).click();
  await expect(page.getByText(dossier.followed_toast)).toBeVisible();

  const pieces = '**/assets/api.*.module.js';
  await page.route(pieces, (route) => route.abort());
  await open('/', 'commit');
  await expect(page.locator('#main')).toBeVisible();
  await expect(page.getByText(home.none)).toHaveCount(0); // not known yet, so not said
  await page.unroute(pieces);
  await expect(page.locator('main').getByText(code)).toBeVisible();
});

test('home stands, and can scan and look up, while the rows of its list cannot be fetched', async ({ world, open, page, watch }) => {
  watch.allowFailedRequests();
  const { code } = await world.sandbox.sample('ca-mau', /Hai cấp, đang ở Sở/);
  const rows = '**/assets/urgent-rows.*.module.js';
  await page.route(rows, (route) => route.abort());
  await open(`/ho-so/${code}`);
  await new DossierScreen(page).expectShown(code);
  await page.getByRole('button', { name: dossier.follow }).click();
  await page.getByRole('link', { name: common.home, exact: true }).click();
  await expect(page.getByText(home.loading_mine)).toBeAttached();
  await expect(page.getByLabel(entry.label)).toBeVisible();
  await page.unroute(rows);
  await expect(page.locator('main').getByText(code)).toBeVisible();
});
