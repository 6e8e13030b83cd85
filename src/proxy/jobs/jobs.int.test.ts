import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { systemClock } from '../clock';
import { ownDatabase } from '../store/own-database.test-helper';
import { openStore, type Store } from '../store/store';
import type { JobHandler, JobKind, JobOutcome, JobRun } from './job-kind';
import { createJobs, type Jobs } from './jobs';

const url = await ownDatabase();
const failure = (error: unknown): never => { throw error; };

describe.each([['PGlite', null], ['PostgreSQL', url]] as const)('jobs on %s', (name, databaseUrl) => {
  const runs = name === 'PGlite' || databaseUrl !== null;
  let store: Store;
  beforeAll(async () => { if (runs) store = await openStore({ databaseUrl, dataDir: null, onError: failure }); });
  afterAll(async () => { if (runs) await store.close(); });
  const all: Jobs[] = [];
  afterEach(async () => { await Promise.all(all.splice(0).map((jobs) => jobs.stop(2000))); });

  const kindOf = (change: Partial<JobKind> = {}): JobKind =>
    ({ name: `t-${randomUUID().slice(0, 8)}`, concurrency: 4, leaseSeconds: 30, retry: { firstSeconds: 1, maxSeconds: 2, giveUpSeconds: 60 }, ...change });

  async function open(kind: JobKind, handler: Partial<JobHandler>, errors: unknown[] = [], alone = false): Promise<Jobs> {
    const jobs = createJobs({ store, clock: systemClock, alone, pollMs: 100, sweepMs: 500, onError: (error) => errors.push(error) });
    jobs.handle(kind, { run: () => Promise.resolve({ kind: 'done' }), bury: () => Promise.resolve(), ...handler });
    all.push(jobs);
    await jobs.open();
    return jobs;
  }

  describe.runIf(runs)('with a database', () => {
    it('does what was queued, once, and leaves nothing behind', async () => {
      const kind = kindOf();
      const ran: string[] = [];
      const jobs = await open(kind, { run: async ({ id }) => { ran.push(id); return { kind: 'done' }; } });
      const ids = Array.from({ length: 20 }, () => randomUUID());
      for (const id of ids) await store.db.transaction((tx) => jobs.enqueue(tx, kind.name, id));
      await jobs.start();
      await vi.waitFor(() => expect([...ran].sort()).toEqual([...ids].sort()), 20_000);
      await vi.waitFor(async () => expect(await jobs.sizes()).toEqual([{ name: kind.name, waiting: 0, dead: 0 }]), 20_000);
    });

    it('queues nothing when the transaction of its rows fails', async () => {
      const kind = kindOf();
      const jobs = await open(kind, {});
      await expect(store.db.transaction(async (tx) => { await jobs.enqueue(tx, kind.name, 'x'); throw new Error('no'); })).rejects.toThrow('no');
      expect(await jobs.sizes()).toEqual([{ name: kind.name, waiting: 0, dead: 0 }]);
    });

    it('tries again later and counts, and does not count a wait', async () => {
      const kind = kindOf();
      const attempts: number[] = [];
      const answers: JobOutcome[] = [{ kind: 'wait', seconds: 0 }, { kind: 'retry', fault: 'timeout' }, { kind: 'retry', fault: 'timeout', notBeforeSeconds: 2 }, { kind: 'done' }];
      const jobs = await open(kind, { run: async ({ attempt }) => { attempts.push(attempt); return answers[attempts.length - 1] ?? { kind: 'done' }; } });
      await store.db.transaction((tx) => jobs.enqueue(tx, kind.name, 'x'));
      await jobs.start();
      await vi.waitFor(() => expect(attempts).toEqual([1, 1, 2, 3]), 20_000);
    });

    it('gives what comes after a wait that begins anew its own time and tries', async () => {
      const kind = kindOf({ retry: { firstSeconds: 1, maxSeconds: 1, giveUpSeconds: 2 } });
      const attempts: number[] = [];
      const buried: string[] = [];
      const answers: JobOutcome[] = [{ kind: 'retry', fault: 'timeout' }, { kind: 'wait', seconds: 3, anew: true }, { kind: 'retry', fault: 'timeout' }];
      const jobs = await open(kind, { run: async ({ attempt }) => { attempts.push(attempt); return answers[attempts.length - 1] ?? { kind: 'done' }; }, bury: async (id) => void buried.push(id) });
      await store.db.transaction((tx) => jobs.enqueue(tx, kind.name, 'watched'));
      await jobs.start();
      await vi.waitFor(() => expect(attempts).toEqual([1, 2, 1, 2]), 20_000);
      expect(buried).toEqual([]);
    });

    it('tries again after a bug, and says so', async () => {
      const kind = kindOf();
      const errors: unknown[] = [];
      let runsLeft = 2;
      const jobs = await open(kind, { run: async () => { runsLeft -= 1; if (runsLeft > 0) throw new Error('bug'); return { kind: 'done' }; } }, errors);
      await store.db.transaction((tx) => jobs.enqueue(tx, kind.name, 'x'));
      await jobs.start();
      await vi.waitFor(() => expect(runsLeft).toBe(0), 20_000);
      expect(errors).toHaveLength(1);
    });

    it('buries what is not done in time, in one transaction with its dead letter', async () => {
      const kind = kindOf({ retry: { firstSeconds: 1, maxSeconds: 1, giveUpSeconds: 0 } });
      const buried: string[] = [];
      const jobs = await open(kind, {
        run: () => Promise.resolve({ kind: 'retry', fault: 'timeout' }),
        bury: async (id, tx) => { await tx.execute(sql`select 1`); buried.push(id); },
      });
      await store.db.transaction((tx) => jobs.enqueue(tx, kind.name, 'late'));
      await jobs.start();
      await vi.waitFor(() => expect(buried).toEqual(['late']), 20_000);
      await vi.waitFor(async () => expect(await jobs.sizes()).toEqual([{ name: kind.name, waiting: 0, dead: 0 }]), 20_000);
    });

    it('gives the job of a process that died to another one', async () => {
      const kind = kindOf({ leaseSeconds: 1 });
      const ran: number[] = [];
      const never = await open(kind, { run: () => { ran.push(1); return new Promise(() => undefined); } });
      await store.db.transaction((tx) => never.enqueue(tx, kind.name, 'x'));
      await never.start();
      await vi.waitFor(() => expect(ran).toEqual([1]), 20_000);
      await never.stop(1);
      const next = await open(kind, { run: async () => { ran.push(2); return { kind: 'done' }; } });
      await next.start();
      await vi.waitFor(() => expect(ran).toEqual([1, 2]), 20_000);
    });

    it('takes up at once what a dead process had, when nobody else can be at it', async () => {
      const kind = kindOf();
      const ran: number[] = [];
      const never = await open(kind, { run: () => { ran.push(1); return new Promise(() => undefined); } });
      await store.db.transaction((tx) => never.enqueue(tx, kind.name, 'x'));
      await never.start();
      await vi.waitFor(() => expect(ran).toEqual([1]), 20_000);
      await never.stop(1);
      const next = await open(kind, { run: async () => { ran.push(2); return { kind: 'done' }; } }, [], true);
      await next.start();
      await vi.waitFor(() => expect(ran).toEqual([1, 2]), 20_000);
    });

    it('lets what is under way end when it stops, telling it so', async () => {
      const kind = kindOf();
      let current: JobRun | null = null;
      let finish: (() => void) | undefined;
      const jobs = await open(kind, { run: (job) => { current = job; return new Promise((resolve) => { finish = () => resolve({ kind: 'wait', seconds: 0 }); }); } });
      await store.db.transaction((tx) => jobs.enqueue(tx, kind.name, 'x'));
      await jobs.start();
      await vi.waitFor(() => expect(current).not.toBeNull(), 20_000);
      const stopped = jobs.stop(5000);
      await vi.waitFor(() => expect(current?.isStopping()).toBe(true), 20_000);
      finish?.();
      await stopped;
      const again = await open(kind, {});
      expect(await again.sizes()).toEqual([{ name: kind.name, waiting: 1, dead: 0 }]);
    });

    it('opens beside others that start in the same moment', async () => {
      const kinds = Array.from({ length: 6 }, () => kindOf());
      const errors: unknown[] = [];
      const made = Array.from({ length: 3 }, () => {
        const jobs = createJobs({ store, clock: systemClock, alone: false, pollMs: 100, sweepMs: 500, onError: (error) => errors.push(error) });
        for (const kind of kinds) jobs.handle(kind, { run: () => Promise.resolve({ kind: 'done' }), bury: () => Promise.resolve() });
        return jobs;
      });
      all.push(...made);
      await Promise.all(made.map((jobs) => jobs.open()));
      expect(errors).toEqual([]);
      expect(await made[0]?.sizes()).toHaveLength(6);
    });

    it('refuses a queue that nobody handles', async () => {
      const jobs = await open(kindOf(), {});
      await expect(store.db.transaction((tx) => jobs.enqueue(tx, 'unheard-of', 'x'))).rejects.toThrow('no queue');
    });
  });
});
