import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createAgencyBook } from '../../centre-core/agency-book';
import { createDivisionBook } from '../../filing-core/division-book';
import { createJobs } from '../../jobs/jobs';
import { loadProvinces } from '../../provinces/load-provinces';
import { createProvinceTable } from '../../provinces/province-table';
import { findBooking } from '../../store/bookings';
import { openStore, type Store } from '../../store/store';
import { inboxEntries } from '../../store/telling-schema';
import { createInbox } from '../../telling/inbox-box';
import type { Appointment, AppointmentAnswer, BookingSystem } from '../../upstream/booking-ports';
import { bookSlot } from './book-slot';
import { createBookingBox } from './booking-box';
import type { BookingParts } from './booking-parts';
import { cancelBooking, createCancelHandler } from './cancel-booking';
import { changeSlot } from './change-slot';
import { createWatchHandler } from './watch-booking';

const HOUR_MS = 3_600_000;
const AGENCY = 'H12.150';
const FAULT = { ok: false, fault: { kind: 'timeout', system: 'booking', detail: 'no answer' } } as const;
const secrets = { pepper: Buffer.alloc(32, 1), sealKey: Buffer.alloc(32, 2) };
const provinces = createProvinceTable(loadProvinces(), 'ca-mau');
const agencies = createAgencyBook({ provinces, divisions: createDivisionBook(), loadRows: () => [] });
let store: Store;
let parts: BookingParts;
let citizenId: string;
let nowMs: number;
const clock = { nowMs: () => nowMs, wait: () => Promise.resolve() };

/** The agency's system in memory. `silent`: it does what it is asked and the answer is lost; `deaf`: it does nothing. */
class FakeSystem implements BookingSystem {
  readonly provinceId = 'ca-mau';
  readonly held = new Map<string, Appointment>();
  mode: 'well' | 'silent' | 'deaf' | 'full' = 'well';
  books = 0;
  slot = (id: string) => ({ slotId: id, from: `2026-11-23T${id.slice(1, 3)}:00:00+07:00`, to: `2026-11-23T${id.slice(1, 3)}:30:00+07:00` });
  private say(value: Appointment | undefined): AppointmentAnswer {
    if (this.mode !== 'well') return FAULT;
    return { ok: true, value: value === undefined ? { kind: 'unknown', reason: '' } : { kind: 'done', value: { ...value } } };
  }
  listSlots: BookingSystem['listSlots'] = async () => ({ ok: true, value: { date: '2026-11-23', slots: ['K08', 'K09', 'K10'].map((id) => ({ id, from: this.slot(id).from, to: this.slot(id).to, left: 1 })), days: [] } });
  find: BookingSystem['find'] = async (reference) => (this.mode === 'deaf' ? FAULT : { ok: true, value: this.held.get(reference) ?? null });
  book: BookingSystem['book'] = async ({ reference, slotId }) => {
    this.books += 1;
    if (this.mode === 'full') return { ok: true, value: { kind: 'full', reason: 'Hết chỗ' } };
    if (this.mode !== 'deaf') this.held.set(reference, { number: 'A001', ...this.slot(slotId), state: 'booked', reason: null });
    return this.say(this.held.get(reference));
  };
  change: BookingSystem['change'] = async (reference, slotId) => {
    const held = this.held.get(reference);
    if (held !== undefined && this.mode !== 'deaf') Object.assign(held, this.slot(slotId));
    return this.say(held);
  };
  cancel: BookingSystem['cancel'] = async (reference) => {
    const held = this.held.get(reference);
    if (held !== undefined && this.mode !== 'deaf') held.state = 'cancelled';
    return this.say(held);
  };
}
let system: FakeSystem;

