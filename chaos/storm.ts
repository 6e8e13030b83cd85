import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../.ci/free-port.mjs';
import { createPrng } from '../src/sandbox/faults/prng';
import { createCaller } from './caller';
import { fileOne, type Filed, type Template } from './file-one';
import { countBroken, leaveHalfDone } from './leftovers';
import { Victim } from './processes';
import { sendLetter, type Letter } from './send-letter';
import { loadTemplates } from './templates';
import { judgeFilings, judgeLetters, type Verdict } from './verdict';

export interface StormPlan {
  filings: number;
  letters: number;
  kills: number;
  seed: number;
  /** Null: the embedded database, which one process has for itself. */
  databaseUrl: string | null;
  proxies: number;
}

export interface StormReport {
  filings: Verdict;
  letters: Verdict;
  kills: number;
  brokenLines: number;
  brokenDrafts: number;
  brokenUploads: number;
  seconds: number;
}

const PROVINCES = ['binh-thuan', 'quang-nam', 'binh-duong'] as const;
/** Two provinces write to each of the systems for petitions and questions. */
const LETTER_PROVINCES = [...PROVINCES, 'ca-mau'] as const;
const LETTER_SYSTEMS = ['pakn-portal', 'gopy-1022'] as const;
const FAULTS = { errorRate: 0.2, resetRate: 0.1, afterWriteRate: 0.1, garbageRate: 0.05 };
const CITIZENS = 6;
const AT_ONCE = 6;
const LEFTOVERS = 12;
const DRAIN_MS = 900_000;
const HUGE = '100000000';
const UNLIMITED = Object.fromEntries(['LIMIT_IP_REQUESTS_PER_MINUTE', 'LIMIT_PERSON_REQUESTS_PER_MINUTE', 'LIMIT_PERSON_FILINGS_PER_DAY', 'LIMIT_PERSON_PETITIONS_PER_DAY', 'LIMIT_PERSON_QUESTIONS_PER_DAY', 'MAX_OPEN_DRAFTS', 'MAX_OPEN_UPLOADS', 'MAX_PERSON_PAPER_MEGABYTES'].map((name) => [name, name.startsWith('MAX') ? '100000' : HUGE]));

