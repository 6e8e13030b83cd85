import { describe, expect, it } from 'vitest';
import { createCalendar } from './calendar';
import type { Dossier } from './dossier';
import { agency, dossierWith, step } from './dossier-fixture';
import { HOLIDAYS } from './holidays';
import { levelNow, levelReached } from './progress';
import { oldestFirst } from './step-order';
import { visitsOf } from './timeline';

const calendar = createCalendar(HOLIDAYS);
const NOW = '2024-07-22T09:00:00+07:00';
const commune = agency('UBND xã Hòa Thắng', 'commune');
const district = agency('UBND huyện Bắc Bình', 'district');
const province = agency('Sở Tư pháp', 'province');

const tell = (changes: Partial<Dossier>) => visitsOf(dossierWith({ fetchedAt: NOW, ...changes }), NOW, calendar);
const shape = (changes: Partial<Dossier>) => tell(changes).map(({ agency: { name }, hand, state }) => [name, hand, state]);

const WAY = [
  step(commune, '2024-07-16 08:00', '2024-07-16 10:00', '2024-07-16 17:00'),
  step(commune, '2024-07-16 10:00', '2024-07-17 09:00', '2024-07-17 17:00'),
  step(district, '2024-07-17 09:00', '2024-07-19 09:00', '2024-07-18 17:00'),
  step(province, '2024-07-19 09:00', null, '2024-07-24 17:00'),
  step(district, null),
  step(commune, null),
];
const EXPECTED = [
  ['UBND xã Hòa Thắng', 'start', 'done'],
  ['UBND huyện Bắc Bình', 'up', 'done'],
  ['Sở Tư pháp', 'up', 'now'],
  ['UBND huyện Bắc Bình', 'down', 'ahead'],
  ['UBND xã Hòa Thắng', 'down', 'ahead'],
];

