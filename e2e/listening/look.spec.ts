import { EMPTY_STATES, FULL_STATES } from '../support/listening-states';
import { lookAt } from '../support/look-at';
import { test } from '../support/test';

test.describe.configure({ mode: 'parallel' });
test.use({ reducedMotion: 'reduce' });

const HALF = Math.ceil(EMPTY_STATES.length / 2);
const GROUPS = [
  { who: 'a newcomer, first half', states: EMPTY_STATES.slice(0, HALF) },
  { who: 'a newcomer, second half', states: EMPTY_STATES.slice(HALF) },
  { who: 'a citizen who has sent something', states: FULL_STATES },
];

for (const { who, states } of GROUPS) {
  test(`the screens of ${who} pass axe in both themes and hold at 320 px and with doubled text`, async ({ world, open, page, citizen, watch }) => {
    test.setTimeout(600_000); // many screens, six looks each
    watch.allowFailedRequests();
    for (const { name, reach } of states) {
      await test.step(name, async () => {
        await reach({ world, open, page, citizen });
        await lookAt(page, name);
      });
    }
  });
}
