import { expectNoAxeViolations } from '../support/axe';
import { pickCitizen } from '../support/pick-citizen';
import { FAILING_SCREENS, SCREENS } from '../support/screens';
import { test } from '../support/test';

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`${colorScheme} theme`, () => {
    test.use({ colorScheme, hostOptions: { theme: colorScheme }, reducedMotion: 'reduce' });

    test.beforeEach(async ({ host, open, page }) => {
      if (host === 'browser') await pickCitizen({ open, page });
    });

    for (const { name, reach } of SCREENS) {
      test(`axe finds nothing: ${name}`, async ({ world, open, page }) => {
        await reach({ world, open, page });
        await expectNoAxeViolations(page, name);
      });
    }

    for (const { name, reach } of FAILING_SCREENS) {
      test(`axe finds nothing: ${name}`, async ({ world, open, page, watch }) => {
        watch.allowFailedRequests();
        await reach({ world, open, page });
        await expectNoAxeViolations(page, name);
      });
    }
  });
}
