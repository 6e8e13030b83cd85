import { describe, expect, it } from 'vitest';
import { sampleErrand } from './sample-filing.test-helper';
import { isOver, openRequests, type SupplementRequest } from './supplement-requests';

const request = (over: Partial<SupplementRequest> = {}): SupplementRequest => ({ id: 'r1', requestedAt: '2026-11-21T08:00:00+07:00', expiresAt: null, reason: '', papers: ['Giấy chứng sinh'], answeredAt: null, ...over });

describe('requests that wait for the citizen', () => {
  it('are those nobody answered', () => {
    expect(openRequests([request(), request({ id: 'r2', answeredAt: '2026-11-21T10:00:00+07:00' })], []).map(({ id }) => id)).toEqual(['r1']);
  });

  it('are over as soon as an answer was sent, though the agency does not say so yet', () => {
    expect(openRequests([request()], [sampleErrand({ state: 'accepted', deliveredAt: null })])).toEqual([]);
  });

  it('are open again when the answer was turned away, and when it was to an earlier request', () => {
    expect(openRequests([request()], [sampleErrand({ state: 'refused' })])).toHaveLength(1);
    expect(openRequests([request({ requestedAt: '2026-11-22T08:00:00+07:00' })], [sampleErrand()])).toHaveLength(1);
  });

  it('are not answered by what was sent to another one, also when the day or nothing is known of their time', () => {
    expect(openRequests([request(), request({ id: 'r2', requestedAt: '2026-11-21T00:00:00+07:00' }), request({ id: 'r3', requestedAt: null })], [sampleErrand()]).map(({ id }) => id)).toEqual(['r2', 'r3']);
  });

  it('run to the end of their last day', () => {
    expect(isOver({ expiresAt: '2026-11-22T00:00:00+07:00' }, '2026-11-22')).toBe(false);
    expect(isOver({ expiresAt: '2026-11-22T00:00:00+07:00' }, '2026-11-23')).toBe(true);
  });
});
