import type { Clock } from '../clock';
import type { JobOutcome } from '../jobs/job-kind';
import type { UpstreamFault } from '../upstream/ports';

/** While a system's breaker is open nobody knocks; spread, so that not all come back in the same second. */
const PAUSE_SECONDS = 10;
const TURN_SECONDS = 2;

/** How hard each province's system is worked: so many deliveries at once, and a rest while it does not answer at all. */
export interface Pacing {
  /** Runs `work` when it is this system's turn; else says when to come back, which is no attempt. */
  run(system: string, work: () => Promise<JobOutcome>): Promise<JobOutcome>;
  /** What a fault means for the job: an open breaker or a full queue is no attempt, and an open breaker rests the system. */
  outcomeOf(system: string, fault: UpstreamFault, notBeforeSeconds?: number): JobOutcome;
}

export function createPacing({ clock, atOnce }: { clock: Clock; atOnce: number }): Pacing {
  const running = new Map<string, number>();
  const restUntilMs = new Map<string, number>();
  const spread = (seconds: number): number => seconds * (1 + Math.random());
  return {
    async run(system, work) {
      const restMs = (restUntilMs.get(system) ?? 0) - clock.nowMs();
      if (restMs > 0) return { kind: 'wait', seconds: spread(restMs / 1000) };
      const busy = running.get(system) ?? 0;
      if (busy >= atOnce) return { kind: 'wait', seconds: spread(TURN_SECONDS) };
      running.set(system, busy + 1);
      try {
        return await work();
      } finally {
        running.set(system, (running.get(system) ?? 1) - 1);
      }
    },
    outcomeOf(system, { kind }, notBeforeSeconds = 0) {
      if (kind === 'circuit_open') restUntilMs.set(system, clock.nowMs() + PAUSE_SECONDS * 1000);
      if (kind === 'circuit_open' || kind === 'busy') return { kind: 'wait', seconds: Math.max(notBeforeSeconds, spread(PAUSE_SECONDS)) };
      return { kind: 'retry', fault: kind, notBeforeSeconds };
    },
  };
}
