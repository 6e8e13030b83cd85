import type { Clock } from '../clock';
import type { JobKind, JobOutcome, JobRun } from './job-kind';
import type { Held } from './job-data';
import { createWakeUp } from './wake-up';

export interface QueueParts {
  kind: JobKind;
  clock: Clock;
  pollMs: number;
  /** Takes at most so many due jobs, each for this worker alone until its lease ends. */
  take(atMost: number): Promise<Held[]>;
  run(job: JobRun): Promise<JobOutcome>;
  settle(held: Held, outcome: JobOutcome): Promise<void>;
  onError(error: unknown): void;
}

export interface QueueWorker {
  wake(): void;
  /** Takes nothing new and resolves when what is under way has ended, or after `graceMs`. */
  stop(graceMs: number): Promise<void>;
}

/** Works one queue, so many jobs at once, until stopped. A job whose lease ended meanwhile is left to whoever has it now. */
export function workQueue({ kind, clock, pollMs, take, run, settle, onError }: QueueParts): QueueWorker {
  const wakeUp = createWakeUp();
  const running = new Set<Promise<void>>();
  let stopping = false;
  let more = false;

  async function runOne(held: Held, leaseEndsAtMs: number): Promise<void> {
    const { id, attempt } = held.data;
    let outcome: JobOutcome;
    try {
      outcome = await run({ id, attempt, leaseEndsAtMs, isStopping: () => stopping });
    } catch (error) {
      onError(error);
      outcome = { kind: 'retry', fault: 'bug' };
    }
    if (clock.nowMs() < leaseEndsAtMs) await settle(held, outcome);
  }

  function begin(held: Held, leaseEndsAtMs: number): void {
    const one: Promise<void> = runOne(held, leaseEndsAtMs)
      .catch(onError)
      .finally(() => {
        running.delete(one);
        if (more || stopping) wakeUp.call();
      });
    running.add(one);
  }

  async function loop(): Promise<void> {
    while (!stopping) {
      const room = kind.concurrency - running.size;
      const leaseEndsAtMs = clock.nowMs() + kind.leaseSeconds * 1000;
      try {
        const taken = room === 0 ? [] : await take(room);
        more = taken.length === room;
        for (const held of taken) begin(held, leaseEndsAtMs);
      } catch (error) {
        onError(error);
      }
      await wakeUp.pause(pollMs);
    }
  }
  const looping = loop();

  return {
    wake: () => wakeUp.call(),
    async stop(graceMs) {
      stopping = true;
      wakeUp.call();
      let timer: NodeJS.Timeout | undefined;
      const patience = new Promise<void>((resolve) => (timer = setTimeout(resolve, graceMs)));
      await Promise.race([looping.then(() => Promise.all(running)), patience]);
      clearTimeout(timer);
    },
  };
}
