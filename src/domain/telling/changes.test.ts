import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agency, dossierWith, step } from '../dossier-fixture';
import type { Dossier, NationalStatus } from '../dossier';
import { BY_POST_PLACE } from '../return-place';
import { toIso } from '../time';
import { asFiled, changesOf, type Looks } from './changes';
import { CHOICES, dossierFrom, momentFrom } from './dossiers.test-helper';

const anyDossier = fc.array(fc.nat(10_000), { minLength: CHOICES, maxLength: CHOICES }).map(dossierFrom);
const anyMoment = fc.nat().map(momentFrom);

const NOON = '2026-11-20T12:00:00+07:00';
const running = (change: Partial<Dossier> = {}): Dossier => dossierWith({ receivedAt: '2026-11-02T08:30:00+07:00', dueAt: '2026-11-30T17:00:00+07:00', ...change });
const told = (before: Dossier | null, after: Dossier, when: Partial<Pick<Looks, 'lookedAt' | 'now' | 'turn'>> = {}) => changesOf({ before, after, lookedAt: NOON, now: NOON, turn: 7, ...when });
const kinds = (...args: Parameters<typeof told>) => told(...args).map(({ kind }) => kind);
const at = (statusCode: NationalStatus, change: Partial<Dossier> = {}) => running({ statusCode, ...change });
const request = (id: string, answeredAt: string | null = null) => ({ id, requestedAt: null, expiresAt: null, reason: '', papers: ['Tờ khai'], answeredAt });

describe('what a change of status tells', () => {
  it.each<[NationalStatus, NationalStatus, string]>([
    [1, 2, 'accepted'], [1, 4, 'accepted'], [1, 3, 'refused'], [4, 3, 'refused'], [3, 4, 'accepted'], [2, 4, 'status_changed'], [4, 5, 'supplement_wanted'], [5, 4, 'status_changed'],
    [4, 6, 'fee_due'], [6, 4, 'status_changed'], [4, 7, 'status_changed'], [4, 8, 'status_changed'], [4, 9, 'result_ready'], [9, 10, 'returned'], [10, 9, 'result_ready'], [4, 0, 'status_changed'],
  ])('%i → %i: %s', (from, to, kind) => expect(kinds(at(from), at(to))).toEqual([kind]));

  it('nothing at the first look, and nothing when nothing changed', () => {
    expect(kinds(null, at(5))).toEqual([]);
    expect(kinds(at(4), at(4, { fetchedAt: NOON }))).toEqual([]);
  });

  it('the same again when it comes back, under another key', () => {
    const [first] = told(at(4), at(5), { turn: 7 });
    const [second] = told(at(4), at(5), { turn: 9 });
    expect(first?.kind).toBe(second?.kind);
    expect(first?.key).not.toBe(second?.key);
  });

  it('what was filed here and is already accepted when first seen', () => {
    const seen = at(2);
    expect(kinds(asFiled(seen), seen)).toEqual(['accepted']);
    expect(kinds(asFiled(at(1)), at(1))).toEqual([]);
  });
});

