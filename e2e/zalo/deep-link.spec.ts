import { DossierScreen } from '../support/dossier-screen';
import { expect, test } from '../support/test';

test('a link to a dossier opens it from cold', async ({ world, open, page }) => {
  const { code } = await world.sandbox.sample('quang-nam', /Hai cấp, đang ở Sở/);
  await open(`/ho-so/${code}`);
  await new DossierScreen(page).expectShown(code);
});

test('a link tapped while the app is open goes to its dossier without a reload', async ({ world, open, page, phone }) => {
  const first = await world.sandbox.sample('ca-mau', /Hai cấp, đang ở Sở/);
  const second = await world.sandbox.sample('binh-duong', /Hai cấp, đang ở Sở/);
  await open(`/ho-so/${first.code}`);
  await new DossierScreen(page).expectShown(first.code);
  await page.evaluate(() => Reflect.set(window, 'sameDocument', true));
  await phone.emit('openApp', { url: `https://h5.zdn.vn/zapps/${world.appId}/ho-so/${second.code}` });
  await new DossierScreen(page).expectShown(second.code);
  expect(await page.evaluate(() => Reflect.get(window, 'sameDocument'))).toBe(true);
});

test('a link with query parameters of Zalo still finds its dossier', async ({ world, open, page }) => {
  const { code } = await world.sandbox.sample('ca-mau', /Hai cấp, đang ở Sở/);
  await open(`/ho-so/${code}?env=TESTING&version=3&utm_source=zalo`);
  await new DossierScreen(page).expectShown(code);
});

test('a link to nothing says so and leads home', async ({ open, page }) => {
  await open('/khong-co');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.getByRole('link', { name: 'Về trang chủ' }).click();
  await expect(page.locator('main a[href$="/quet"]').first()).toBeVisible();
});
