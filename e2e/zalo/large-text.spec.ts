import { openProven } from '../support/open-proven';
import { expect, test } from '../support/test';

test('the new date of an apology stays in one piece on a narrow phone with the largest text', async ({ world, open, page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await open('/toi');
  await page.getByRole('radio', { name: '200 %' }).check();
  await openProven({ world, open, page, province: 'quang-nam', shows: /có thư xin lỗi/ });
  const date = page.locator('.notice strong', { hasText: /\d\d\/\d\d\/\d{4}/ });
  await expect(date).toBeVisible();
  const lines = await date.evaluate((element) => {
    const text = element.firstChild;
    const found = /\d\d\/\d\d\/\d{4}/.exec(text?.textContent ?? '');
    const range = document.createRange();
    if (text && found) {
      range.setStart(text, found.index);
      range.setEnd(text, found.index + found[0].length);
    }
    return range.getClientRects().length;
  });
  expect(lines).toBe(1);
});
