import { doubleText, findOverflow, findSmallTargets } from '../support/layout';
import { pickCitizen } from '../support/pick-citizen';
import { FAILING_SCREENS, SCREENS } from '../support/screens';
import { expect, test } from '../support/test';

test.use({ reducedMotion: 'reduce' });
test.beforeEach(async ({ open, page, watch }) => {
  watch.allowFailedRequests();
  await pickCitizen({ open, page });
});

for (const { name, reach } of [...SCREENS, ...FAILING_SCREENS]) {
  test(`${name}: holds at 320 px, with doubled text, with targets of 44 px`, async ({ world, open, page }) => {
    await reach({ world, open, page });
    expect(await findSmallTargets(page), 'targets under 44 px').toEqual([]);
    expect(await findOverflow(page), 'at 360 px').toEqual({ cut: [], scrollsSideways: false });
    await page.setViewportSize({ width: 320, height: 640 });
    await expect.poll(() => findOverflow(page), 'at 320 px').toEqual({ cut: [], scrollsSideways: false });
    await page.setViewportSize({ width: 360, height: 740 });
    await doubleText(page);
    await expect.poll(() => findOverflow(page), 'with doubled text').toEqual({ cut: [], scrollsSideways: false });
  });
}
