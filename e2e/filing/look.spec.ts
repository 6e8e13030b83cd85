import { FILING_STATES } from '../support/filing-states';
import { lookAt } from '../support/look-at';
import { test } from '../support/test';

test.describe.configure({ mode: 'parallel' });
test.use({ reducedMotion: 'reduce' });

for (const { name, reach } of FILING_STATES) {
  test(`${name}: axe finds nothing, light and dark; it holds at 320 px and with doubled text`, async ({ world, open, page, citizen, watch }) => {
    watch.allowFailedRequests();
    await reach({ world, open, page, citizen });
    await lookAt(page, name);
  });
}
