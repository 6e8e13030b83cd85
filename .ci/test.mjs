/**
 * `npm test`: everything, in the order in which it fails fastest. `--only unit,integration` runs those steps alone.
 * Ends with `N passed, N failed`; with TALLY_FILE set (by .ci/run) the counts are added to that file instead.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureChromium } from './chromium.mjs';
import { startPostgres } from './postgres.mjs';
import { startRedis } from './redis.mjs';
import { broken, runStep } from './run-step.mjs';
import { NOTHING, add, closingLines, readPlaywright, readVitest } from './tally.mjs';

const reports = mkdtempSync(join(tmpdir(), 'mot-cua-reports-'));
const vitest = (name, projects) => {
  const file = join(reports, `${name}.json`);
  const flags = `--reporter=default --reporter=json --outputFile.json=${file}`;
  return { name, command: `npx vitest run ${projects} ${flags}`, report: { file, read: readVitest } };
};

async function integration() {
  const started = [];
  const env = {};
  let missing = 0;
  for (const [name, variable, start] of [['PostgreSQL', 'TEST_DATABASE_URL', startPostgres], ['Redis', 'TEST_REDIS_URL', startRedis]]) {
    const service = await start();
    if (service) {
      started.push(service);
      env[variable] = service.url;
    } else {
      missing += 1;
      console.log(`!!! ${name} is not on this machine and could not be installed: the tests that need it are SKIPPED`);
    }
  }
  try {
    return add(await runStep({ ...vitest('integration', '--project integration'), env }), { ...NOTHING, skipped: missing });
  } finally {
    for (const service of started) await service.stop();
  }
}

/** Looked for, or installed, once; null when this machine has none and can have none. */
let chromium;

/** A step in a real browser, which `run` gets the environment for. */
const inChromium = (name, run) => async () => {
  if (chromium === undefined) chromium = ensureChromium();
  if (chromium) return runStep({ name, ...run({ CHROME_PATH: chromium }) });
  console.log('!!! no Chromium was found and none could be installed');
  return broken(name);
};

function endToEnd(env) {
  const file = join(reports, 'e2e.json');
  return {
    command: 'npx playwright test -c e2e/playwright.config.ts --reporter=list,json',
    env: { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: file },
    report: { file, read: readPlaywright },
  };
}

const steps = {
  lint: () => runStep({ name: 'lint', command: 'npm run -s lint', inOnePiece: true }),
  types: () => runStep({ name: 'types', command: 'npm run -s types', inOnePiece: true }),
  build: () => runStep({ name: 'build', command: 'npm run -s build && npm run -s build:server', inOnePiece: true }),
  unit: () => runStep(vitest('unit', '--project domain --project proxy --project app --project screens')),
  integration,
  weight: inChromium('weight', (env) => ({ command: 'npx tsx bench/weight/gate.ts', env })),
  e2e: inChromium('e2e', endToEnd),
};

const only = process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1].split(',') : Object.keys(steps);
/** Each of these keeps one core busy, so two lanes of them run side by side; every later step uses all there are. */
const LANES = [['lint'], ['types', 'build']];
let total = NOTHING;
const runAll = async (names) => {
  for (const name of names) {
    if (!only.includes(name)) continue;
    const counted = await steps[name]();
    total = add(total, counted);
  }
};
await Promise.all(LANES.map(runAll));
await runAll(Object.keys(steps).filter((name) => !LANES.flat().includes(name)));
rmSync(reports, { recursive: true, force: true });

const tallyFile = process.env.TALLY_FILE;
if (tallyFile) {
  const before = existsSync(tallyFile) ? JSON.parse(readFileSync(tallyFile, 'utf8')) : NOTHING;
  writeFileSync(tallyFile, JSON.stringify(add(before, total)));
  console.log(closingLines(total, { before: `Node ${process.versions.node}: `, after: ` (of ${only.join(', ')})` }));
} else {
  console.log(closingLines(total));
}
process.exitCode = total.failed > 0 ? 1 : 0;
