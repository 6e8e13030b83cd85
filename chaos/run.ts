import { startPostgres } from '../.ci/postgres.mjs';
import { storm, type StormReport } from './storm';

/**
 * `npm run chaos`: files dossiers with papers while proxies are killed with -9 and the provinces' systems fail, then compares what was
 * accepted with what arrived. CHAOS_FILINGS, CHAOS_KILLS, CHAOS_SEED and CHAOS_ON (`pglite,postgres`) make it smaller or repeat one.
 */
const filings = Number(process.env['CHAOS_FILINGS'] ?? 500);
const kills = Number(process.env['CHAOS_KILLS'] ?? 20);
const seed = Number(process.env['CHAOS_SEED'] ?? Math.floor(Math.random() * 1e9));
const on = (process.env['CHAOS_ON'] ?? 'pglite,postgres').split(',');
const print = (text: string): void => void process.stdout.write(`${text}\n`);
const say = (text: string): void => print(`  ${text}`);

print(`seed ${seed}: ${filings} filings, at least ${kills} kills; systems with 20 % errors, 10 % resets, 10 % applied then dropped, 5 % garbage`);
const reports: Record<string, StormReport> = {};
if (on.includes('pglite')) {
  print('PGlite, one proxy');
  reports['PGlite'] = await storm({ filings, kills, seed, databaseUrl: null, proxies: 1 }, say);
}
if (on.includes('postgres')) {
  print('PostgreSQL, two proxies');
  const postgres = await startPostgres();
  if (postgres === null) throw new Error('no PostgreSQL on this machine and none could be installed');
  try {
    reports['PostgreSQL'] = await storm({ filings, kills, seed, databaseUrl: postgres.url, proxies: 2 }, say);
  } finally {
    await postgres.stop();
  }
}
for (const [name, report] of Object.entries(reports)) print(`${name}: ${Object.entries(report).map(([what, count]) => `${what} ${count}`).join(', ')}`);
const isGood = ({ accepted, delivered, lost, doubled, wrong, brokenDrafts, brokenUploads, kills: killed }: StormReport): boolean =>
  accepted === filings && delivered === accepted && lost + doubled + wrong + brokenDrafts + brokenUploads === 0 && killed >= kills;
const good = Object.values(reports).every(isGood);
print(good ? `held: accepted = delivered, 0 lost, 0 doubled (seed ${seed})` : `BROKEN (seed ${seed})`);
process.exit(good ? 0 : 1);