describe('what changes inside a status', () => {
  it('a request more while another is open', () => expect(kinds(at(5, { supplements: [request('1')] }), at(5, { supplements: [request('1'), request('2')] }))).toEqual(['supplement_wanted']));
  it('no request when it was answered', () => expect(kinds(at(5, { supplements: [request('1')] }), at(5, { supplements: [request('1', NOON)] }))).toEqual([]));
  it('a pause without an open request is no request', () => expect(kinds(at(4), at(5, { supplements: [request('1', NOON)] }))).toEqual(['status_changed']));
  it('a request only where the screen asks for papers too', () => {
    const open = { supplements: [request('1')] };
    for (const status of [1, 2, 4] as const) expect(kinds(at(status), at(status, open)), String(status)).toEqual([]);
    expect(kinds(at(4), at(6, open))).toEqual(['fee_due']);
    expect(kinds(at(4, open), at(5, open))).toEqual(['supplement_wanted']);
    expect(kinds(at(0), at(0, open))).toEqual(['supplement_wanted']);
    expect(kinds(at(5, open), at(0, open))).toEqual(['status_changed']);
  });
  it('more to pay', () => {
    const owing = (amountVnd: number) => at(6, { fees: [{ name: 'Lệ phí', amountVnd, paid: false }] });
    expect(kinds(owing(5000), owing(8000))).toEqual(['fee_due']);
    expect(kinds(owing(8000), owing(5000))).toEqual([]);
  });
  it('another level', () => {
    const held = (level: 'commune' | 'province') => at(4, { steps: [step(agency('Nơi giữ', level), '2024-07-17 08:00')] });
    expect(told(held('commune'), held('province'))).toMatchObject([{ kind: 'moved', levels: { from: 'commune', to: 'province' } }]);
    expect(kinds(held('commune'), held('commune'))).toEqual([]);
  });
  it('a step of the post', () => expect(kinds(at(9), at(9, { postal: { trackingNumber: null, stateRaw: 'Đang gom' } }))).toEqual(['post']));
  it('no step of the post in that the result is to go by post', () => {
    const bound = (stateRaw: string, trackingNumber: string | null = null) => at(9, { postal: { trackingNumber, stateRaw } });
    for (const stateRaw of ['', BY_POST_PLACE]) expect(kinds(at(9), bound(stateRaw)), stateRaw).toEqual([]);
    expect(kinds(bound('Đang phát'), bound(BY_POST_PLACE))).toEqual([]);
    expect(kinds(bound(BY_POST_PLACE), bound(BY_POST_PLACE, 'EC136431858VN'))).toEqual(['post']);
  });
  it('an appointment moved without a word, and a label nobody knows that became another', () => {
    expect(told(at(4), at(4, { dueAt: '2026-12-09T17:00:00+07:00' }))).toMatchObject([{ kind: 'status_changed', seenFrom: 1 }]);
    expect(kinds(at(0, { statusRaw: 'A' }), at(0, { statusRaw: 'B' }))).toEqual(['status_changed']);
  });
});