beforeAll(async () => { store = await openStore({ databaseUrl: null, dataDir: null, onError: (error) => { throw error; } }); });
afterAll(() => store.close());
beforeEach(async () => {
  nowMs = Date.parse('2026-11-20T09:00:00+07:00');
  system = new FakeSystem();
  const jobs = createJobs({ store, clock, alone: false, pollMs: 60_000, sweepMs: 60_000, onError: (error) => { throw error; } });
  parts = { db: store.db, systems: new Map([['ca-mau', system]]), agencies, provinces, box: createBookingBox(secrets), jobs, inbox: createInbox({ secrets, offered: [], onAdded: () => undefined }), clock };
  jobs.handle({ name: 'booking', concurrency: 1, leaseSeconds: 60, retry: { firstSeconds: 1, maxSeconds: 1, giveUpSeconds: 1 } }, createWatchHandler(parts));
  jobs.handle({ name: 'booking-cancel', concurrency: 1, leaseSeconds: 60, retry: { firstSeconds: 1, maxSeconds: 1, giveUpSeconds: 1 } }, createCancelHandler(parts));
  await jobs.open();
  citizenId = (await store.citizens.recognise(randomUUID(), null, new Date(nowMs))).id;
});

const wish = (slot = 'K08') => ({ agencyCode: AGENCY, slotId: `2026-11-23.${slot}`, name: 'Trần Thị An', consentVersion: '1' });
async function made(slot = 'K08', key = randomUUID()): Promise<string> {
  const outcome = await bookSlot(parts, citizenId, key, wish(slot));
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.row.id;
}
const look = (id: string) => createWatchHandler(parts).run({ id, attempt: 1, leaseEndsAtMs: Infinity, isStopping: () => false });
const tellSystem = (id: string) => createCancelHandler(parts).run({ id, attempt: 1, leaseEndsAtMs: Infinity, isStopping: () => false });
const stateOf = async (id: string) => (await findBooking(store.db, id))?.state;
async function told(): Promise<unknown[]> {
  const rows = await store.db.select().from(inboxEntries).where(eq(inboxEntries.citizenId, citizenId)).orderBy(inboxEntries.at);
  const inbox = createInbox({ secrets, offered: [], onAdded: () => undefined });
  return rows.map((row) => inbox.factsOf(row)['state']);
}

describe('an appointment that is asked for', () => {
  it('beyond the five that a citizen may have ahead is refused, however many come together', async () => {
    system.listSlots = async (_agencyCode, day) => ({ ok: true, value: { date: day, slots: [{ id: 'K08', from: `${day}T08:00:00+07:00`, to: `${day}T08:30:00+07:00`, left: 9 }], days: [] } });
    const outcomes = await Promise.all(Array.from({ length: 9 }, (_, day) => bookSlot(parts, citizenId, randomUUID(), { ...wish(), slotId: `2026-12-1${day}.K08` })));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(5);
    expect(outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.refusal.code]))).toEqual(['too_many_open', 'too_many_open', 'too_many_open', 'too_many_open']);
  });

  it('is not refused for those that are over, though their system never said so', async () => {
    system.listSlots = async (_agencyCode, day) => ({ ok: true, value: { date: day, slots: [{ id: 'K08', from: `${day}T08:00:00+07:00`, to: `${day}T08:30:00+07:00`, left: 9 }], days: [] } });
    for (let day = 1; day <= 5; day += 1) expect(await bookSlot(parts, citizenId, randomUUID(), { ...wish(), slotId: `2026-12-0${day}.K08` })).toMatchObject({ ok: true });
    expect(await bookSlot(parts, citizenId, randomUUID(), { ...wish(), slotId: '2026-12-10.K08' })).toMatchObject({ ok: false, refusal: { code: 'too_many_open' } });
    nowMs = Date.parse('2026-12-02T09:00:00+07:00');
    expect(await bookSlot(parts, citizenId, randomUUID(), { ...wish(), slotId: '2026-12-10.K08' })).toMatchObject({ ok: true });
  });

  it.each(['abcdefgh\u0000', 'nonsense', '<b>1.001193'])('for the procedure %j is refused', async (procedureCode) => {
    expect(await bookSlot(parts, citizenId, randomUUID(), { ...wish(), procedureCode })).toMatchObject({ ok: false, refusal: { code: 'procedure_not_found' } });
  });

  it('for a procedure is kept under its normal spelling', async () => {
    expect(await bookSlot(parts, citizenId, randomUUID(), { ...wish(), procedureCode: ' 1.001193.h12 ' })).toMatchObject({ ok: true, row: { procedureCode: '1.001193.H12' } });
  });
});

