import { lookAt } from '../support/look-at';
import { pickCitizen } from '../support/pick-citizen';
import { FAILING_SCREENS, SCREENS } from '../support/screens';
import { test } from '../support/test';

test.describe.configure({ mode: 'parallel' });
test.use({ reducedMotion: 'reduce' });

const failing = new Set(FAILING_SCREENS);
for (const screen of [...SCREENS, ...FAILING_SCREENS]) {
  test(`${screen.name}: axe finds nothing, light and dark; it holds at 320 px and with doubled text`, async ({ world, open, page, watch }) => {
    await pickCitizen({ open, page });
    if (failing.has(screen)) watch.allowFailedRequests();
    await screen.reach({ world, open, page });
    await lookAt(page, screen.name);
  });
}
