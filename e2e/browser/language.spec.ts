import { en as scanEn } from '../../src/app/features/scan/scan.en';
import { DossierScreen } from '../support/dossier-screen';
import { expect, test } from '../support/test';

test('English is one tap away, everywhere, and stays', async ({ world, open, page }) => {
  const { code } = await world.sandbox.sample('ca-mau', /Hai cấp, đang ở Sở/);
  await open('/toi');
  await page.getByText('English', { exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await open('/quet');
  await expect(page.getByRole('heading', { level: 1, name: scanEn.title })).toBeVisible();
  await open(`/ho-so/${code}`);
  await new DossierScreen(page).headline.waitFor();
  await expect(page.locator('main')).not.toContainText(/Hành trình|Theo dõi|Việc của bạn/);
  await open('/toi');
  await page.getByText('Tiếng Việt', { exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'vi');
});