describe('an appointment whose answer was lost', () => {
  it('is found by its reference and asked for only once', async () => {
    system.mode = 'silent';
    const id = await made();
    expect(await stateOf(id)).toBe('asking');
    system.mode = 'well';
    expect(await look(id)).toMatchObject({ kind: 'wait' });
    expect([await stateOf(id), system.books, await told()]).toEqual(['booked', 1, ['booked']]);
  });

  it('is told of, also when the process ends as it is about to tell', async () => {
    system.mode = 'deaf';
    const id = await made();
    system.mode = 'well';
    vi.spyOn(parts.inbox, 'add').mockRejectedValueOnce(new Error('the connection died'));
    await expect(look(id)).rejects.toThrow('the connection died');
    await look(id);
    expect([await stateOf(id), await told(), system.books]).toEqual(['booked', ['booked'], 2]);
  });

  it('is asked for again when it never arrived', async () => {
    system.mode = 'deaf';
    const id = await made();
    expect(await look(id)).toMatchObject({ kind: 'wait' });
    system.mode = 'well';
    await look(id);
    expect([await stateOf(id), system.books]).toEqual(['booked', 2]);
  });

  it('is given up after two hours, in time to do something else', async () => {
    system.mode = 'deaf';
    const id = await made();
    nowMs += 2 * HOUR_MS + 1;
    expect(await look(id)).toEqual({ kind: 'done' });
    expect([await stateOf(id), await told()]).toEqual(['failed', ['failed']]);
  });

  it('is told as refused when somebody else had the last place', async () => {
    system.mode = 'deaf';
    const id = await made();
    system.mode = 'full';
    // The system answers again, and says no.
    system.find = async () => ({ ok: true, value: null });
    expect(await look(id)).toEqual({ kind: 'done' });
    expect([await stateOf(id), await told()]).toEqual(['failed', ['failed']]);
  });

  it('can be taken back: the system is told when it can be', async () => {
    system.mode = 'silent';
    const id = await made();
    expect(await cancelBooking(parts, citizenId, id)).toMatchObject({ ok: true, row: { state: 'cancelled' } });
    expect(await tellSystem(id)).toMatchObject({ kind: 'retry' });
    system.mode = 'well';
    expect(await tellSystem(id)).toEqual({ kind: 'done' });
    expect([system.held.get(id)?.state, await look(id)]).toEqual(['cancelled', { kind: 'done' }]);
  });
});

describe('a request', () => {
  it('with the same key is the same appointment, with another a second one that is refused', async () => {
    const key = randomUUID();
    const id = await made('K08', key);
    expect(await made('K08', key)).toBe(id);
    expect(await bookSlot(parts, citizenId, randomUUID(), wish('K09'))).toMatchObject({ ok: false, refusal: { code: 'already_booked' } });
  });

  it('that is refused at once leaves nothing behind', async () => {
    system.mode = 'full';
    expect(await bookSlot(parts, citizenId, randomUUID(), wish())).toMatchObject({ ok: false, refusal: { code: 'slot_taken' } });
    system.mode = 'well';
    expect(await made()).toBeTruthy();
  });

  it('to move or cancel within the last hour is refused', async () => {
    const id = await made();
    nowMs = Date.parse('2026-11-23T07:30:00+07:00');
    expect(await changeSlot(parts, citizenId, id, '2026-11-23.K10')).toMatchObject({ ok: false, refusal: { code: 'booking_closed' } });
    expect(await cancelBooking(parts, citizenId, id)).toMatchObject({ ok: false, refusal: { code: 'booking_closed' } });
  });
});

