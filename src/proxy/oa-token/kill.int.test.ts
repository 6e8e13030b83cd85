import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startSandbox, type RunningSandbox } from '../../sandbox/start-sandbox';
import { ownDatabase } from '../store/own-database.test-helper';
import { openStore } from '../store/store';
import { oaTokens } from '../store/zalo-schema';

const SCRIPT = fileURLToPath(new URL('./refresh-loop.test-helper.ts', import.meta.url));
const DATABASE_URL = await ownDatabase();
/** PGlite serves one process; PostgreSQL two at a time. */
const AT_ONCE = DATABASE_URL === null ? 1 : 2;
const ROUNDS = 3;
/** Each round is later than anything an earlier one saw. */
const YEARS_MS = 20 * 365 * 86_400_000;
/** Odd on purpose: the kill that follows falls anywhere in a refresh. */
const PATIENCE = { timeout: 60_000, interval: 17 };

interface Said {
  token?: string;
  fault?: string;
}

let sandbox: RunningSandbox;
const running = new Set<ChildProcessByStdio<null, Readable, null>>();

beforeAll(async () => {
  sandbox = await startSandbox({ port: 0, quiet: true });
});
afterAll(async () => {
  for (const child of running) child.kill('SIGKILL');
  await sandbox.close();
});

const control = async (path: string, method = 'GET', body?: object) => {
  const answer = await fetch(`${sandbox.url}/__sandbox${path}`, { method, ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }) });
  return answer.status === 204 ? null : answer.json();
};

function startProcess(dataDir: string, refreshToken: string, round: number) {
  const said: Said[] = [];
  const child = spawn(process.execPath, ['--import', 'tsx', SCRIPT, DATABASE_URL ?? '-', DATABASE_URL === null ? dataDir : '-', `${sandbox.url}/zalo-oauth`, refreshToken, String(round * YEARS_MS)], { stdio: ['ignore', 'pipe', 'inherit'] });
  running.add(child);
  createInterface({ input: child.stdout }).on('line', (line) => void said.push(JSON.parse(line)));
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => {
      running.delete(child);
      resolve();
    });
  });
  return { said, kill: async () => { child.kill('SIGKILL'); await ended; } };
}

describe('refreshing, killed again and again', () => {
  it('ends with a token that Zalo takes, or with a call for staff, and never sends one token a third time', async () => {
    const dataDir = join(mkdtempSync(join(tmpdir(), 'oa-kill-')), 'pg');
    if (DATABASE_URL !== null) {
      const store = await openStore({ databaseUrl: DATABASE_URL, dataDir: null, onError: () => undefined });
      await store.db.delete(oaTokens);
      await store.close();
    }
    // Slow enough to be killed on the way.
    await control('/faults', 'PUT', { system: 'zalo-oauth', latencyMs: 40 });
    const { refreshToken } = await control('/oa-tokens', 'POST');

    for (let round = 0; round < ROUNDS; round += 1) {
      const processes = Array.from({ length: AT_ONCE }, () => startProcess(dataDir, refreshToken, round));
      const words = 2 + Math.floor(Math.random() * 4);
      await vi.waitFor(() => expect(Math.min(...processes.map(({ said: own }) => own.length))).toBeGreaterThanOrEqual(words), PATIENCE);
      await Promise.all(processes.map(({ kill }) => kill()));
    }

    const last = startProcess(dataDir, refreshToken, ROUNDS);
    await vi.waitFor(() => expect(last.said.map(({ token, fault }) => (token === undefined ? fault : 'token'))).toContainEqual(expect.stringMatching(/^(?:token$|lost)/)), PATIENCE);
    await last.kill();
    const store = await openStore({ databaseUrl: DATABASE_URL, dataDir, onError: () => undefined });
    const [row] = await store.db.select().from(oaTokens);
    await store.close();

    const refreshes: { write: { applied: boolean } }[] = (await control('/journal?system=zalo-oauth&operation=refresh&limit=5000')).entries;
    const applied = refreshes.filter(({ write }) => write.applied).length;
    const refused = refreshes.length - applied;
    expect(applied).toBeGreaterThan(0);
    // A pair whose answer was lost with its process is tried once more, is refused, and that is the end of it.
    expect(refused).toBeLessThanOrEqual(1);
    expect(row?.state === 'lost').toBe(refused === 1);
    if (refused === 0) expect(last.said.some(({ token }) => token !== undefined)).toBe(true);
  }, 240_000);
});
