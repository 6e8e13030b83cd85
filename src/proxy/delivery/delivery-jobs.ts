import type { Clock } from '../clock';
import type { Config } from '../config';
import type { JobKind, JobRun } from '../jobs/job-kind';

/** Queue of filings on their way to a province's system; the job's id is the filing's. */
export const DELIVER_FILING = 'filing';
/** Queue of what follows a filing (supplement, withdrawal, rating, payment); the job's id is the errand's. */
export const SEND_ERRAND = 'errand';

/** No call to a portal takes longer (see UPLOAD_BUDGET_MS of upstream/portal and upstream/petition). */
const LONGEST_CALL_MS = 46_000;

/** True when a run has no time for another call: who begins one with less left of the lease could be overtaken by another worker. */
export const isTimeUp = (job: JobRun, clock: Clock): boolean => job.isStopping() || clock.nowMs() + LONGEST_CALL_MS > job.leaseEndsAtMs;

export type DeliveryConfig = Pick<
  Config,
  'DELIVERY_CONCURRENCY' | 'DELIVERY_FIRST_RETRY_SECONDS' | 'DELIVERY_MAX_RETRY_SECONDS' | 'DELIVERY_GIVE_UP_HOURS' | 'DELIVERY_SETTLE_SECONDS' | 'JOB_LEASE_SECONDS'
>;

export function deliveryKind(name: string, config: DeliveryConfig): JobKind {
  return {
    name,
    concurrency: config.DELIVERY_CONCURRENCY,
    leaseSeconds: config.JOB_LEASE_SECONDS,
    retry: { firstSeconds: config.DELIVERY_FIRST_RETRY_SECONDS, maxSeconds: config.DELIVERY_MAX_RETRY_SECONDS, giveUpSeconds: config.DELIVERY_GIVE_UP_HOURS * 3600 },
  };
}
