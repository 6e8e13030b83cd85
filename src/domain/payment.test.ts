import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PaymentEvent, reducePayment, stateOfOrder } from './payment';

const DUE = 8000;
const at = (minute: number) => `2026-11-22T08:${String(minute).padStart(2, '0')}:00+07:00`;
let counter = 0;
const event = (kind: PaymentEvent['kind'], change: Partial<PaymentEvent> = {}): PaymentEvent => ({
  id: `e${++counter}`, orderRef: 'o1', kind, amountVnd: DUE, method: null, transactionId: null, at: at(counter % 60), ...change,
});
const stateOf = (...events: PaymentEvent[]) => reducePayment(events, DUE).state;

describe('the state of a payment', () => {
  it('is due until something is tried, open while it is tried', () => {
    expect(stateOf()).toBe('due');
    expect(stateOf(event('created'))).toBe('pending');
    expect(stateOf(event('created'), event('pending'))).toBe('pending');
  });

  it.each(['created', 'pending', 'failed', 'expired'] as const)('is paid when money moved, whether %s is heard before or after', (kind) => {
    const paid = event('paid', { transactionId: 't1', method: 'ZALOPAY', at: at(5) });
    const other = event(kind);
    for (const events of [[paid, other], [other, paid]]) {
      expect(reducePayment(events, DUE)).toEqual({ state: 'paid', receipt: { orderRef: 'o1', method: 'ZALOPAY', transactionId: 't1', paidAt: at(5) }, again: false });
    }
  });

  it('is not paid by another amount', () => {
    expect(stateOf(event('created'), event('paid', { amountVnd: 1 }))).toBe('pending');
    expect(stateOf(event('created'), event('paid', { amountVnd: DUE + 1 }))).toBe('pending');
  });

  it('follows the open order, else the one tried last', () => {
    expect(stateOf(event('expired', { orderRef: 'o1', at: at(1) }), event('created', { orderRef: 'o2', at: at(2) }))).toBe('pending');
    expect(stateOf(event('expired', { orderRef: 'o1', at: at(1) }), event('failed', { orderRef: 'o2', at: at(2) }))).toBe('failed');
    expect(stateOf(event('expired', { orderRef: 'o1', at: at(3) }), event('failed', { orderRef: 'o2', at: at(2) }))).toBe('expired');
  });

  it('takes an order that failed for ended, whatever else is heard of it but money', () => {
    expect(stateOfOrder([event('created'), event('pending'), event('failed'), event('expired')], DUE)).toBe('failed');
    expect(stateOfOrder([event('expired'), event('pending')], DUE)).toBe('expired');
    expect(stateOfOrder([], DUE)).toBe('pending');
    expect(stateOfOrder([event('created'), event('paid', { amountVnd: 1 })], DUE)).toBe('pending');
  });

  it('shows the first payment and says so when there was a second', () => {
    const events = [event('paid', { orderRef: 'o2', transactionId: 't2', at: at(9) }), event('paid', { orderRef: 'o1', transactionId: 't1', at: at(4) })];
    expect(reducePayment(events, DUE)).toMatchObject({ receipt: { orderRef: 'o1', transactionId: 't1' }, again: true });
    const once = [event('paid', { transactionId: 't1', at: at(4) }), event('paid', { transactionId: 't1', at: at(5) })];
    expect(reducePayment(once, DUE)).toMatchObject({ receipt: { paidAt: at(4) }, again: false });
  });
});

const anEvent = fc.record<PaymentEvent>({
  id: fc.string({ minLength: 1, maxLength: 6 }),
  orderRef: fc.constantFrom('o1', 'o2', 'o3'),
  kind: fc.constantFrom('created', 'paid', 'pending', 'failed', 'expired'),
  amountVnd: fc.constantFrom(DUE, 1),
  method: fc.constantFrom(null, 'ZALOPAY', 'COD'),
  transactionId: fc.constantFrom(null, 't1', 't2'),
  at: fc.integer({ min: 0, max: 59 }).map(at),
});
/** Events as they are kept: of each id one. */
const kept = fc.uniqueArray(anEvent, { selector: ({ id }) => id, maxLength: 8 });

describe('any order of events', () => {
  it('ends in the same state, with any repeated', () => {
    const shuffled = kept.chain((events) => {
      const more = events.length === 0 ? fc.constant([]) : fc.array(fc.constantFrom(...events), { maxLength: 6 });
      return more.chain((repeated) => {
        const all = [...events, ...repeated];
        return fc.tuple(fc.constant(events), fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length }));
      });
    });
    fc.assert(fc.property(shuffled, ([events, heard]) => void expect(reducePayment(heard, DUE)).toEqual(reducePayment(events, DUE))), { numRuns: 2000 });
  });

  it('ends in the same state for every permutation of a contradictory story', () => {
    const story = [
      event('created', { orderRef: 'o1' }), event('failed', { orderRef: 'o1' }), event('created', { orderRef: 'o2' }),
      event('expired', { orderRef: 'o2' }), event('paid', { orderRef: 'o2', transactionId: 't2' }), event('pending', { orderRef: 'o2' }),
    ];
    const expected = reducePayment(story, DUE);
    expect(expected.state).toBe('paid');
    let count = 0;
    for (const permuted of permutations(story)) {
      expect(reducePayment(permuted, DUE)).toEqual(expected);
      count += 1;
    }
    expect(count).toBe(720);
  });

  it('never takes money back: once paid, every further event leaves it paid', () => {
    fc.assert(fc.property(kept, kept, (before, after) => {
      if (reducePayment(before, DUE).state === 'paid') expect(reducePayment([...before, ...after], DUE).state).toBe('paid');
    }));
  });
});

function* permutations<T>(items: T[]): Generator<T[]> {
  if (items.length <= 1) return yield items;
  for (const [index, item] of items.entries()) for (const rest of permutations(items.toSpliced(index, 1))) yield [item, ...rest];
}
