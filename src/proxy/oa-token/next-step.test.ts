import { describe, expect, it } from 'vitest';
import type { OaTokenRow } from '../store/oa-tokens';
import { LEASE_MS, nextStepOf, RENEW_BEFORE_MS } from './next-step';

const NOW = 1_795_000_000_000;
const row = (change: Partial<OaTokenRow>): OaTokenRow => ({
  id: 'oa', generation: 3, accessSealed: 'a', refreshSealed: 'r', accessEndsAt: new Date(NOW + 20 * 3_600_000), state: 'ready', attempts: 0, startedAt: null, restsUntil: null, refreshedAt: null, lastFault: null, ...change,
});

describe('what is to be done with the tokens', () => {
  it.each([
    ['use', {}],
    ['refresh', { accessEndsAt: new Date(NOW + RENEW_BEFORE_MS) }],
    ['use', { refreshedAt: new Date(NOW), accessEndsAt: new Date(NOW + 1000) }],
    ['refresh', { refreshedAt: new Date(NOW - 900), accessEndsAt: new Date(NOW + 100) }],
    ['refresh', { accessSealed: null, accessEndsAt: null }],
    ['rest', { accessSealed: null, restsUntil: new Date(NOW + 1) }],
    ['refresh', { accessSealed: null, restsUntil: new Date(NOW) }],
    ['wait', { state: 'refreshing', attempts: 1, startedAt: new Date(NOW - LEASE_MS + 1) }],
    ['refresh', { state: 'refreshing', attempts: 1, startedAt: new Date(NOW - LEASE_MS) }],
    ['give_up', { state: 'refreshing', attempts: 2, startedAt: new Date(NOW - LEASE_MS) }],
    ['lost', { state: 'lost', attempts: 1 }],
  ] as const)('%s for %j', (step, change) => expect(nextStepOf(row(change), NOW)).toBe(step));
});
