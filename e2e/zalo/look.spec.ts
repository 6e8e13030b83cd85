import { expectNoAxeViolations } from '../support/axe';
import { FAILING_SCREENS, SCREENS } from '../support/screens';
import { test } from '../support/test';

test.use({ reducedMotion: 'reduce' });

/** Where the host shows: its insets and menu, its scanner, what it knows of the citizen. All the others are the same in a browser, where every one is looked at. */
const OF_THE_HOST = ['home', 'scan', 'scan, typing a wrong code', 'dossier, asking for proof', 'dossier, just followed', 'me', 'home without a network', 'a screen whose code does not come'];

const failing = new Set(FAILING_SCREENS);
for (const screen of [...SCREENS, ...FAILING_SCREENS].filter(({ name }) => OF_THE_HOST.includes(name))) {
  test(`${screen.name}: axe finds nothing inside Zalo`, async ({ world, open, page, watch }) => {
    if (failing.has(screen)) watch.allowFailedRequests();
    await screen.reach({ world, open, page });
    await expectNoAxeViolations(page, screen.name);
  });
}
