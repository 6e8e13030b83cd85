import { vi as common } from '../../src/app/locales/common.vi';
import { vi as dossier } from '../../src/app/features/dossier/dossier.vi';
import { expectNoAxeViolations } from '../support/axe';
import { DossierScreen } from '../support/dossier-screen';
import type { Faults, SystemName } from '../support/sandbox';
import { expect, test } from '../support/test';

/** Answers are old after a second here, so that every look-up asks the province again. */
test.use({ worldName: 'faults', worldEnv: { FRESH_SECONDS: '1', NEGATIVE_SECONDS: '1' } });

const BROKEN: { name: string; system: SystemName; faults: Faults }[] = [
  { name: 'answers 500', system: 'binh-thuan', faults: { errorRate: 1 } },
  { name: 'resets the connection', system: 'quang-nam', faults: { resetRate: 1 } },
  { name: 'answers garbage', system: 'ca-mau', faults: { garbageRate: 1 } },
  { name: 'takes longer than anyone waits', system: 'binh-duong', faults: { latencyMs: 30_000 } },
];

for (const { name, system, faults } of BROKEN) {
  test(`when ${system} ${name}, a new look-up ends in a sentence, a retry and a number to call`, async ({ world, open, page, watch }) => {
    watch.allowFailedRequests();
    const { code } = await world.sandbox.sample(system, /chờ nộp phí/);
    await world.sandbox.setFaults(system, faults);
    await open(`/ho-so/${code}`);
    const screen = new DossierScreen(page);
    await expect(screen.problem).toBeVisible();
    await expect(page.getByRole('button', { name: common.retry })).toBeVisible();
    await expect(page.getByRole('button', { name: /Gọi tổng đài/ }).or(page.getByRole('link', { name: /Gọi tổng đài/ }))).toBeVisible();
    await expectNoAxeViolations(page, `a dossier whose province ${name}`);

    await world.sandbox.setFaults(system, {});
    await expect(async () => {
      const retry = page.getByRole('button', { name: common.retry });
      if (await retry.isVisible()) await retry.click();
      await expect(screen.headline).toBeVisible({ timeout: 3000 });
    }).toPass({ timeout: 90_000 });
  });
}

test('a dossier seen before is shown with its age when the province is down', async ({ world, open, page, context, watch }) => {
  const { code } = await world.sandbox.sample('ca-mau', /Hai cấp, đang ở Sở/);
  await open(`/ho-so/${code}`);
  await new DossierScreen(page).expectShown(code);
  watch.allowFailedRequests();
  await world.sandbox.setFaults('ca-mau', { errorRate: 1 });
  await page.evaluate(() => { localStorage.clear(); }); // so that the proxy, not the phone, remembers
  await context.clearCookies();
  await expect(async () => {
    await open(`/ho-so/${code}`);
    await expect(page.getByText(/Chưa kết nối được hệ thống một cửa của tỉnh\. Đây là tình trạng lúc/)).toBeVisible({ timeout: 3000 });
  }).toPass({ timeout: 90_000 });
  await new DossierScreen(page).expectShown(code);
  await expectNoAxeViolations(page, 'a dossier in its last known state');
  await world.sandbox.setFaults('ca-mau', {});
});

test('a slow province shows where the answer will stand, then the answer', async ({ world, open, page }) => {
  const { code } = await world.sandbox.sample('quang-nam', /Đã có kết quả/);
  await world.sandbox.setFaults('quang-nam', { latencyMs: 2000 });
  await expect(async () => {
    await open(`/ho-so/${code}`);
    await expect(page.getByText(dossier.loading.replace('{code}', code))).toBeAttached({ timeout: 1500 });
  }).toPass({ timeout: 90_000 });
  await new DossierScreen(page).expectShown(code);
  await world.sandbox.setFaults('quang-nam', {});
});

test('a device copy stands in when the whole network is gone', async ({ world, open, page, context, watch }) => {
  const { code } = await world.sandbox.sample('binh-thuan', /Hai cấp, đang ở Sở/);
  await open(`/ho-so/${code}`);
  const screen = new DossierScreen(page);
  await screen.expectShown(code);
  await page.getByRole('link', { name: common.home }).click();
  watch.allowFailedRequests();
  await context.setOffline(true);
  await page.goBack();
  await screen.expectShown(code);
  await expect(page.getByText(/Không có mạng\. Đây là tình trạng lúc/)).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText(/Không có mạng\. Đây là tình trạng lúc/)).toHaveCount(0);
});
