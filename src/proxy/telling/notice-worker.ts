import { claimNotices, settleAbandoned, type NoticeRow } from '../store/notices';
import type { Clock } from '../clock';
import type { Database } from '../store/database';
import { createNap } from './nap';

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
export function createNoticeWorker({ db, clock, send, idleMs, onError }: NoticeWorkerParts): NoticeWorker {
  const nap = createNap(clock);
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
      if (!stopping && !more) await nap.pause(idleMs);
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
      await Promise.race([looping, clock.wait(graceMs)]);
    },
  };
}
