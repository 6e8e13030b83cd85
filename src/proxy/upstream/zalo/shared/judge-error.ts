import { nextMorning, sendableFrom } from '../../../../domain/telling/quiet-hours';
import type { NoticeOutcome, UnreachableReason } from '../../notice-ports';
import { refusedWith } from './post-message';

const MINUTE_MS = 60_000;

/** What a platform's codes mean; every other one is ours to mend. */
export interface ErrorTable {
  unreachable: ReadonlyMap<number, UnreachableReason>;
  /** Too many calls in a minute. */
  rate: readonly number[];
  /** The app has sent what it may today. */
  appDay: readonly number[];
  /** This citizen has been sent what they may be today. */
  citizenDay: readonly number[];
  night: readonly number[];
}

/** The outcome of a no. */
export function judgeError(system: string, table: ErrorTable, error: number, nowMs: number): NoticeOutcome {
  const why = table.unreachable.get(error);
  if (why !== undefined) return { kind: 'unreachable', why };
  if (table.rate.includes(error)) return { kind: 'quota', untilMs: nowMs + MINUTE_MS, whose: 'app' };
  if (table.appDay.includes(error)) return { kind: 'quota', untilMs: nextMorning(nowMs), whose: 'app' };
  if (table.citizenDay.includes(error)) return { kind: 'quota', untilMs: nextMorning(nowMs), whose: 'citizen' };
  // Their night may be longer than ours: then the next morning is the first moment that is surely day.
  if (table.night.includes(error)) return { kind: 'quota', untilMs: sendableFrom(nowMs) > nowMs ? sendableFrom(nowMs) : nextMorning(nowMs), whose: 'app' };
  return refusedWith(system, error);
}
