import {
  BrokenCircuitError,
  BulkheadRejectedError,
  CountBreaker,
  DelegateBackoff,
  type IPolicy,
  bulkhead,
  circuitBreaker,
  handleWhenResult,
  retry,
  wrap,
} from 'cockatiel';
import type { UpstreamResult } from '../ports';
import { failed, isTrouble } from './fault';

/** No look-up holds a citizen longer, whatever is tried inside: queue, token, retry. What runs in the background may say otherwise. */
const TOTAL_BUDGET_MS = 8000;
/** With less than this left a second try would only be cut off. */
const WORTH_RETRYING_MS = 400;

export interface GuardLimits {
  maxConcurrent: number;
  maxQueued: number;
  /** How long an open breaker refuses before it lets one call through; default 5 s. */
  halfOpenAfterMs?: number;
  /** For one operation with everything inside it; default 8 s. */
  budgetMs?: number;
}

/** `deadlineAt` in ms of `performance.now()`: the work must end by then. */
export type Work<T> = (deadlineAt: number) => Promise<UpstreamResult<T>>;
export interface Guard {
  /** For reads: tried once more after a time-out, a reset or a 5xx. */
  read<T>(work: Work<T>): Promise<UpstreamResult<T>>;
  /** For what may be used only once, such as a phone token; with its own budget where it must move more than words. */
  once<T>(work: Work<T>, budgetMs?: number): Promise<UpstreamResult<T>>;
}

class Attempt<T> {
  readonly troubled: boolean;
  constructor(
    readonly result: UpstreamResult<T>,
    readonly deadlineAt: number,
  ) {
    this.troubled = !result.ok && isTrouble(result.fault.kind);
  }
}

const isTroubled = (value: unknown) => value instanceof Attempt && value.troubled;
const isWorthRetrying = (value: unknown) =>
  value instanceof Attempt && value.troubled && value.deadlineAt - performance.now() > WORTH_RETRYING_MS;

/**
 * Bulkhead, one jittered retry and a breaker round the reads of one outside system.
 * The queue is first in, first out and everyone has the same budget, so whoever waits is reached before the own deadline.
 */
export function createGuard(system: string, limits: GuardLimits): Guard {
  const { budgetMs = TOTAL_BUDGET_MS } = limits;
  const seats = bulkhead(limits.maxConcurrent, limits.maxQueued);
  const again = retry(handleWhenResult(isWorthRetrying), {
    maxAttempts: 1,
    backoff: new DelegateBackoff(() => 30 + Math.random() * 120),
  });
  const breaker = circuitBreaker(handleWhenResult(isTroubled), {
    halfOpenAfter: limits.halfOpenAfterMs ?? 5000,
    breaker: new CountBreaker({ threshold: 0.5, size: 20, minimumNumberOfCalls: 8 }),
  });

  const run = async <T>(work: Work<T>, policy: IPolicy, forMs: number): Promise<UpstreamResult<T>> => {
    const deadlineAt = performance.now() + forMs;
    const attempt = async () => new Attempt(await work(deadlineAt), deadlineAt);
    try {
      return (await seats.execute(() => policy.execute(attempt))).result;
    } catch (error) {
      if (error instanceof BulkheadRejectedError) return failed(system, 'busy', 'queue full');
      if (error instanceof BrokenCircuitError) return failed(system, 'circuit_open', 'resting after failures');
      // An answer that trips up whoever reads it must not cost the citizen more than any other bad one.
      return failed(system, 'bad_answer', `cannot be read (${error instanceof Error ? error.name : typeof error})`);
    }
  };
  const retried = wrap(again, breaker);
  return { read: (work) => run(work, retried, budgetMs), once: (work, ownBudgetMs = budgetMs) => run(work, breaker, ownBudgetMs) };
}
