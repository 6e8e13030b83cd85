import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCalendar } from '../calendar';
import { dossierWith } from '../dossier-fixture';
import { HOLIDAYS } from '../holidays';
import { isTerminal } from '../status';
import { toIso, vnClock, vnDate } from '../time';
import { CHANNELS, channelsFor } from './channels';
import { CHOICES, dossierFrom, momentFrom } from './dossiers.test-helper';
import { nextLookAt, NOTICED_WITHIN_MINUTES, paceOf } from './pace';
import { nextMorning, sendableFrom } from './quiet-hours';

const anyDossier = fc.array(fc.nat(10_000), { minLength: CHOICES, maxLength: CHOICES }).map(dossierFrom);
const anyMoment = fc.nat().map(momentFrom);

const calendar = createCalendar(HOLIDAYS);
const MINUTE_MS = 60_000;
const iso = (ms: number) => toIso(new Date(ms));
const anyRandom = fc.double({ min: 0, max: 0.999, noNaN: true });

describe('messages', () => {
  it('never go out at night, and wait no longer than until six', () => fc.assert(fc.property(anyMoment, (ms) => {
    const sendAt = sendableFrom(ms);
    const clock = vnClock(iso(sendAt));
    expect(clock >= '06:00:00' && clock < '22:00:00').toBe(true);
    expect(sendAt).toBeGreaterThanOrEqual(ms);
    expect(sendAt - ms).toBeLessThanOrEqual(8 * 60 * MINUTE_MS);
    if (sendAt > ms) expect(clock).toBe('06:00:00');
    expect(sendableFrom(sendAt)).toBe(sendAt);
  })));
  it.each([['2026-11-20T05:59:59+07:00', '2026-11-20T06:00:00+07:00'], ['2026-11-20T06:00:00+07:00', '2026-11-20T06:00:00+07:00'], ['2026-11-20T21:59:59+07:00', '2026-11-20T21:59:59+07:00'], ['2026-11-20T22:00:00+07:00', '2026-11-21T06:00:00+07:00']])('%s → %s', (at, sendAt) =>
    expect(iso(sendableFrom(Date.parse(at)))).toBe(sendAt),
  );
  it('held for the next day go out in its morning', () => fc.assert(fc.property(anyMoment, (ms) => {
    const morning = iso(nextMorning(ms));
    expect(vnClock(morning)).toBe('06:00:00');
    expect(vnDate(morning) > vnDate(iso(ms))).toBe(true);
  })));

  const switches = fc.record({ oa: fc.boolean(), zbs: fc.boolean(), mini_app: fc.boolean() });
  it('take only channels that are offered, allowed and can reach, in one order', () => fc.assert(fc.property(switches, switches, fc.subarray([...CHANNELS]), (allowed, reachable, offered) => {
    const channels = channelsFor({ allowed, reachable }, offered);
    expect(channels).toEqual(CHANNELS.filter((channel) => channels.includes(channel)));
    for (const channel of CHANNELS) expect(channels.includes(channel)).toBe(allowed[channel] && reachable[channel] && offered.includes(channel));
  })));
});

describe('the next look', () => {
  it('comes within what is promised, from whenever the last was, and never twice at once', () => fc.assert(fc.property(anyDossier, anyMoment, anyRandom, (dossier, ms, random) => {
    const pace = paceOf(dossier, iso(ms), calendar);
    const lookAt = nextLookAt(dossier, ms, calendar, random);
    expect([pace === null, lookAt === null]).toEqual([isTerminal(dossier.statusCode), isTerminal(dossier.statusCode)]);
    if (pace === null || lookAt === null) return;
    expect(lookAt).toBeGreaterThan(ms);
    const within = NOTICED_WITHIN_MINUTES[pace];
    expect(lookAt - ms).toBeLessThanOrEqual(within.else * MINUTE_MS);
  }), { numRuns: 500 }));

  it('comes in office hours within the shorter promise, whenever in them a change happens', () => fc.assert(fc.property(anyDossier, anyMoment, anyRandom, fc.nat(600), (dossier, ms, random, later) => {
    const pace = paceOf(dossier, iso(ms), calendar);
    const lookAt = nextLookAt(dossier, ms, calendar, random);
    const changedMs = ms + later * MINUTE_MS;
    const changed = iso(changedMs);
    const inOffice = calendar.isWorkingDay(vnDate(changed)) && vnClock(changed) >= '07:00:00' && vnClock(changed) < '17:00:00';
    if (pace === null || lookAt === null || !inOffice || changedMs > lookAt) return;
    expect(lookAt - changedMs).toBeLessThanOrEqual(NOTICED_WITHIN_MINUTES[pace].office * MINUTE_MS);
  }), { numRuns: 2000 }));

  it('is due before eight on the mornings that time brings something', () => fc.assert(fc.property(anyRandom, (random) => {
    const dossier = dossierWith({ dueAt: '2026-11-27T17:00:00+07:00' });
    for (const day of ['2026-11-26', '2026-11-28']) {
      const lookAt = nextLookAt(dossier, Date.parse(`${day}T05:30:00+07:00`), calendar, random);
      expect(lookAt).not.toBeNull();
      expect(lookAt ?? 0).toBeLessThan(Date.parse(`${day}T08:00:00+07:00`));
    }
  })));

  it('is sooner near the appointment and in office hours, and never once it is over', () => {
    const look = (change: Parameters<typeof dossierWith>[0], at: string) => (nextLookAt(dossierWith(change), Date.parse(at), calendar, 0) ?? Infinity) - Date.parse(at);
    const soon = { dueAt: '2026-11-27T17:00:00+07:00' };
    const far = { dueAt: '2027-01-29T17:00:00+07:00' };
    const [office, night] = ['2026-11-25T09:00:00+07:00', '2026-11-25T20:00:00+07:00'];
    expect(look(soon, office)).toBeLessThan(look(far, office));
    expect(look(far, office)).toBeLessThan(look(far, night));
    expect(look({ ...far, statusCode: 10 }, office)).toBe(Infinity);
    expect(nextLookAt(null, Date.parse(office), calendar, 0)).not.toBeNull();
  });
});
