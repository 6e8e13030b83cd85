import type { RetryPlan } from './retry-delay';
import type { Database } from '../store/database';

/** One kind of work and how it is done. Its dead letters wait in `<name>-dead`. */
export interface JobKind {
  name: string;
  /** Runs at once in this process. */
  concurrency: number;
  /** A run that lasts longer counts as lost with its process, and another worker takes the job. */
  leaseSeconds: number;
  retry: RetryPlan;
}

/** One run of a job. The job itself carries an id and nothing about a person. */
export interface JobRun {
  id: string;
  /** 1 at the first run. */
  attempt: number;
  /** Epoch, milliseconds: what is not finished then is no longer ours to do. */
  leaseEndsAtMs: number;
  /** True from the moment the process was told to stop: give the job back at the next safe point. */
  isStopping(): boolean;
}

/**
 * `retry` is an attempt that failed, tried again later and later, not before `notBeforeSeconds`; `wait` is no attempt at all. With `anew` it did
 * what was to be done now: what comes next has its own time to be tried, however old the job is.
 * `fault` is a kind such as `timeout`, never what the other side said.
 */
export type JobOutcome = { kind: 'done' } | { kind: 'retry'; fault: string; notBeforeSeconds?: number } | { kind: 'wait'; seconds: number; anew?: boolean };

export interface JobHandler {
  run(job: JobRun): Promise<JobOutcome>;
  /** The job was given up; what it leaves behind is written in `tx`, with the removal of its dead letter. May be called again. */
  bury(id: string, tx: Database): Promise<void>;
}

export const deadNameOf = (name: string): string => `${name}-dead`;
