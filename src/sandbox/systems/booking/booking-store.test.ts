import { describe, expect, it } from 'vitest';
import { vnMoment } from '../../vn-time';
import { createBookingStore } from './booking-store';
import { bookableDays, readSlot } from './slots';

const now = vnMoment('2026-11-20', '10:15');
const AGENCY = 'H36.204';
const wish = (reference: string, person = reference, slotId = '20261123-0800') => ({ reference, agency: AGENCY, slotId, person, name: 'An', procedure: '', note: '' });

describe('queue numbers', () => {
  it('are given out as long as there are places, one a day to a person, one to a reference', () => {
    const store = createBookingStore();
    expect(['a', 'b', 'c'].map((reference) => store.book(wish(reference), now))).toMatchObject([{ appointment: { number: 'A001' } }, { appointment: { number: 'A002' } }, { appointment: { number: 'A003' } }]);
    expect(store.book(wish('d'), now)).toEqual({ ok: false, fault: 'full' });
    expect(store.book(wish('a'), now)).toMatchObject({ ok: true, existed: true });
    expect(store.book(wish('e', 'a', '20261123-0830'), now)).toEqual({ ok: false, fault: 'same_day' });
    store.cancel('b', now);
    expect(store.book(wish('d'), now)).toMatchObject({ ok: true });
  });

  it('are for half hours there are, ahead', () => {
    const store = createBookingStore();
    for (const [slotId, fault] of [['20261123-0815', 'unknown_slot'], ['20261122-0800', 'unknown_slot'], ['20261124-0800', 'unknown_slot'], ['20261120-0800', 'closed']] as const) expect(store.book(wish(slotId, slotId, slotId), now)).toEqual({ ok: false, fault });
    expect(bookableDays(now).slice(0, 3)).toEqual(['2026-11-20', '2026-11-23', '2026-11-25']);
    expect(readSlot('20260231-0800')).toBeNull();
    expect(store.offer('H36.223', null, now)).toBeNull();
  });

  it('can be moved by the official into a full slot, by the citizen not', () => {
    const store = createBookingStore();
    store.book(wish('a'), now);
    store.setPlaces(AGENCY, '20261123-0900', 0);
    expect(store.move('a', '20261123-0900', now)).toEqual({ ok: false, fault: 'full' });
    expect(store.move('a', '20261123-0900', now, true)).toMatchObject({ ok: true, appointment: { number: 'A001', slotId: '20261123-0900' } });
  });
});
