import { setTimeout as delay } from 'node:timers/promises';
import { claimNotices, settleAbandoned, type NoticeRow } from '../store/notices';
import type { Clock } from '../clock';
import { createWakeUp } from '../jobs/wake-up';
import type { Database } from '../store/database';

/** Longer than all channels together take for one message. */
const LEASE_MS = 120_000;
const AT_ONCE = 8;
const SWEEP_EVERY_MS = 30_000;

export interface NoticeWorkerParts {
  db: Database;
  clock: Clock;
  send(held: NoticeRow): Promise<void>;
  /** How often is looked when nobody calls. */
  idleMs: number;
  /** How long a pause lasts by the wall clock, where the proxy's own runs faster. */
  toRealMs(ms: number): number;
  onError(error: unknown): void;
}

export interface NoticeWorker {
  /** Sends what is due, at most a batch; true when there may be more. */
  turn(): Promise<boolean>;
  start(): void;
  wake(): void;
  stop(graceMs: number): Promise<void>;
}

/** Sends messages as they fall due, a few at once. A message is one worker's alone; see send-notice. */
export function createNoticeWorker({ db, clock, send, idleMs, toRealMs, onError }: NoticeWorkerParts): NoticeWorker {
  const nap = createWakeUp();
  let stopping = false;
  let looping = Promise.resolve();
  let sweptMs = -Infinity;

  async function turn(): Promise<boolean> {
    const nowMs = clock.nowMs();
    if (nowMs - sweptMs >= SWEEP_EVERY_MS) {
      sweptMs = nowMs;
      await settleAbandoned(db, new Date(nowMs));
    }
    const held = await claimNotices(db, { now: new Date(nowMs), leaseUntil: new Date(nowMs + LEASE_MS), atMost: AT_ONCE });
    // One that throws stays marked as being sent: it may have been, and is settled when its lease ends.
    await Promise.all(held.map((notice) => send(notice).catch(onError)));
    return held.length === AT_ONCE;
  }

  async function loop(): Promise<void> {
    while (!stopping) {
      let more = false;
      try {
        more = await turn();
      } catch (error) {
        onError(error);
      }
      if (!stopping && !more) await nap.pause(toRealMs(idleMs));
    }
  }

  return {
    turn,
    start() {
      stopping = false;
      looping = loop();
    },
    wake: () => nap.call(),
    async stop(graceMs) {
      stopping = true;
      nap.call();
      await Promise.race([looping, delay(graceMs, undefined, { ref: false })]);
    },
  };
}