/** Files, writes, kills, waits until everything went out, and compares what was accepted with what arrived. */
export async function storm({ filings, letters, kills, seed, databaseUrl, proxies }: StormPlan, say: (text: string) => void): Promise<StormReport> {
  const startedMs = Date.now();
  const random = createPrng(seed);
  const dataDir = mkdtempSync(join(tmpdir(), 'mot-cua-chaos-'));
  const key = (): string => randomBytes(32).toString('hex');
  const sandboxPort = await freePort();
  const sandbox = new Victim(`http://127.0.0.1:${sandboxPort}`, { ROLE: 'sandbox', SANDBOX_PORT: String(sandboxPort) });
  const shared = {
    ...UNLIMITED, ROLE: 'proxy', SANDBOX_URL: sandbox.url, DATA_DIR: dataDir, PEPPER: key(), SEAL_KEY: key(), LOG_LEVEL: 'error', MAX_LOOP_DELAY_MS: '60000', SESSION_HOURS: '24',
    JOB_POLL_MS: '200', JOB_LEASE_SECONDS: '50', DELIVERY_FIRST_RETRY_SECONDS: '1', DELIVERY_MAX_RETRY_SECONDS: '6', DELIVERY_SETTLE_SECONDS: '2',
    ...(databaseUrl === null ? {} : { DATABASE_URL: databaseUrl }),
  };
  const victims: Victim[] = [];
  for (let each = 0; each < proxies; each += 1) {
    const port = await freePort();
    victims.push(new Victim(`http://127.0.0.1:${port}`, { ...shared, PROXY_PORT: String(port) }));
  }
  try {
    await sandbox.startWhen('/__sandbox/faults');
    await setFaults(sandbox.url, {});
    for (const victim of victims) await victim.start();
    const caller = createCaller(victims.map(({ url }) => url), random);
    const sessions = await Promise.all(Array.from({ length: CITIZENS }, (_, index) => signIn(caller, index + 1)));
    const authOf = (index: number): Record<string, string> => sessions[index % CITIZENS] ?? {};
    const templates = await loadTemplates(caller, PROVINCES, new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10));
    const templateOf = (index: number): Template => {
      const template = templates[(index * 7) % templates.length];
      if (template === undefined) throw new Error('nothing can be filed');
      return template;
    };
    say(`${templates.length} procedures of ${PROVINCES.length} provinces`);
    const leftovers = await Promise.all(Array.from({ length: LEFTOVERS }, (_, index) => leaveHalfDone(caller, authOf(index), templateOf(index))));
    for (const system of [...PROVINCES, ...LETTER_SYSTEMS]) await setFaults(sandbox.url, { system, ...FAULTS, seed });

    const filed: Filed[] = [];
    const sent: Letter[] = [];
    const all = filings + letters;
    let next = 0;
    let killed = 0;
    const kill = (): void => {
      killed += 1;
      const victim = victims[Math.floor(random() * victims.length)];
      void pause(random() * 400).then(() => victim?.killAndRevive());
    };
    const worker = async (): Promise<void> => {
      while (next < all) {
        const index = next++;
        // As evenly mixed as their numbers allow.
        const lettersBefore = Math.floor((index * letters) / all);
        if (Math.floor(((index + 1) * letters) / all) > lettersBefore) sent.push(await sendLetter(caller, authOf(index), LETTER_PROVINCES[lettersBefore % LETTER_PROVINCES.length] ?? 'ca-mau', lettersBefore, random));
        else filed.push(await fileOne(caller, authOf(index), templateOf(index - lettersBefore), random));
        const accepted = filed.length + sent.length;
        if (accepted >= ((killed + 1) * all) / (kills + 2) && killed < kills) kill();
        if (accepted % 50 === 0) say(`${accepted} accepted, ${killed} kills`);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    while (killed < kills) {
      kill();
      await pause(1500);
    }
    await Promise.all(victims.map((victim) => victim.killAndRevive()));
    await drain(caller, [...filed.map(({ filing, auth }) => ({ path: `/api/v1/filings/${filing.id}`, auth })), ...sent], say);
    const verdicts = { filings: await judgeFilings(caller, sandbox.url, filed), letters: await judgeLetters(caller, sandbox.url, sent) };
    const broken = await countBroken(caller, leftovers);
    const seconds = Math.round((Date.now() - startedMs) / 1000);
    return { ...verdicts, kills: victims.reduce((sum, victim) => sum + victim.kills, 0), brokenLines: caller.broken, brokenDrafts: broken.drafts, brokenUploads: broken.uploads, seconds };
  } finally {
    await Promise.all([...victims, sandbox].map((victim) => victim.stop()));
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function setFaults(sandboxUrl: string, faults: object): Promise<void> {
  const answer = await fetch(`${sandboxUrl}/__sandbox/faults`, { method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ system: 'all', ...faults }) });
  if (!answer.ok) throw new Error(`faults: ${answer.status} ${await answer.text()}`);
}

async function signIn(caller: ReturnType<typeof createCaller>, citizen: number): Promise<Record<string, string>> {
  const answer = await caller.call('POST', '/api/v1/sessions', { 'content-type': 'application/json' }, JSON.stringify({ zaloAccessToken: `sandbox-access-${citizen}` }));
  const { token } = (await answer.json()) as { token: string };
  return { authorization: `Bearer ${token}` };
}

/** Waits until nothing accepted is on its way any more. */
async function drain(caller: ReturnType<typeof createCaller>, accepted: readonly Pick<Letter, 'path' | 'auth'>[], say: (text: string) => void): Promise<void> {
  const untilMs = Date.now() + DRAIN_MS;
  let waiting = [...accepted];
  while (waiting.length > 0 && Date.now() < untilMs) {
    const states = await Promise.all(waiting.slice(0, 40).map(async ({ path, auth }) => ({ path, state: ((await (await caller.call('GET', path, auth)).json()) as { state: string }).state })));
    const settled = new Set(states.filter(({ state }) => state !== 'accepted' && state !== 'delivering').map(({ path }) => path));
    waiting = waiting.filter(({ path }) => !settled.has(path));
    if (settled.size === 0) {
      say(`${waiting.length} on their way`);
      await pause(2000);
    }
  }
}
