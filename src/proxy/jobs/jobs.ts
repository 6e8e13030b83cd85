import type PgBoss from 'pg-boss';
import type { Clock } from '../clock';
import type { Database } from '../store/database';
import type { Store } from '../store/store';
import { fits } from '../validate';
import { createBossDatabase } from './boss-database';
import { JobData, type Held } from './job-data';
import { deadNameOf, type JobHandler, type JobKind, type JobOutcome } from './job-kind';
import { retryDelaySeconds } from './retry-delay';
import { workQueue, type QueueWorker } from './work-queue';

/** A job that took its process down with it so often is a dead letter. */
const MAX_CRASHES = 50;
const DEAD_POLL_FACTOR = 5;
const MAX_OPENINGS = 10;
const OPENING_PAUSE_MS = 100;
const GIVE_BACK = "update pgboss.job set state = 'retry' where state = 'active'";

export interface JobsParts {
  store: Pick<Store, 'db' | 'runScript'>;
  clock: Clock;
  /** True when no other process can use this database: then what is marked as under way belongs to one that died. */
  alone: boolean;
  /** How often a queue is looked at when nobody wakes it. */
  pollMs: number;
  /** How often jobs of dead processes are given back. */
  sweepMs: number;
  onError(error: unknown): void;
}

export interface QueueSize {
  name: string;
  waiting: number;
  dead: number;
}

/** Work that keeps its own tables and begins and ends with the queues. */
export interface Background {
  start(): void;
  stop(graceMs: number): Promise<void>;
}

export interface Jobs {
  /** Names a kind of work and who does it. Before `open`. */
  handle(kind: JobKind, handler: JobHandler): void;
  /** Names work to begin and end with the queues. Before `start`. */
  beside(work: Background): void;
  /** Makes the queues where they are missing. Never inside a transaction. */
  open(): Promise<void>;
  /** Queues one job inside the caller's transaction: it exists when that commits. Throws before `open`. */
  enqueue(tx: Database, name: string, id: string, options?: { afterSeconds?: number }): Promise<void>;
  /** After that transaction, so that nobody waits for the next look. */
  wake(name: string): void;
  /** Opens and works all queues. */
  start(): Promise<void>;
  /** Lets runs end for `graceMs`; what is longer is given to another worker when its lease ends. */
  stop(graceMs: number): Promise<void>;
  sizes(): Promise<QueueSize[]>;
}