describe('the way up and back', () => {
  it('groups consecutive steps at one place', () => {
    expect(shape({ steps: WAY })).toEqual(EXPECTED);
    expect(tell({ steps: WAY })[0]?.steps).toHaveLength(2);
  });

  it('counts planned against real time', () => {
    const [first, second, third, fourth] = tell({ steps: WAY });
    expect(first).toMatchObject({ startedAt: '2024-07-16T08:00:00+07:00', endedAt: '2024-07-17T09:00:00+07:00', plannedWorkingDays: 1.9, takenWorkingDays: 1.1, late: false });
    expect(second).toMatchObject({ plannedWorkingDays: 1.8, takenWorkingDays: 2, late: true });
    expect(third).toMatchObject({ endedAt: null, takenWorkingDays: 1, late: false });
    expect(fourth).toMatchObject({ startedAt: null, plannedWorkingDays: null, takenWorkingDays: null, late: false });
  });

  it('is late where it is now once the plan has passed', () => {
    const [visit] = tell({ steps: [step(commune, '2024-07-16 08:00', null, '2024-07-19 00:00')] });
    expect(visit).toMatchObject({ state: 'now', late: true });
  });

  it('takes steps in any order', () => {
    expect(shape({ steps: [...WAY].reverse() })).toEqual(EXPECTED);
    expect(shape({ steps: WAY.slice(3).reverse() }).map(([name]) => name)).toEqual(['Sở Tư pháp', 'UBND huyện Bắc Bình', 'UBND xã Hòa Thắng']);
    const [a, b, c, d, ...rest] = WAY;
    expect(shape({ steps: [d, b, a, c, ...rest].filter((each) => each !== undefined) })).toEqual(EXPECTED);
  });

  it('keeps the upstream’s order at equal times, newest first or not', () => {
    const same = [step(commune, '2024-07-16 08:00', '2024-07-16 08:00'), step(district, '2024-07-16 08:00', '2024-07-16 08:00'), step(province, '2024-07-17 08:00')];
    const names = ['UBND xã Hòa Thắng', 'UBND huyện Bắc Bình', 'Sở Tư pháp'];
    expect(tell({ steps: same }).map((visit) => visit.agency.name)).toEqual(names);
    expect(tell({ steps: [...same].reverse() }).map((visit) => visit.agency.name)).toEqual(names);
  });

  it('keeps a step without times where the upstream has it, ahead only behind the last one begun', () => {
    const unwritten = step(district, null);
    const steps = [step(commune, '2024-07-16 08:00', '2024-07-16 09:00'), unwritten, step(province, '2024-07-17 08:00'), step(commune, null)];
    const expected = [
      ['UBND xã Hòa Thắng', 'start', 'done'],
      ['UBND huyện Bắc Bình', 'up', 'done'],
      ['Sở Tư pháp', 'up', 'now'],
      ['UBND xã Hòa Thắng', 'down', 'ahead'],
    ];
    expect(shape({ steps })).toEqual(expected);
    expect(shape({ steps: [...steps].reverse() })).toEqual(expected);
    expect(shape({ steps: [unwritten, ...steps.slice(0, 1), ...steps.slice(2, 3)] }).map(([name]) => name)).toEqual([
      'UBND huyện Bắc Bình', 'UBND xã Hòa Thắng', 'Sở Tư pháp',
    ]);
  });

  it('orders what it ordered before just so', () => {
    const steps = [WAY[0], WAY[3], WAY[4], WAY[2], WAY[5], WAY[1]].filter((each) => each !== undefined);
    for (const some of [steps, [...steps].reverse(), [...WAY].reverse()]) expect(oldestFirst(oldestFirst(some))).toEqual(oldestFirst(some));
  });

  it('counts a deadline without a clock time to the end of its day', () => {
    const plan = (end: string) => tell({ steps: [step(commune, '2024-07-16 07:00', '2024-07-17 16:00', end)] })[0];
    expect(plan('2024-07-17 00:00')).toMatchObject({ plannedWorkingDays: 2, takenWorkingDays: 1.9, late: false });
    expect(plan('2024-07-16 00:00')).toMatchObject({ plannedWorkingDays: 1, takenWorkingDays: 1.9, late: true });
  });

  it('folds spellings of one agency, tells two of one level apart', () => {
    expect(shape({ steps: [step(commune, '2024-07-16 08:00'), step(agency('  ubnd XÃ  Hòa thắng ', 'commune'), '2024-07-17 08:00')] })).toHaveLength(1);
    expect(shape({ steps: [step(province, '2024-07-16 08:00'), step(agency('UBND tỉnh', 'province'), '2024-07-17 08:00')] })).toEqual([
      ['Sở Tư pháp', 'start', 'done'],
      ['UBND tỉnh', 'across', 'now'],
    ]);
  });

  it('finds the level in the name when the upstream gives none', () => {
    expect(tell({ steps: [step(agency('Phòng Tư pháp, UBND huyện Bắc Bình'), '2024-07-16 08:00')] })[0]).toMatchObject({ level: 'district', agency: { level: 'district' } });
  });

  it('an end nobody wrote is when the next agency began', () => {
    const [first] = tell({ steps: [step(commune, '2024-07-16 07:00'), step(district, '2024-07-18 07:00')] });
    expect(first).toMatchObject({ state: 'done', endedAt: '2024-07-18T07:00:00+07:00', takenWorkingDays: 2 });
  });

  it('is not late by the plan of a step that was kept, when the one after it has none', () => {
    const kept = step(commune, '2024-07-16 08:00', '2024-07-16 10:00', '2024-07-16 17:00');
    const missed = step(commune, '2024-07-16 08:00', '2024-07-17 10:00', '2024-07-16 17:00');
    const open = { ...step(commune, '2024-07-17 11:00'), plannedEndAt: null };
    expect(tell({ steps: [kept, open] })).toMatchObject([{ plannedEndAt: null, late: false }]);
    expect(tell({ steps: [missed, open] })).toMatchObject([{ plannedEndAt: '2024-07-16T17:00:00+07:00', late: true }]);
  });

  it('a step with only its end known is behind', () => {
    const ended = { ...step(commune, null, '2024-07-16 10:00'), plannedEndAt: null };
    expect(tell({ steps: [ended, step(district, '2024-07-17 08:00')] })[0]).toMatchObject({ state: 'done', startedAt: null, takenWorkingDays: null });
  });
});

describe('who has it while it is under way', () => {
  const done = [step(commune, '2024-07-16 08:00', '2024-07-16 10:00'), step(district, '2024-07-17 07:00', '2024-07-18 17:00', '2024-07-19 17:00')];
  const states = (changes: Partial<Dossier>) => tell(changes).map(({ state }) => state);

  it('is the last one known where every step written was done, its time counted to its end', () => {
    expect(states({ steps: done })).toEqual(['done', 'now']);
    expect(states({ steps: [...done, step(province, null)] })).toEqual(['done', 'now', 'ahead']);
    expect(tell({ steps: done })[1]).toMatchObject({ endedAt: null, takenWorkingDays: 2, late: false });
    expect(levelNow(dossierWith({ steps: done }))).toBe('district');
  });

  it('is the one left open when another was asked meanwhile and has answered', () => {
    const asking = [step(district, '2024-07-16 08:00'), step(province, '2024-07-17 08:00', '2024-07-18 08:00')];
    expect(states({ steps: asking })).toEqual(['now', 'done']);
    expect(levelNow(dossierWith({ steps: asking }))).toBe('district');
  });

  it('is not one whose start is only planned', () => {
    const steps = [step(commune, '2024-07-16 08:00', '2024-07-16 10:00'), step(district, '2024-07-22 15:00'), step(province, '2024-07-23 08:00', null, '2024-07-24 17:00')];
    expect(states({ steps })).toEqual(['done', 'now', 'ahead']);
    expect(tell({ steps })[2]).toMatchObject({ startedAt: '2024-07-23T08:00:00+07:00', takenWorkingDays: null, late: false });
    expect(levelReached(dossierWith({ steps, fetchedAt: NOW }))).toBe('district');
    expect(states({ steps: [...steps.slice(0, 2), step(province, '2024-07-23 08:00', '2024-07-23 09:00')] })).toEqual(['done', 'now', 'done']);
    expect(states({ steps, statusCode: 8 })).toEqual(['done', 'done']);
    expect(states({ steps, statusCode: 10 })).toEqual(['done', 'done', 'done']);
  });

  it('is none whose times nobody wrote', () => {
    const steps = [step(commune, '2024-07-16 08:00', '2024-07-16 10:00'), step(district, null), step(province, '2024-07-17 08:00', '2024-07-18 08:00')];
    expect(states({ steps })).toEqual(['done', 'done', 'now']);
  });

  it('is nobody once every step was done and the result is ready', () => {
    expect(states({ steps: done, statusCode: 9 })).toEqual(['done', 'done']);
    expect(states({ steps: done, statusCode: 0, finishedAt: '2024-07-18T17:00:00+07:00' })).toEqual(['done', 'done']);
  });
});

