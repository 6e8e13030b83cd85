import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LETTER_STATES, isOpen, mayRate, mayReopen, nextState } from './state';

const state = fc.constantFrom(...LETTER_STATES);
const time = fc.option(fc.integer({ min: 0, max: 1000 }).map((minute) => new Date(Date.UTC(2026, 10, 20, 0, minute)).toISOString()));
const heard = fc.record({ state, newestAt: time });

describe('what is believed of what is heard', () => {
  it('the same twice changes nothing the second time', () => {
    fc.assert(
      fc.property(heard, heard, fc.boolean(), (known, said, reopened) => {
        const first = nextState(known, said, reopened);
        const newestAt = [known.newestAt, said.newestAt].filter((at) => at !== null).sort().at(-1) ?? null;
        expect(nextState({ state: first, newestAt }, said, reopened)).toBe(first);
      }),
    );
  });

  it('nothing moves a letter that is with us, or back to us', () => {
    fc.assert(
      fc.property(heard, heard, fc.boolean(), (known, said, reopened) => {
        const next = nextState(known, said, reopened);
        if (known.state === 'accepted' || known.state === 'failed') expect(next).toBe(known.state);
        else expect(['accepted', 'failed']).not.toContain(next);
        if (next === 'sent') expect(known.state).toBe('sent');
      }),
    );
  });

  it('what came late changes nothing', () => {
    expect(nextState({ state: 'answered', newestAt: '2026-11-20T10:00:00+07:00' }, { state: 'not_accepted', newestAt: '2026-11-20T09:00:00+07:00' }, false)).toBe('answered');
    expect(nextState({ state: 'in_progress', newestAt: '2026-11-20T10:00:00+07:00' }, { state: 'forwarded', newestAt: '2026-11-20T09:00:00+07:00' }, false)).toBe('in_progress');
  });

  it('an answer stays, unless it is taken up again', () => {
    fc.assert(
      fc.property(state.filter(isOpen), (said) => {
        expect(nextState({ state: 'answered', newestAt: null }, { state: said, newestAt: null }, false)).toBe('answered');
        if (said !== 'sent') expect(nextState({ state: 'answered', newestAt: null }, { state: said, newestAt: null }, true)).toBe(said);
      }),
    );
  });
});

describe('what the citizen may do', () => {
  const facts = { state: 'answered' as const, ratedAt: null, reopenedAt: null, answeredAt: '2026-11-20T10:00:00+07:00' };
  const later = '2026-11-21T10:00:00+07:00';

  it('rate each answer once, reopen once', () => {
    expect([mayRate(facts), mayReopen(facts)]).toEqual([true, true]);
    expect(mayRate({ ...facts, ratedAt: later })).toBe(false);
    expect(mayReopen({ ...facts, reopenedAt: later })).toBe(false);
    expect(mayRate({ ...facts, ratedAt: facts.answeredAt, reopenedAt: later })).toBe(true);
  });

  it('nothing of it before there is an answer', () => {
    fc.assert(
      fc.property(state.filter((other) => other !== 'answered'), (other) => {
        expect(mayRate({ ...facts, state: other }) || mayReopen({ ...facts, state: other })).toBe(false);
      }),
    );
  });
});
