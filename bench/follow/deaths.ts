import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { startPostgres } from '../../.ci/postgres.mjs';
import { changeNoticeSettings } from '../../src/proxy/store/notice-settings';
import { inboxEntries, notices } from '../../src/proxy/store/telling-schema';
import { openStore } from '../../src/proxy/store/store';
import { sealAddress } from '../../src/proxy/telling/reach';
import { SECRETS } from './house';
import { judgeEntries, mostInAMinute, type Verdict } from './report';
import { seedWorld } from './seed';
import { BEGIN_MS, planWorld, PROVINCES } from './world';

const SPEED = 10;
const MINUTES = 62;
const LAST_MINUTE = 30;
/** How long a worker is left alive once it works. */
const LIFE_MS = 4000;
const BUDGET = 60;

/**
 * Two workers on one PostgreSQL, one of them killed every few seconds without warning, time running ten times as fast: a second of a busy machine is
 * ten here, so how long changes took is shown and not judged. Null without PostgreSQL.
 */
export async function benchDeaths(followed: number): Promise<Verdict | null> {
  const postgres = await startPostgres();
  if (postgres === null) return null;
  const store = await openStore({ databaseUrl: postgres.url, dataDir: null, onError: () => undefined });
  const world = planWorld(followed, { changingShare: 0.5, only: 'near', lastMinuteOf: () => LAST_MINUTE });
  const citizens = [];
  for (let n = 0; n < followed / 4; n += 1) {
    const { id } = await store.citizens.recognise(`bench-${n}`, null, new Date(BEGIN_MS));
    await changeNoticeSettings(store.db, id, { oaFollowed: true, oaUserSealed: sealAddress(SECRETS, id, 'oa', String(n)) });
    citizens.push(id);
  }
  await seedWorld(store, world, citizens);

  const asked = new Map<string, number[]>(PROVINCES.map((id) => [id, []]));
  const sent: string[] = [];
  const env = { ...process.env, DATABASE_URL: postgres.url, STARTED_MS: String(Date.now()), SPEED: String(SPEED), FOLLOWED: String(followed), LAST_MINUTE: String(LAST_MINUTE) };
  const begin = (): { child: ChildProcess; ready: Promise<void> } => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'bench/follow/worker.ts'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
    const ready = new Promise<void>((resolve) => {
      createInterface({ input: child.stdout }).on('line', (line) => {
        const [what, which = '', at] = line.split(' ');
        if (what === 'sent') sent.push(which);
        else if (what === 'asked') asked.get(which)?.push(Number(at));
        else resolve();
      });
    });
    return { child, ready };
  };
  const workers = [begin(), begin()];
  const endsAt = Date.now() + (MINUTES * 60_000) / SPEED;
  let kills = 0;
  while (Date.now() < endsAt) {
    const index = kills % workers.length;
    await workers[index]?.ready;
    await pause(LIFE_MS);
    workers[index]?.child.kill('SIGKILL');
    workers[index] = begin();
    kills += 1;
  }
  for (const { child } of workers) child.kill('SIGKILL');

  const rows = await store.db.select({ code: inboxEntries.subjectId, kind: inboxEntries.kind, at: inboxEntries.at }).from(inboxEntries);
  const messages = await store.db.select({ state: notices.state }).from(notices);
  await store.close();
  await postgres.stop();
  const { lines, isOnce } = judgeEntries(world, rows.map(({ code, kind, at }) => ({ code, kind, atMs: at.getTime() })));
  const most = Math.max(...[...asked.values()].map(mostInAMinute));
  const twice = sent.length - new Set(sent).size;
  const unsure = messages.filter(({ state }) => state !== 'sent').length;
  return {
    isKept: isOnce && twice === 0 && most <= BUDGET,
    lines: [
      `\n${followed} dossiers, two workers on one PostgreSQL, ${kills} times kill -9, ${MINUTES} minutes at ${SPEED} times the speed\n`,
      ...lines,
      `requests: most in any minute of one system ${most} of ${BUDGET}`,
      `messages: ${sent.length} for ${messages.length} entries, ${twice} twice, ${unsure} not known to have gone out and not repeated`,
    ],
  };
}
