import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { Dossier, NationalStatus } from './dossier';
import { agency, dossierWith, step } from './dossier-fixture';
import { eraOf, levelNow, levelReached, levelsOf, percentOf } from './progress';

const commune = agency('UBND xã Hòa Thắng', 'commune');
const district = agency('UBND huyện Bắc Bình', 'district');
const province = agency('Sở Tư pháp', 'province');
const OLD = { receivedAt: '2024-07-16T08:30:00+07:00', fetchedAt: '2024-07-18T08:00:00+07:00' };
const NEW = { receivedAt: '2025-07-01T07:00:00+07:00', fetchedAt: '2025-07-08T08:00:00+07:00' };
const CROSSING = { receivedAt: '2025-06-30T08:30:00+07:00', fetchedAt: '2025-07-08T08:00:00+07:00' };

describe('before, after and across 01/07/2025', () => {
  it.each<[string, Partial<Dossier>]>([
    ['three_levels', OLD],
    ['three_levels', { ...OLD, fetchedAt: '2026-11-01T08:00:00+07:00', statusCode: 10, returnedAt: '2024-07-20T08:00:00+07:00' }],
    ['three_levels', { ...OLD, fetchedAt: '2026-11-01T08:00:00+07:00', statusCode: 8, steps: [step(commune, '2024-07-16 08:00', '2024-07-17 08:00')] }],
    ['two_levels', NEW],
    ['two_levels', { receivedAt: null, submittedAt: '2025-07-02T08:00:00+07:00' }],
    ['crossing', CROSSING],
    ['crossing', { ...CROSSING, statusCode: 10, returnedAt: '2025-07-01T08:00:00+07:00' }],
    ['crossing', { ...CROSSING, statusCode: 9, receivedAt: '2025-06-02T08:00:00+07:00', finishedAt: '2025-06-18T08:00:00+07:00' }],
    ['three_levels', { ...CROSSING, statusCode: 0, returnedAt: '2025-06-30T16:00:00+07:00' }],
    ['two_levels', { receivedAt: null, fetchedAt: '2025-07-08T08:00:00+07:00' }],
  ])('%s', (era, changes) => {
    expect(eraOf(dossierWith(changes))).toBe(era);
  });

  it('has three levels before, two after', () => {
    expect(levelsOf(dossierWith(OLD))).toEqual(['commune', 'district', 'province']);
    expect(levelsOf(dossierWith({ ...NEW, steps: [step(commune, '2025-07-02 08:00'), step(province, '2025-07-03 08:00')] }))).toEqual(['commune', 'province']);
  });

  it('keeps the district in a crossing dossier that was there', () => {
    expect(levelsOf(dossierWith({ ...CROSSING, steps: [step(district, '2025-06-30 08:00')] }))).toEqual(['commune', 'district', 'province']);
    expect(levelsOf(dossierWith({ ...CROSSING, steps: [step(commune, '2025-06-30 08:00')] }))).toEqual(['commune', 'province']);
  });

  it('shows the ministry only when it has a part', () => {
    expect(levelsOf(dossierWith({ ...NEW, steps: [step(agency('Bộ Tư pháp'), null)] }))).toEqual(['commune', 'province', 'ministry']);
  });
});

describe('how far and where', () => {
  const way = [step(commune, '2024-07-16 08:00', '2024-07-16 10:00'), step(province, '2024-07-17 08:00', '2024-07-18 08:00'), step(district, '2024-07-18 08:00'), step(commune, null)];

  it('reached the highest level it was at, is at the last', () => {
    expect(levelReached(dossierWith({ steps: way }))).toBe('province');
    expect(levelNow(dossierWith({ steps: way }))).toBe('district');
    expect(levelReached(dossierWith({ agency: agency('Phòng A'), steps: [] }))).toBeNull();
  });

  it('is at the counter when ready, nowhere when closed', () => {
    expect(levelNow(dossierWith({ statusCode: 9, steps: way.slice(0, 2) }))).toBe('commune');
    expect(levelNow(dossierWith({ statusCode: 10, steps: way }))).toBeNull();
    expect(levelNow(dossierWith({}))).toBe('commune');
  });

  it('counts steps when the upstream lists those ahead', () => {
    expect(percentOf(dossierWith({ steps: way }))).toBe(55);
  });

  it('counts a step passed without times as done', () => {
    const [first, second, ...rest] = way;
    expect(percentOf(dossierWith({ steps: [first, step(district, null), second, ...rest].filter((each) => each !== undefined) }))).toBe(62);
  });

  it('counts time to the appointment when it does not', () => {
    expect(percentOf(dossierWith({ receivedAt: '2024-07-16T08:00:00+07:00', dueAt: '2024-07-26T08:00:00+07:00', fetchedAt: '2024-07-21T08:00:00+07:00' }))).toBe(55);
    expect(percentOf(dossierWith({ fetchedAt: '2024-09-21T08:00:00+07:00' }))).toBe(90);
    expect(percentOf(dossierWith({ dueAt: null }))).toBe(55);
    expect(percentOf(dossierWith({ statusCode: 3, receivedAt: null }))).toBe(5);
  });

  it('never leaves 0–100 and only ends at 100', () => {
    const status = fc.integer({ min: 0, max: 10 }).filter((value): value is NationalStatus => value >= 0 && value <= 10);
    const time = fc.option(fc.integer({ min: 10, max: 30 }).map((day) => `2024-07-${day}T08:00:00+07:00`));
    fc.assert(
      fc.property(status, time, time, fc.subarray(way), (statusCode, receivedAt, dueAt, steps) => {
        const percent = percentOf(dossierWith({ statusCode, receivedAt, dueAt, steps }));
        expect(Number.isInteger(percent) && percent >= 0 && percent <= 100).toBe(true);
        expect(percent === 100).toBe(statusCode === 10);
      }),
    );
  });
});
