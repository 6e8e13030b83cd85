import { vi as pay } from '../../src/app/features/filed/pay.vi';
import { vi as receipt } from '../../src/app/features/filing/receipt.vi';
import { vi as common } from '../../src/app/locales/common.vi';
import { FilingApi } from '../support/filing-api';
import { expect, test } from '../support/test';

test('a receipt stands while what comes after it cannot be fetched, and has it as soon as it can', async ({ world, open, page, citizen, watch }) => {
  watch.allowFailedRequests();
  const api = await FilingApi.signIn(world, citizen);
  const { id } = await api.file({ province: 'binh-thuan', code: '1.004873' });
  const part = '**/assets/filed-section.*.module.js';
  await page.route(part, (route) => route.abort());
  const lost = page.waitForEvent('requestfailed', (request) => request.url().includes('filed-section'));
  await open(`/ho-so-da-nop/${id}`);
  await expect(page.getByText(receipt.just_filed)).toBeVisible();
  await lost;
  await expect(page.getByText(common.crashed_title)).toHaveCount(0); // its button would load the document anew, which without a network leaves the app
  await page.unroute(part);
  await expect(page.getByRole('heading', { name: pay.title })).toBeVisible();
});