describe('what the agency does', () => {
  it('moving, calling and withdrawing is told once each', async () => {
    const id = await made();
    await look(id);
    Object.assign(system.held.get(id) ?? {}, system.slot('K10'));
    await look(id);
    await look(id);
    expect(await findBooking(store.db, id)).toMatchObject({ state: 'booked', movedFrom: new Date('2026-11-23T08:00:00+07:00') });
    nowMs += 1000;
    Object.assign(system.held.get(id) ?? {}, { state: 'called' });
    await look(id);
    nowMs += 1000;
    Object.assign(system.held.get(id) ?? {}, { state: 'withdrawn', reason: 'Mất điện' });
    expect(await look(id)).toEqual({ kind: 'done' });
    expect(await told()).toEqual(['moved', 'called', 'withdrawn']);
    expect((await findBooking(store.db, id))?.contentSealed).toBeNull();
  });

  it('is looked for anew each time, also days after it was booked and while the system is down', async () => {
    const id = await made();
    expect(await look(id)).toMatchObject({ kind: 'wait', anew: true });
    system.mode = 'deaf';
    expect(await look(id)).toMatchObject({ kind: 'wait', anew: true });
  });

  it("is not confused with the citizen's own move whose answer was lost, of which they are told the new time", async () => {
    const id = await made();
    system.mode = 'silent';
    expect(await changeSlot(parts, citizenId, id, '2026-11-23.K10')).toMatchObject({ ok: false });
    system.mode = 'well';
    await look(id);
    await look(id);
    expect([await findBooking(store.db, id), await told()]).toMatchObject([{ slotId: 'K10', movedFrom: null }, ['booked']]);
  });
});

describe('a move whose answer was lost', () => {
  it('and that is asked for again has been made, though its last place is taken', async () => {
    const id = await made();
    system.mode = 'silent';
    expect(await changeSlot(parts, citizenId, id, '2026-11-23.K10')).toMatchObject({ ok: false });
    system.mode = 'well';
    system.listSlots = async () => ({ ok: true, value: { date: '2026-11-23', slots: ['K08', 'K10'].map((slot) => ({ id: slot, from: system.slot(slot).from, to: system.slot(slot).to, left: slot === 'K10' ? 0 : 1 })), days: [] } });
    expect(await changeSlot(parts, citizenId, id, '2026-11-23.K10')).toMatchObject({ ok: true, row: { slotId: 'K10', at: new Date('2026-11-23T10:00:00+07:00') } });
    expect(await changeSlot(parts, citizenId, id, '2026-11-23.K08')).toMatchObject({ ok: true, row: { slotId: 'K08' } });
    await look(id);
    expect(await told()).toEqual([]);
  });

  it('is told of though another one was refused after it, by the list or by the system', async () => {
    const id = await made();
    system.mode = 'silent';
    expect(await changeSlot(parts, citizenId, id, '2026-11-23.K10')).toMatchObject({ ok: false });
    system.mode = 'well';
    expect(await changeSlot(parts, citizenId, id, '2026-11-23.K11')).toMatchObject({ ok: false, refusal: { code: 'slot_taken' } });
    system.change = async () => ({ ok: true, value: { kind: 'full', reason: 'Hết chỗ' } });
    expect(await changeSlot(parts, citizenId, id, '2026-11-23.K09')).toMatchObject({ ok: false, refusal: { code: 'slot_taken' } });
    await look(id);
    expect([await findBooking(store.db, id), await told()]).toMatchObject([{ slotId: 'K10', wantedSlotId: 'K10', movedFrom: null }, ['booked']]);
  });
});

it('the place of somebody who deletes their account goes back to the agency', async () => {
  const id = await made();
  await store.citizens.erase(citizenId);
  expect(await findBooking(store.db, id)).toMatchObject({ citizenId: null, contentSealed: null, cancelWanted: true });
  await look(id);
  expect(system.held.get(id)?.state).toBe('cancelled');
  await store.prune(new Date(nowMs));
  expect(await findBooking(store.db, id)).toBeNull();
});
