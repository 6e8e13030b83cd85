import type { Refusal } from './problem';
import type { UpstreamFault } from '../upstream/ports';

const REFUSALS: Record<UpstreamFault['kind'], Refusal> = {
  timeout: { code: 'upstream_timeout', retryAfterSeconds: 30 },
  unreachable: { code: 'upstream_unavailable', retryAfterSeconds: 30 },
  circuit_open: { code: 'upstream_unavailable', retryAfterSeconds: 30 },
  refused: { code: 'upstream_bad_answer', retryAfterSeconds: 60 },
  bad_answer: { code: 'upstream_bad_answer', retryAfterSeconds: 60 },
  busy: { code: 'overloaded', retryAfterSeconds: 5 },
};

/** What a citizen is told when a province's system gives no usable answer, with the number to call. */
export const refusalOfFault = (fault: UpstreamFault, hotline: string): Refusal => ({ ...REFUSALS[fault.kind], hotline });
