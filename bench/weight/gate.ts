/** The weight gate of `npm test`: bytes and requests of home from both documents, and the package's size. Exits 1 when a limit is broken. */
import { DOCUMENTS } from './documents';
import { brokenLimits, figuresOf } from './limits';
import { loadHome } from './load-home';
import { packageSize } from './package-size';
import { fileList, weightTable } from './report';
import { withBuiltSystem } from './with-built-system';

const size = packageSize('www');
process.exitCode = await withBuiltSystem(async (browser, world) => {
  let exitCode = 0;
  for (const document of DOCUMENTS) {
    const load = await loadHome(browser, world, document);
    const figures = figuresOf(load, size);
    console.log(weightTable(document, figures));
    const broken = brokenLimits(figures);
    if (broken.length === 0) continue;
    exitCode = 1;
    console.log(`  BROKEN: ${broken.join('; ')}\n${fileList(load)}`);
  }
  return exitCode;
});
