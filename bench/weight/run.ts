/**
 * `npm run bench:weight` builds and prints what home weighs from both documents, its heap, layout shift and the first paint of
 * every route at a quarter of the speed; `--lighthouse` adds the median of five mobile runs, the documents taking turns.
 */
import { execSync } from 'node:child_process';
import { DOCUMENTS, urlOf } from './documents';
import { figuresOf } from './limits';
import { runLighthouse, type LighthouseRun } from './lighthouse';
import { loadHome } from './load-home';
import { packageSize } from './package-size';
import { fileList, weightTable } from './report';
import { routeFirstPaintMs } from './route-change';
import { withBuiltSystem } from './with-built-system';

const ROUTES = ['/quet', '/ho-so', '/toi'];
const RUNS = 5;

const median = (values: number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

function lighthouseLine(document: string, runs: LighthouseRun[]): string {
  const of = (name: keyof LighthouseRun): number[] => runs.map((run) => run[name]);
  const scores = of('performance');
  return `lighthouse, ${document}: performance ${median(scores)} (lowest ${Math.min(...scores)}), accessibility ${median(of('accessibility'))}, `
    + `FCP ${Math.round(median(of('fcpMs')))} ms, LCP ${Math.round(median(of('lcpMs')))} ms, TBT ${Math.round(median(of('tbtMs')))} ms, CLS ${median(of('cls')).toFixed(4)}`;
}

execSync('npm run -s build && npm run -s build:server', { stdio: ['ignore', 'ignore', 'inherit'] });
const size = packageSize('www');
console.log(`largest file ${size.largestFile.name}`);
await withBuiltSystem(async (browser, world) => {
  for (const document of DOCUMENTS) {
    const load = await loadHome(browser, world, document);
    console.log(`${weightTable(document, figuresOf(load, size))}\n${fileList(load)}`);
    console.log(`  heap after load ${load.heapMb.toFixed(2)} MB (limit 2.6), CLS ${load.cls.toFixed(4)} (limit 0.01)`);
    for (const route of ROUTES) {
      const runs: number[] = [];
      for (let run = 0; run < RUNS; run += 1) runs.push(await routeFirstPaintMs(browser, world, document, route));
      console.log(`  first paint of ${route} at 4x CPU: ${Math.round(median(runs))} ms (limit 100; ${runs.map(Math.round).join(', ')})`);
    }
  }
  if (!process.argv.includes('--lighthouse')) return;
  const results = DOCUMENTS.map((document) => ({ document, runs: [] as LighthouseRun[] }));
  for (let run = 0; run < RUNS; run += 1) {
    for (const { document, runs } of results) runs.push(await runLighthouse(urlOf(world, document)));
  }
  for (const { document, runs } of results) console.log(lighthouseLine(document, runs));
});
