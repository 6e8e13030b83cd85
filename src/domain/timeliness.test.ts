import { describe, expect, it } from 'vitest';
import { createCalendar } from './calendar';
import { viewOf } from './disclosure';
import type { Dossier, NationalStatus } from './dossier';
import { dossierWith } from './dossier-fixture';
import { HOLIDAYS } from './holidays';
import { dueAtOf, timelinessOf } from './timeliness';

const calendar = createCalendar(HOLIDAYS);
const DUE = '2024-07-26T17:00:00+07:00';
const on = (day: string): string => `${day}T09:00:00+07:00`;
const told = (changes: Partial<Dossier>, now: string) => timelinessOf(dossierWith({ dueAt: DUE, ...changes }), now, calendar);

describe('while the clock runs', () => {
  it.each([
    ['2024-07-16', 'on_time', 8],
    ['2024-07-23', 'on_time', 3],
    ['2024-07-24', 'due_soon', 2],
    ['2024-07-26', 'due_soon', 0],
    ['2024-07-27', 'overdue', -1],
    ['2024-07-29', 'overdue', -1],
    ['2024-07-31', 'overdue', -3],
  ])('on %s: %s, %i', (day, state, workingDaysLeft) => {
    for (const statusCode of [0, 1, 2, 4] as const) expect(told({ statusCode }, on(day))).toEqual({ state, workingDaysLeft });
  });

  it('skips holidays', () => {
    expect(told({ dueAt: '2026-02-24T17:00:00+07:00' }, on('2026-02-13')).workingDaysLeft).toBe(2);
  });

  it('the day is the Vietnamese one', () => {
    expect(told({}, '2024-07-26T23:30:00Z').state).toBe('overdue');
  });

  it('without an appointment there is none', () => {
    expect(told({ dueAt: null }, on('2024-07-24'))).toEqual({ state: 'no_appointment', workingDaysLeft: null });
  });

  it('an apology with a new date does not make a late dossier punctual', () => {
    const apology = { reason: 'Quá tải', issuedAt: on('2024-07-25'), newDueAt: '2024-08-02T17:00:00+07:00' };
    expect(told({ apology }, on('2024-07-29'))).toEqual(told({}, on('2024-07-29')));
    expect(told({ apology }, on('2024-07-29')).state).toBe('overdue');
  });

  it('counts to the new date of an apology that came before the day it cannot keep', () => {
    const apology = { reason: 'Quá tải', issuedAt: on('2024-07-25'), newDueAt: '2024-08-02T17:00:00+07:00' };
    expect(told({ apology }, on('2024-07-25'))).toEqual({ state: 'on_time', workingDaysLeft: 6 });
    expect(told({ apology }, on('2024-07-26'))).toEqual({ state: 'on_time', workingDaysLeft: 5 });
    expect(told({ apology, dueAt: null }, on('2024-08-01'))).toEqual({ state: 'due_soon', workingDaysLeft: 1 });
    expect(told({ apology: { ...apology, newDueAt: '2024-07-22T17:00:00+07:00' } }, on('2024-07-25'))).toEqual({ state: 'due_soon', workingDaysLeft: 1 });
  });

  it('an apology is past once the appointment was moved beyond its new date', () => {
    const apology = { reason: 'Quá tải', issuedAt: on('2024-07-05'), newDueAt: '2024-07-12T17:00:00+07:00' };
    expect(dueAtOf(dossierWith({ dueAt: DUE, apology }))).toBe(DUE);
    expect(dueAtOf(dossierWith({ dueAt: '2024-07-12T17:00:00+07:00', apology }))).toBe(apology.newDueAt);
    const { detail } = viewOf(dossierWith({ dueAt: DUE, apology }), 1, on('2024-07-24'), calendar, false);
    expect(detail).toMatchObject({ dueAt: DUE, workingDaysLeft: 2, apology: { reason: 'Quá tải', newDueAt: null } });
  });
});

describe('while it does not', () => {
  it.each<[NationalStatus, string]>([[3, 'closed'], [5, 'paused'], [6, 'paused'], [7, 'closed'], [8, 'closed']])('status %i is %s, late or not', (statusCode, state) => {
    for (const now of [on('2024-07-16'), on('2024-08-16')]) {
      expect(told({ statusCode }, now)).toEqual({ state, workingDaysLeft: null });
      expect(told({ statusCode, dueAt: null }, now).state).toBe(state);
    }
  });
});

describe('once finished', () => {
  it.each([
    ['2024-07-25', 'finished_on_time'],
    ['2024-07-26', 'finished_on_time'],
    ['2024-07-27', 'finished_late'],
  ])('ready on %s: %s', (day, state) => {
    for (const statusCode of [9, 10] as const) {
      expect(told({ statusCode, finishedAt: `${day}T18:00:00+07:00`, returnedAt: on('2024-08-20') }, on('2024-08-21'))).toEqual({ state, workingDaysLeft: null });
    }
  });

  it('the hand-over stands in for an unknown day', () => {
    expect(told({ statusCode: 10, returnedAt: on('2024-07-30') }, on('2024-08-21')).state).toBe('finished_late');
    expect(told({ statusCode: 0, returnedAt: on('2024-07-20') }, on('2024-08-21')).state).toBe('finished_on_time');
  });

  it('is not judged without any', () => {
    expect(told({ statusCode: 10 }, on('2024-08-21')).state).toBe('closed');
    expect(told({ statusCode: 9 }, on('2024-07-20')).state).toBe('finished_on_time');
    expect(told({ statusCode: 9, dueAt: null }, on('2024-07-20')).state).toBe('no_appointment');
  });
});
