import { vi as review } from '../../src/app/features/filing/review.vi';
import { FilingApi } from '../support/filing-api';
import { FilingScreen } from '../support/filing-screen';
import { expect, test } from '../support/test';

const WANTED = { province: 'binh-thuan', code: '1.004873' };

test('pressed twice and in two tabs, a dossier is filed once', async ({ world, open, page, context, citizen, watch }) => {
  watch.allowFailedRequests(); // the slower tab hears that it is filed
  const api = await FilingApi.signIn(world, citizen);
  const { id } = await api.readyDraft(WANTED);
  await open(`/nop-ho-so/${id}`);
  const second = await context.newPage();
  await second.goto(page.url());
  const tabs = [new FilingScreen(page), new FilingScreen(second)];
  for (const tab of tabs) {
    await tab.chooseResult('counter');
    await tab.promise();
  }
  await Promise.all(tabs.map((tab) => tab.button(review.submit).dblclick()));
  for (const { page: tab } of tabs) await tab.waitForURL(/ho-so-da-nop\//);
  const filings = await api.filings();
  expect(filings).toHaveLength(1);
  const filingId = filings[0]?.id ?? '';
  for (const { page: tab } of tabs) expect(tab.url()).toContain(filingId);
  await api.delivered(filingId);
  expect(await world.sandbox.timesFiled('binh-thuan', filingId)).toBe(1);
});

test('an answer that was lost is asked for again, and the dossier is filed once', async ({ world, open, page, citizen, watch }) => {
  watch.allowFailedRequests();
  const api = await FilingApi.signIn(world, citizen);
  const { id } = await api.readyDraft(WANTED);
  await open(`/nop-ho-so/${id}`);
  const filing = new FilingScreen(page);
  await filing.chooseResult('electronic');
  await filing.promise();
  const taken = page.waitForEvent('requestfailed', (request) => request.url().endsWith('/filings'));
  await page.route('**/api/v1/**', async (route) => {
    const { method, url } = { method: route.request().method(), url: route.request().url() };
    if (method === 'PUT') return route.continue(); // the draft, before it is filed
    if (method === 'POST' && url.endsWith('/filings')) await route.fetch(); // it arrives
    return route.abort('connectionreset'); // no answer does
  });
  await filing.button(review.submit).click();
  await taken;
  await expect(page.getByText(review.unsure)).toBeVisible();
  await page.unroute('**/api/v1/**');
  const filingId = await filing.submit();
  await api.delivered(filingId);
  expect(await api.filings()).toHaveLength(1);
  expect(await world.sandbox.timesFiled('binh-thuan', filingId)).toBe(1);
});