/** Jobs kept in the store's own database by pg-boss, on PGlite and on PostgreSQL alike; the library is loaded when opened. */
export function createJobs({ store, clock, alone, pollMs, sweepMs, onError }: JobsParts): Jobs {
  const handled = new Map<string, { kind: JobKind; handler: JobHandler }>();
  const workers = new Map<string, QueueWorker>();
  const backgrounds: Background[] = [];
  const bossDb = createBossDatabase(store.db, store.runScript);
  const within = (tx: Database) => ({ db: createBossDatabase(tx, store.runScript) });
  let boss: PgBoss | null = null;
  let opening: Promise<PgBoss> | null = null;
  let sweeping: NodeJS.Timeout | null = null;

  async function openBoss(): Promise<PgBoss> {
    const { default: Boss } = await import('pg-boss');
    const made = new Boss({ db: bossDb, schedule: false, supervise: false });
    made.on('error', onError);
    await made.start();
    for (const { kind } of handled.values()) await openQueue(made, kind);
    return made;
  }

  /** A queue is a table: processes that start together on a new database lock each other out while they make it, and the database ends one's try. */
  async function openQueue(made: PgBoss, { name, leaseSeconds }: JobKind): Promise<void> {
    const dead = { name: deadNameOf(name), retryLimit: MAX_CRASHES, retryDelay: 60, expireInSeconds: 300 };
    const queue = { name, retryLimit: MAX_CRASHES, retryDelay: 1, expireInSeconds: leaseSeconds, deadLetter: dead.name };
    for (let tried = 1; ; tried += 1) {
      try {
        await made.createQueue(dead.name, dead);
        await made.createQueue(name, queue);
        return await made.updateQueue(name, queue);
      } catch (error) {
        if (tried === MAX_OPENINGS) throw error;
        await clock.wait(OPENING_PAUSE_MS * (1 + Math.random()));
      }
    }
  }

  async function open(): Promise<PgBoss> {
    opening ??= openBoss();
    try {
      boss = await opening;
      return boss;
    } catch (error) {
      opening = null;
      throw error;
    }
  }

  function opened(): PgBoss {
    if (boss === null) throw new Error('jobs are not open');
    return boss;
  }

  async function take(name: string, atMost: number): Promise<Held[]> {
    const fetched = await opened().fetch<unknown>(name, { batchSize: atMost });
    return fetched.flatMap(({ id, data }) => {
      if (fits(JobData, data)) return [{ jobId: id, data }];
      onError(new Error(`a job of ${name} cannot be read`));
      return [];
    });
  }

  async function settle(kind: JobKind, held: Held, outcome: JobOutcome): Promise<void> {
    const { jobId, data } = held;
    if (outcome.kind === 'done') return opened().deleteJob(kind.name, jobId);
    await store.db.transaction(async (tx) => {
      await opened().deleteJob(kind.name, jobId, within(tx));
      if (outcome.kind === 'wait') {
        const next = outcome.anew === true ? { id: data.id, attempt: 1, sinceMs: clock.nowMs() + outcome.seconds * 1000 } : data;
        return sendAgain(tx, kind.name, held, next, outcome.seconds);
      }
      if (clock.nowMs() - data.sinceMs >= kind.retry.giveUpSeconds * 1000) return void (await opened().send(deadNameOf(kind.name), data, within(tx)));
      const seconds = Math.max(outcome.notBeforeSeconds ?? 0, retryDelaySeconds(kind.retry, data.attempt, Math.random()));
      return sendAgain(tx, kind.name, held, { ...data, attempt: data.attempt + 1 }, seconds);
    });
    if (outcome.kind === 'retry') workers.get(deadNameOf(kind.name))?.wake();
  }

  async function sendAgain(tx: Database, name: string, { jobId }: Held, data: JobData, seconds: number): Promise<void> {
    await opened().send(name, data, { id: jobId, ...(seconds > 0 ? { startAfter: Math.ceil(seconds) } : {}), ...within(tx) });
  }

  async function buryOne(name: string, handler: JobHandler, { jobId, data }: Held): Promise<void> {
    await store.db.transaction(async (tx) => {
      await handler.bury(data.id, tx);
      await opened().deleteJob(name, jobId, within(tx));
    });
  }

  function work({ kind, handler }: { kind: JobKind; handler: JobHandler }): void {
    const parts = { clock, onError };
    workers.set(kind.name, workQueue({ ...parts, kind, pollMs, take: (atMost) => take(kind.name, atMost), run: (job) => handler.run(job), settle: (held, outcome) => settle(kind, held, outcome) }));
    const dead = { ...kind, name: deadNameOf(kind.name), concurrency: 1, leaseSeconds: 300 };
    workers.set(
      dead.name,
      workQueue({
        ...parts, kind: dead, pollMs: pollMs * DEAD_POLL_FACTOR,
        take: (atMost) => take(dead.name, atMost), run: () => Promise.resolve({ kind: 'done' }), settle: (held) => buryOne(dead.name, handler, held),
      }),
    );
  }

  return {
    handle: (kind, handler) => void handled.set(kind.name, { kind, handler }),
    beside: (background) => void backgrounds.push(background),
    open: async () => void (await open()),
    async enqueue(tx, name, id, { afterSeconds = 0 } = {}) {
      const data: JobData = { id, attempt: 1, sinceMs: clock.nowMs() };
      const sent = await opened().send(name, data, { ...(afterSeconds > 0 ? { startAfter: Math.ceil(afterSeconds) } : {}), ...within(tx) });
      if (sent === null) throw new Error(`no queue named ${name}`);
    },
    wake: (name) => workers.get(name)?.wake(),
    async start() {
      await open();
      if (alone) await bossDb.executeSql(GIVE_BACK);
      for (const each of handled.values()) work(each);
      for (const background of backgrounds) background.start();
      sweeping = setInterval(() => void opened().expire().catch(onError), sweepMs);
      sweeping.unref();
    },
    async stop(graceMs) {
      if (sweeping !== null) clearInterval(sweeping);
      await Promise.all([...workers.values(), ...backgrounds].map((worker) => worker.stop(graceMs)));
      workers.clear();
      if (boss !== null) await boss.stop({ graceful: false });
      boss = null;
      opening = null;
    },
    sizes: () =>
      Promise.all(
        [...handled.keys()].map(async (name) => ({ name, waiting: await opened().getQueueSize(name, { before: 'completed' }), dead: await opened().getQueueSize(deadNameOf(name), { before: 'completed' }) })),
      ),
  };
}
