import type { UpstreamFault, UpstreamResult } from '../ports';

export interface Failed {
  ok: false;
  fault: UpstreamFault;
}

/** `detail` is our own words, a status or an error code: never a piece of the answer. */
export function failed(system: string, kind: UpstreamFault['kind'], detail: string): Failed {
  return { ok: false, fault: { kind, system, detail } };
}

export function done<T>(value: T): UpstreamResult<T> {
  return { ok: true, value };
}

/** Fault for an HTTP status outside 2xx. A redirect is never followed: systems that moved are a matter of configuration. */
export function failedStatus(system: string, status: number): Failed {
  return failed(system, kindOfStatus(status), `HTTP ${status}`);
}

function kindOfStatus(status: number): UpstreamFault['kind'] {
  if (status >= 500) return 'unreachable';
  if (status === 429) return 'busy';
  if (status === 408) return 'timeout';
  return status >= 400 ? 'refused' : 'bad_answer';
}

/** Trouble of the system itself, worth one more try and counted by its breaker. */
export function isTrouble(kind: UpstreamFault['kind']): boolean {
  return kind === 'timeout' || kind === 'unreachable';
}
