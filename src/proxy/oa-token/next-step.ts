import type { OaTokenRow } from '../store/oa-tokens';

/** Renewed when this much of its 25 hours is left: time for people to act when it cannot be. */
export const RENEW_BEFORE_MS = 3 * 3_600_000;
/** Of a token that lives shorter, this share: a new one is never due at once. */
const RENEW_SHARE = 1 / 8;
/** Who has not said how a refresh ended by then is gone; no call to Zalo takes a third of it. */
export const LEASE_MS = 30_000;
/** A pair whose fate a crash or a lost answer left open is tried once more, and never again. */
const MAX_ATTEMPTS = 2;

export type NextStep = 'use' | 'refresh' | 'wait' | 'rest' | 'give_up' | 'lost';

/** What is to be done with the tokens now. */
export function nextStepOf({ state, attempts, startedAt, restsUntil, refreshedAt, accessSealed, accessEndsAt }: OaTokenRow, nowMs: number): NextStep {
  if (state === 'lost') return 'lost';
  if (state === 'refreshing') {
    if (startedAt !== null && startedAt.getTime() + LEASE_MS > nowMs) return 'wait';
    return attempts < MAX_ATTEMPTS ? 'refresh' : 'give_up';
  }
  if (accessSealed !== null && accessEndsAt !== null && dueAtOf(accessEndsAt, refreshedAt) > nowMs) return 'use';
  return restsUntil !== null && restsUntil.getTime() > nowMs ? 'rest' : 'refresh';
}

function dueAtOf(endsAt: Date, refreshedAt: Date | null): number {
  const lifeMs = refreshedAt === null ? Infinity : endsAt.getTime() - refreshedAt.getTime();
  return endsAt.getTime() - Math.min(RENEW_BEFORE_MS, lifeMs * RENEW_SHARE);
}

/** Whether an unknown end of this attempt is the last one that is borne. */
export const isLastAttempt = (attempts: number): boolean => attempts >= MAX_ATTEMPTS;
