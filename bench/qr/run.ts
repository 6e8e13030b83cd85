import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildSite } from './build-site';
import { launchChromium } from './chromium';
import { measureLive } from './measure-live';
import { measurePictures } from './measure-pictures';
import { drawPictureSet, readPictureSet } from './picture-set';
import { printLive, printPictures } from './print-results';
import { serveFolders } from './serve-folders';

/**
 * npm run bench:qr [-- --seed 2026 --n 168 --negatives 12 --max-severity 0.85 --reps 3 --runs 3 --set <folder with manifest.json> --only pictures|live]
 * Severity 1 is beyond every reader; up to 0.85 html5-qrcode reads about half, as it does of the pictures its rate is known for.
 * npm run bench:qr -- --serve   serves http://localhost:4173/qr.html with window.decode(blob) and measures nothing
 */
const { values } = parseArgs({
  options: {
    serve: { type: 'boolean', default: false },
    seed: { type: 'string', default: '2026' },
    n: { type: 'string', default: '168' },
    negatives: { type: 'string', default: '12' },
    'max-severity': { type: 'string', default: '0.85' },
    reps: { type: 'string', default: '3' },
    runs: { type: 'string', default: '3' },
    set: { type: 'string' },
    only: { type: 'string' },
  },
});

const data = (path: string): string => fileURLToPath(new URL(`../../.data/bench-qr/${path}`, import.meta.url));
const SERVE_PORT = 4173;

const site = await buildSite();
if (values.serve) {
  const served = await serveFolders({ '/': site }, SERVE_PORT);
  console.log(`${served.origin}/qr.html  (window.decode(blob) → text or null)`);
} else {
  const drawn = data(`set-${values.seed}-${values.n}-${values.negatives}-${values['max-severity']}`);
  const folder = values.set ?? drawn;
  const served = await serveFolders({ '/set/': folder, '/': site }, 0);
  try {
    if (values.only !== 'live') {
      const entries = values.set === undefined ? await drawPictureSet(folder, Number(values.seed), Number(values.n), Number(values.negatives), Number(values['max-severity'])) : await readPictureSet(folder);
      const browser = await launchChromium();
      printPictures(entries, await measurePictures(browser, served.origin, entries, Number(values.reps)));
      await browser.close();
    }
    if (values.only !== 'pictures') printLive(await measureLive(served.origin, data('videos'), Number(values.runs)));
  } finally {
    await served.close();
  }
}