describe('what waits for the citizen', () => {
  const steps = [step(commune, '2024-07-16 07:00', null, '2024-07-18 17:00')];
  const asked = (requestedAt: string | null, answeredAt: string | null = null) => ({ id: 's', requestedAt, answeredAt, expiresAt: null, reason: '', papers: [] });
  const far = (changes: Partial<Dossier>) => visitsOf(dossierWith(changes), '2024-08-30T09:00:00+07:00', calendar)[0];

  it('makes no agency late while papers or money are asked for', () => {
    const supplements = [asked('2024-07-08T17:00:00+07:00', '2024-07-09T17:00:00+07:00'), asked('2024-07-18T07:00:00+07:00'), asked('2024-07-17T17:00:00+07:00')];
    expect(far({ statusCode: 5, steps, supplements })).toMatchObject({ state: 'now', takenWorkingDays: 2, late: false });
    expect(far({ statusCode: 6, steps })).toMatchObject({ state: 'now', takenWorkingDays: null, late: false });
  });

  it('was late when the plan had passed before', () => {
    expect(far({ statusCode: 5, steps, supplements: [asked('2024-07-22T07:00:00+07:00')] })).toMatchObject({ takenWorkingDays: 4, late: true });
  });

  it('makes no agency late while a result lies ready', () => {
    expect(far({ statusCode: 9, steps, finishedAt: '2024-07-18T07:00:00+07:00' })).toMatchObject({ takenWorkingDays: 2, late: false });
    expect(far({ statusCode: 9, steps })).toMatchObject({ takenWorkingDays: null, late: false });
    expect(far({ statusCode: 9, dueAt: '2024-07-18T17:00:00+07:00' })).toMatchObject({ state: 'now', late: false });
  });
});

describe('a dossier that has ended', () => {
  it('is nowhere now, and nothing lies ahead of a stopped one', () => {
    for (const statusCode of [3, 7, 8] as const) {
      expect(shape({ steps: WAY, statusCode })).toEqual(EXPECTED.slice(0, 3).map(([name, hand]) => [name, hand, 'done']));
    }
  });

  it('has been through every step once handed over', () => {
    const visits = tell({ steps: WAY, statusCode: 10, finishedAt: '2024-07-20T08:00:00+07:00', returnedAt: '2024-07-21T08:00:00+07:00' });
    expect(visits.map(({ state }) => state)).toEqual(['done', 'done', 'done', 'done', 'done']);
    expect(visits.at(-1)?.endedAt).toBe('2024-07-21T08:00:00+07:00');
  });
});

describe('a dossier without steps', () => {
  it('was taken by the counter, and that much is told', () => {
    expect(tell({})).toEqual([
      {
        level: 'commune',
        agency: { name: 'UBND xã Hòa Thắng', level: 'commune', nowNamed: null },
        hand: 'start',
        state: 'now',
        startedAt: '2024-07-16T08:30:00+07:00',
        endedAt: null,
        plannedEndAt: '2024-07-26T17:00:00+07:00',
        plannedWorkingDays: 8.8,
        takenWorkingDays: 4.1,
        late: false,
        steps: [],
      },
    ]);
    expect(tell({ statusCode: 10, returnedAt: '2024-07-29T08:00:00+07:00' })[0]).toMatchObject({ state: 'done', endedAt: '2024-07-29T08:00:00+07:00', late: true });
  });

  it('nor an agency tells nothing', () => {
    expect(tell({ agency: agency(' ') })).toEqual([]);
  });
});
