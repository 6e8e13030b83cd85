import { hash, randomBytes, randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { fillForm } from '../chaos/fill-form';
import { API_PREFIX } from '../src/contract/routes';
import { startFakeProxy } from '../src/proxy/fake-parts.test-helper';
import { openPaperFiles } from '../src/proxy/filing-core/paper-files';
import { sealFileName } from '../src/proxy/filing-core/paper-names';
import { papers } from '../src/proxy/store/filing-schema';
import { citizens } from '../src/proxy/store/schema';
import { openStore } from '../src/proxy/store/store';
import { startSandbox } from '../src/sandbox/start-sandbox';
import { connectUpstreams } from '../src/proxy/upstream/connect';
import { loadProvinces } from '../src/proxy/provinces/load-provinces';

/** The proxy of bench/filings.ts with its database in a process of its own; jobs are kept, not run. Told `prepare` or `bare`, it answers by message. */
const PROCEDURE = '1.004194';
const SECRETS = { pepper: Buffer.alloc(32, 1), sealKey: Buffer.alloc(32, 2) };
const HUGE = '1000000000';
const PEOPLE = 8;

type Order = { what: 'prepare'; count: number } | { what: 'bare'; count: number; atOnce: number };

const folder = await mkdtemp(join(tmpdir(), 'filings-bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
process.on('disconnect', () => process.exit());
const store = await openStore({ databaseUrl: process.env['BENCH_DATABASE_URL'] ?? null, dataDir: join(folder, 'pg'), onError: (error) => { throw error; } });
const sandbox = await startSandbox({ port: 0, quiet: true });
const { catalogue } = connectUpstreams(loadProvinces(), { sandboxUrl: sandbox.url, env: {}, onCall: () => undefined });
const files = await openPaperFiles(folder, SECRETS.sealKey);
const limits = ['LIMIT_PERSON_REQUESTS_PER_MINUTE', 'LIMIT_IP_REQUESTS_PER_MINUTE', 'LIMIT_PERSON_FILINGS_PER_DAY', 'MAX_OPEN_DRAFTS', 'MAX_LOOP_DELAY_MS'];
const proxy = await startFakeProxy(store, { LOG_LEVEL: 'error', ...Object.fromEntries(limits.map((name) => [name, HUGE])) }, { files }, { catalogue });
const people = await signInAll();
await proxy.jobs.open();
const base = await proxy.app.listen({ port: 0, host: '127.0.0.1' });

/** As many citizens as file at the same time: rows of one citizen would wait for each other. */
async function signInAll() {
  const signedIn: { id: string; authorization: string }[] = [];
  for (let n = 0; n < PEOPLE; n += 1) {
    proxy.graph.accounts[`zalo-${n}`] = { id: `8${n}`, name: `Người thứ ${n}` };
    const { authorization } = await proxy.signIn(`zalo-${n}`);
    const known = new Set(signedIn.map(({ id }) => id));
    const id = (await store.db.select({ id: citizens.id }).from(citizens)).find((row) => !known.has(row.id))?.id;
    if (id === undefined) throw new Error('nobody was signed in');
    signedIn.push({ id, authorization });
  }
  return signedIn;
}

const call = async (method: 'GET' | 'PUT', path: string, authorization: string, payload?: object) => {
  const answer = await proxy.app.inject({ method, url: `${API_PREFIX}${path}`, headers: { authorization }, ...(payload === undefined ? {} : { payload }) });
  if (answer.statusCode !== 200) throw new Error(`${path}: ${answer.statusCode} ${answer.body}`);
  return answer.json();
};

const anyone = people[0]?.authorization ?? '';
const form = await call('GET', `/procedures/${PROCEDURE}/form?province=binh-thuan`, anyone);
const detail: { papers: { code: string }[] } = await call('GET', `/procedures/${PROCEDURE}?province=binh-thuan`, anyone);
const ward = (await call('GET', '/divisions/68/wards', anyone)).items[0].code;
const answers = fillForm(form.sections, { 'applicant.onBehalf': 'self' }, ward, '2026-11-20');
const paper = Buffer.from('%PDF-1.4 a paper');

/** Drafts that are ready to be filed, with their papers on disk, and whose they are. */
async function prepare(count: number): Promise<{ draftId: string; authorization: string }[]> {
  const drafts = Array.from({ length: count }, (_, n) => ({ draftId: randomUUID(), ...(people[n % people.length] ?? { id: '', authorization: '' }) }));
  for (const { draftId, id: citizenId, authorization } of drafts) {
    await call('PUT', `/drafts/${draftId}`, authorization, { provinceId: 'binh-thuan', procedureCode: PROCEDURE, formVersion: form.version, answers, step: 'review', baseRevision: 0 });
    for (const { code } of detail.papers) {
      const [id, storageKey] = [randomUUID(), randomBytes(24).toString('base64url')];
      await files.write('vault', storageKey, [paper]);
      await store.db.insert(papers).values({
        id, citizenId, draftId, filingId: null, paperCode: code, fileNameSealed: sealFileName(SECRETS, id, 'a.pdf'), fileType: 'application/pdf', sizeBytes: paper.length,
        sha256: hash('sha256', paper), state: 'ready', virusScan: 'off', fault: null, storageKey, createdAt: new Date(),
      });
    }
  }
  return drafts.map(({ draftId, authorization }) => ({ draftId, authorization }));
}

await store.db.execute(sql`create table if not exists bench_pairs (id uuid primary key, body text not null)`);
const body = 'x'.repeat(1000);

/** Milliseconds for so many transactions of two rows. */
async function runBare(count: number, atOnce: number): Promise<number> {
  let left = count;
  const one = async () => {
    while (left > 0) {
      left -= 1;
      await store.db.transaction(async (tx) => {
        await tx.execute(sql`insert into bench_pairs values (${randomUUID()}, ${body})`);
        await tx.execute(sql`insert into bench_pairs values (${randomUUID()}, ${body})`);
      });
    }
  };
  const startMs = performance.now();
  await Promise.all(Array.from({ length: atOnce }, one));
  return performance.now() - startMs;
}

process.on('message', (order: Order) => {
  const done = order.what === 'prepare' ? prepare(order.count) : runBare(order.count, order.atOnce);
  void done.then((answer) => process.send?.(answer));
});
process.send?.({ base, papersEach: detail.papers.length });
