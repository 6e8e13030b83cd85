import { expectNoAxeViolations } from '../support/axe';
import { doubleText, findOverflow, findSmallTargets } from '../support/layout';
import { EMPTY_STATES, FULL_STATES, type ListeningState, type ListeningVisit } from '../support/listening-states';
import { expect, test } from '../support/test';

test.describe.configure({ mode: 'parallel' });
test.use({ reducedMotion: 'reduce' });

/** Six looks at one screen: axe light and dark, targets, its own width, 320 px, doubled text. */
async function lookAt({ name, reach }: ListeningState, visit: ListeningVisit): Promise<void> {
  const { page } = visit;
  await reach(visit);
  await expectNoAxeViolations(page, `${name}, light`);
  await page.evaluate(() => { document.documentElement.dataset['theme'] = 'dark'; });
  await expectNoAxeViolations(page, `${name}, dark`, ['color-contrast']); // the theme changes colours alone
  expect.soft(await findSmallTargets(page), `${name}: targets under 44 px`).toEqual([]);
  expect.soft(await findOverflow(page), `${name}: at 360 px`).toEqual({ cut: [], scrollsSideways: false });
  await page.setViewportSize({ width: 320, height: 640 });
  await expect.soft.poll(() => findOverflow(page), `${name}: at 320 px`).toEqual({ cut: [], scrollsSideways: false });
  await page.setViewportSize({ width: 360, height: 740 });
  await doubleText(page);
  await expect.soft.poll(() => findOverflow(page), `${name}: with doubled text`).toEqual({ cut: [], scrollsSideways: false });
}

const HALF = Math.ceil(EMPTY_STATES.length / 2);
const GROUPS = [
  { who: 'a newcomer, first half', states: EMPTY_STATES.slice(0, HALF) },
  { who: 'a newcomer, second half', states: EMPTY_STATES.slice(HALF) },
  { who: 'a citizen who has sent something', states: FULL_STATES },
];

for (const { who, states } of GROUPS) {
  test(`the screens of ${who} pass axe in both themes and hold at 320 px and with doubled text`, async ({ world, open, page, citizen, watch }) => {
    test.setTimeout(240_000); // many screens, six looks each
    watch.allowFailedRequests();
    for (const state of states) await test.step(state.name, () => lookAt(state, { world, open, page, citizen }));
  });
}
