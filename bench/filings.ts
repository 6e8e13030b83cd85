import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { API_PREFIX } from '../src/contract/routes';

/**
 * Filings that the proxy accepts beside bare transactions of two rows on the same database, in turns. BENCH_DATABASE_URL: PostgreSQL
 * instead of the embedded database. FILING_ROUNDS (8) of FILING_COUNT (60) by FILING_AT_ONCE (8).
 */
const ROUNDS = Number(process.env['FILING_ROUNDS'] ?? 8);
const COUNT = Number(process.env['FILING_COUNT'] ?? 60);
const AT_ONCE = Number(process.env['FILING_AT_ONCE'] ?? 8);
const GOAL = 0.25;

const child = fork(new URL('filings-server.ts', import.meta.url), { execArgv: ['--import', 'tsx'], env: process.env, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
const hear = async () => (await once(child, 'message'))[0];
const ask = async (order: object) => {
  child.send(order);
  return hear();
};

interface Draft {
  draftId: string;
  authorization: string;
}

const started: { base: string; papersEach: number } = await hear();

async function file({ draftId, authorization }: Draft): Promise<void> {
  const answer = await fetch(`${started.base}${API_PREFIX}/filings`, {
    method: 'POST',
    headers: { authorization, 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify({ draftId, revision: 1, resultWay: 'counter', post: [], consentVersion: '2026-11', committed: true }),
  });
  const text = await answer.text();
  if (answer.status !== 202) throw new Error(`not accepted: ${answer.status} ${text}`);
}

async function fileAll(drafts: Draft[]): Promise<number> {
  const startMs = performance.now();
  const one = async () => {
    for (let draft = drafts.pop(); draft !== undefined; draft = drafts.pop()) await file(draft);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
  return performance.now() - startMs;
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const took = { bare: [] as number[], filings: [] as number[] };
for (let round = 0; round < ROUNDS + 2; round += 1) {
  const bareMs: number = await ask({ what: 'bare', count: COUNT, atOnce: AT_ONCE });
  const drafts: Draft[] = await ask({ what: 'prepare', count: COUNT });
  const filingsMs = await fileAll(drafts);
  if (round < 2) continue; // warm
  took.bare.push(bareMs);
  took.filings.push(filingsMs);
}
child.disconnect();

const perSecond = (ms: number): number => (COUNT / ms) * 1000;
const ratio = median(took.bare) / median(took.filings);
console.log(`${process.env['BENCH_DATABASE_URL'] === undefined ? 'embedded database' : 'PostgreSQL'}, ${AT_ONCE} at once, ${ROUNDS} rounds of ${COUNT}, ${started.papersEach} papers each`);
console.log(`bare transactions of two rows ${perSecond(median(took.bare)).toFixed(0)}/s, filings accepted ${perSecond(median(took.filings)).toFixed(0)}/s, ratio ${ratio.toFixed(2)} (goal ${GOAL})`);
if (ratio < GOAL) process.exitCode = 1;
