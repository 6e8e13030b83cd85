import { expectNoAxeViolations } from '../support/axe';
import { FILING_STATES } from '../support/filing-states';
import { doubleText, findOverflow, findSmallTargets } from '../support/layout';
import { expect, test } from '../support/test';

test.describe.configure({ mode: 'parallel' });
test.use({ reducedMotion: 'reduce' });

for (const { name, reach } of FILING_STATES) {
  test(`${name}: axe finds nothing, light and dark; it holds at 320 px and with doubled text`, async ({ world, open, page, citizen, watch }) => {
    test.setTimeout(120_000); // eight looks at one screen
    watch.allowFailedRequests();
    await reach({ world, open, page, citizen });
    await expectNoAxeViolations(page, `${name}, light`);
    await page.evaluate(() => { document.documentElement.dataset['theme'] = 'dark'; });
    await expectNoAxeViolations(page, `${name}, dark`);
    expect(await findSmallTargets(page), 'targets under 44 px').toEqual([]);
    expect(await findOverflow(page), 'at 360 px').toEqual({ cut: [], scrollsSideways: false });
    await page.setViewportSize({ width: 320, height: 640 });
    await expect.poll(() => findOverflow(page), 'at 320 px').toEqual({ cut: [], scrollsSideways: false });
    await page.setViewportSize({ width: 360, height: 740 });
    await doubleText(page);
    await expect.poll(() => findOverflow(page), 'with doubled text').toEqual({ cut: [], scrollsSideways: false });
  });
}