describe('what time brings', () => {
  const due = '2026-11-27T17:00:00+07:00';
  const over = (lookedAt: string, now: string, dossier = at(4, { dueAt: due }), before = dossier) => told(before, dossier, { lookedAt, now });

  it('the day before the appointment, in the morning and once', () => {
    expect(over('2026-11-25T18:00:00+07:00', '2026-11-26T05:59:00+07:00')).toEqual([]);
    expect(over('2026-11-26T05:59:00+07:00', '2026-11-26T06:00:00+07:00')).toMatchObject([{ kind: 'due_tomorrow', key: 'due_tomorrow:2026-11-27' }]);
    expect(over('2026-11-26T06:00:00+07:00', '2026-11-26T15:00:00+07:00')).toEqual([]);
  });
  it('the day after it, when it passed', () => {
    expect(over('2026-11-27T16:00:00+07:00', '2026-11-27T23:00:00+07:00')).toEqual([]);
    expect(over('2026-11-27T23:00:00+07:00', '2026-11-28T06:00:00+07:00')).toMatchObject([{ kind: 'overdue', key: 'overdue:2026-11-27', seenFrom: 0 }]);
    expect(over('2026-11-28T06:00:00+07:00', '2026-12-10T08:00:00+07:00')).toEqual([]);
  });
  it('not while the clock stands, and under the same key when it runs again', () => {
    expect(over('2026-11-27T12:00:00+07:00', '2026-11-28T12:00:00+07:00', at(5, { dueAt: due, supplements: [request('1', NOON)] }))).toEqual([]);
    const again = over('2026-12-01T12:00:00+07:00', '2026-12-02T12:00:00+07:00', at(4, { dueAt: due }), at(5, { dueAt: due }));
    expect(again.map(({ key }) => key)).toContain('overdue:2026-11-27');
  });
  it('an apology with a new date, before or after the old one passed, once; then the new date', () => {
    const apology = { reason: 'Quá tải', issuedAt: null, newDueAt: '2026-12-04T17:00:00+07:00' };
    const sorry = at(4, { dueAt: due, apology });
    expect(over('2026-11-26T08:00:00+07:00', '2026-11-26T10:00:00+07:00', sorry, at(4, { dueAt: due }))).toMatchObject([{ kind: 'overdue', key: 'overdue:apology:2026-12-04', seenFrom: 1 }]);
    expect(over('2026-11-27T12:00:00+07:00', '2026-11-28T12:00:00+07:00', sorry)).toEqual([]);
    expect(over('2026-12-04T12:00:00+07:00', '2026-12-05T12:00:00+07:00', sorry)).toMatchObject([{ kind: 'overdue', key: 'overdue:2026-12-04' }]);
  });
  it('an apology that names no new date only when the appointment has passed', () => {
    const sorry = at(4, { dueAt: due, apology: { reason: 'Quá tải', issuedAt: null, newDueAt: null } });
    expect(over('2026-11-25T08:00:00+07:00', '2026-11-25T10:00:00+07:00', sorry, at(4, { dueAt: due }))).toEqual([]);
    expect(over('2026-11-27T23:00:00+07:00', '2026-11-28T06:00:00+07:00', sorry)).toMatchObject([{ kind: 'overdue', key: 'overdue:2026-11-27', seenFrom: 0 }]);
    expect(over('2026-11-30T08:00:00+07:00', '2026-11-30T10:00:00+07:00', sorry, at(4, { dueAt: due }))).toMatchObject([{ kind: 'overdue', seenFrom: 0 }]);
  });
  it('nothing of the new date of an apology once the papers asked for since moved the appointment beyond it', () => {
    const apology = { reason: 'Quá tải', issuedAt: null, newDueAt: '2026-12-04T17:00:00+07:00' };
    const later = at(4, { dueAt: '2026-12-18T17:00:00+07:00', apology });
    const again = over('2026-12-07T12:00:00+07:00', '2026-12-08T12:00:00+07:00', later, at(5, { dueAt: due, apology }));
    expect(again.map(({ kind }) => kind)).not.toContain('overdue');
  });
});

describe('any two looks', () => {
  const looks = fc.record({ before: anyDossier, after: anyDossier, first: anyMoment, second: anyMoment, turn: fc.nat() }).map(({ before, after, first, second, turn }) => ({
    before, after, turn, lookedAt: toIso(new Date(Math.min(first, second))), now: toIso(new Date(Math.max(first, second))),
  }));

  it('tell each kind at most once, each under its own key, the same ones every time', () => fc.assert(fc.property(looks, (each) => {
    const changes = changesOf(each);
    expect(new Set(changes.map(({ kind }) => kind)).size).toBe(changes.length);
    expect(new Set(changes.map(({ key }) => key)).size).toBe(changes.length);
    expect(changesOf(each)).toEqual(changes);
  })));

  it('tell of every change in the degree of completion', () => fc.assert(fc.property(looks, (each) => {
    if (each.before.statusCode !== each.after.statusCode) expect(changesOf(each)).not.toEqual([]);
  })));

  it('tell nothing twice of a dossier that stays as it is, however often it is looked at', () => fc.assert(fc.property(anyDossier, fc.array(anyMoment, { minLength: 2, maxLength: 12 }), (dossier, moments) => {
    const times = moments.sort((a, b) => a - b).map((ms) => toIso(new Date(ms)));
    const keys = times.slice(1).flatMap((now, index) => changesOf({ before: dossier, after: dossier, lookedAt: times[index] ?? now, now, turn: index }).map(({ key }) => key));
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.every((key) => /^(?:due_tomorrow|overdue):/.test(key))).toBe(true);
  })));
});
