import { vi as detail } from '../../src/app/features/procedure/detail.vi';
import { expect, test } from '../support/test';

test('a procedure that is filed elsewhere says so and opens the national portal in Zalo', async ({ open, page, phone }) => {
  await open('/thu-tuc/1.001193?tinh=ca-mau');
  await expect(page.getByText(detail.handoff_text)).toBeVisible();
  await expect(page.getByRole('button', { name: detail.file, exact: true })).toHaveCount(0);
  await page.getByRole('button', { name: detail.handoff }).click();
  await expect.poll(() => phone.calls('openWebview')).toHaveLength(1);
  const [call] = await phone.calls('openWebview');
  expect(JSON.stringify(call?.params)).toContain('https://dichvucong.gov.vn/p/home/dvc-tthc-thu-tuc-hanh-chinh-chi-tiet.html?ma_thu_tuc=1.001193');
});
