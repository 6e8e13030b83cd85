import { startPostgres } from '../.ci/postgres.mjs';
import { storm, type StormReport } from './storm';
import type { Verdict } from './verdict';

/**
 * `npm run chaos`: files dossiers with papers and sends petitions and questions while proxies are killed with -9 and the provinces' systems fail, then
 * compares what was accepted with what arrived. CHAOS_FILINGS, CHAOS_LETTERS, CHAOS_KILLS, CHAOS_SEED and CHAOS_ON (`pglite,postgres`) make it smaller or repeat one.
 */
const filings = Number(process.env['CHAOS_FILINGS'] ?? 500);
const letters = Number(process.env['CHAOS_LETTERS'] ?? Math.ceil(filings * 0.4));
const kills = Number(process.env['CHAOS_KILLS'] ?? 20);
const seed = Number(process.env['CHAOS_SEED'] ?? Math.floor(Math.random() * 1e9));
const on = (process.env['CHAOS_ON'] ?? 'pglite,postgres').split(',');
const print = (text: string): void => void process.stdout.write(`${text}\n`);
const say = (text: string): void => print(`  ${text}`);

print(`seed ${seed}: ${filings} filings, ${letters} petitions and questions, at least ${kills} kills; systems with 20 % errors, 10 % resets, 10 % applied then dropped, 5 % garbage`);
const reports: Record<string, StormReport> = {};
if (on.includes('pglite')) {
  print('PGlite, one proxy');
  reports['PGlite'] = await storm({ filings, letters, kills, seed, databaseUrl: null, proxies: 1 }, say);
}
if (on.includes('postgres')) {
  print('PostgreSQL, two proxies');
  const postgres = await startPostgres();
  if (postgres === null) throw new Error('no PostgreSQL on this machine and none could be installed');
  try {
    reports['PostgreSQL'] = await storm({ filings, letters, kills, seed, databaseUrl: postgres.url, proxies: 2 }, say);
  } finally {
    await postgres.stop();
  }
}
const told = (counts: object): string => Object.entries(counts).map(([what, count]) => `${what} ${String(count)}`).join(', ');
for (const [name, { filings: ofFilings, letters: ofLetters, ...rest }] of Object.entries(reports)) {
  print(`${name}, filings: ${told(ofFilings)}`);
  print(`${name}, petitions and questions: ${told(ofLetters)}`);
  print(`${name}: ${told(rest)}`);
}
const isWhole = ({ accepted, delivered, lost, doubled, wrong }: Verdict, wanted: number): boolean => accepted === wanted && delivered === accepted && lost + doubled + wrong === 0;
const isGood = (report: StormReport): boolean =>
  isWhole(report.filings, filings) && isWhole(report.letters, letters) && report.brokenDrafts + report.brokenUploads === 0 && report.kills >= kills;
const good = Object.values(reports).every(isGood);
print(good ? `held: accepted = delivered, 0 lost, 0 doubled (seed ${seed})` : `BROKEN (seed ${seed})`);
process.exit(good ? 0 : 1);
