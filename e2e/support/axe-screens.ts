import { expectNoAxeViolations } from './axe';
import { pickCitizen } from './pick-citizen';
import { FAILING_SCREENS, SCREENS } from './screens';
import { test } from './test';

/** One test a screen and state: axe finds nothing in this theme. */
export function testScreensWithAxe(colorScheme: 'light' | 'dark'): void {
  test.use({ colorScheme, hostOptions: { theme: colorScheme }, reducedMotion: 'reduce' });

  test.beforeEach(async ({ host, open, page }) => {
    if (host === 'browser') await pickCitizen({ open, page });
  });

  const failing = new Set(FAILING_SCREENS);
  for (const screen of [...SCREENS, ...FAILING_SCREENS]) {
    test(`axe finds nothing in the ${colorScheme} theme: ${screen.name}`, async ({ world, open, page, watch }) => {
      if (failing.has(screen)) watch.allowFailedRequests();
      await screen.reach({ world, open, page });
      await expectNoAxeViolations(page, screen.name);
    });
  }
}
