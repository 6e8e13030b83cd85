import { NOTICED_WITHIN_MINUTES } from '../../src/domain/telling/pace';
import { inboxEntries } from '../../src/proxy/store/telling-schema';
import { openStore } from '../../src/proxy/store/store';
import type { Clock } from '../../src/proxy/clock';
import { openHouse } from './house';
import { judgeEntries, mostInAMinute, type Verdict } from './report';
import { seedWorld } from './seed';
import { BEGIN_MS, planWorld, PROVINCES } from './world';

const BUDGET = 60;
const mib = (bytes: number): string => (bytes / 1_048_576).toFixed(0);

/** So many dossiers over four systems, one proxy, so many minutes of a working morning in time of our own. */
export async function benchDay(followed: number, minutes: number): Promise<Verdict> {
  const store = await openStore({ databaseUrl: null, dataDir: null, onError: (error) => { throw error; } });
  const world = planWorld(followed, { changingShare: 0.08, lastMinuteOf: (pace) => minutes - NOTICED_WITHIN_MINUTES[pace].office });
  const citizens = [];
  for (let n = 0; n < Math.ceil(followed / 20); n += 1) citizens.push((await store.citizens.recognise(`bench-${n}`, null, new Date(BEGIN_MS))).id);
  await seedWorld(store, world, citizens);

  let nowMs = BEGIN_MS;
  const clock: Clock = { nowMs: () => nowMs, wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)) };
  const asked = new Map<string, number[]>(PROVINCES.map((id) => [id, []]));
  const house = openHouse({ store, clock, world, channels: [], onAsked: (id, atMs) => asked.get(id)?.push(atMs) });

  const nextMs = new Map<string, number>(PROVINCES.map((id) => [id, BEGIN_MS]));
  const memory: string[] = [];
  const startedAt = performance.now();
  for (;;) {
    const [provinceId, atMs] = [...nextMs].reduce((first, each) => (each[1] < first[1] ? each : first));
    if (atMs > BEGIN_MS + minutes * 60_000) break;
    if (memory.length < ((atMs - BEGIN_MS) / 60_000 / minutes) * 6) {
      const { rss, heapUsed, external } = process.memoryUsage();
      memory.push(`| ${Math.round((atMs - BEGIN_MS) / 60_000)} | ${mib(rss)} | ${mib(heapUsed)} | ${mib(external)} |`);
    }
    nowMs = Math.max(nowMs, atMs);
    const waitMs = await house.followWorker.turn(provinceId);
    nextMs.set(provinceId, nowMs + Math.max(waitMs, 1));
  }
  const looks = [...asked.values()].reduce((sum, times) => sum + times.length, 0);
  const rows = await store.db.select({ code: inboxEntries.subjectId, kind: inboxEntries.kind, at: inboxEntries.at }).from(inboxEntries);
  await store.close();

  const { lines, isOnce, isInTime } = judgeEntries(world, rows.map(({ code, kind, at }) => ({ code, kind, atMs: at.getTime() })));
  const most = [...asked].map(([id, times]) => ({ id, most: mostInAMinute(times), mean: times.length / minutes }));
  return {
    isKept: isOnce && isInTime && most.every((each) => each.most <= BUDGET),
    lines: [
      `\n${followed} dossiers over ${PROVINCES.length} systems, one proxy, ${minutes} minutes of a working morning (in ${((performance.now() - startedAt) / 1000).toFixed(0)} s; ${looks} looks)\n`,
      '| system | budget/min | most in any minute | mean |', '|---|---:|---:|---:|',
      ...most.map(({ id, most: count, mean }) => `| ${id} | ${BUDGET} | ${count} | ${mean.toFixed(1)} |`),
      '', '| minute | resident MiB | heap MiB | outside MiB |', '|---:|---:|---:|---:|', ...memory, '', ...lines,
    ],
  };
}
