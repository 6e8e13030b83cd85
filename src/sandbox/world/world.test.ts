import { describe, expect, it } from 'vitest';
import { dayOf, vnMoment } from '../vn-time';
import { addWorkdays } from './schedule';
import { PROVINCE_IDS, type SandboxDossier } from './model';
import { createWorld } from './world';

const clock = () => vnMoment('2026-11-20', '10:15');
const world = createWorld(clock);
const of = (province: string) => world.list().filter((dossier) => dossier.province === province);

describe('world', () => {
  it.each(PROVINCE_IDS)('%s has dossiers in all ten statuses and an unknown one', (province) => {
    expect([...new Set(of(province).map((dossier) => dossier.status))].sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  it.each(PROVINCE_IDS)('%s has one due on the next working day, one without appointment, overdue ones with and without apology', (province) => {
    const tomorrow = dayOf(addWorkdays(clock(), 1));
    const running = of(province).filter((dossier) => dossier.status === 4);
    const overdue = running.filter((dossier) => dossier.dueAt !== null && dossier.dueAt < clock());
    expect(running.some((dossier) => dossier.dueAt !== null && dayOf(dossier.dueAt) === tomorrow)).toBe(true);
    expect(running.some((dossier) => dossier.dueAt === null)).toBe(true);
    expect(overdue.some((dossier) => dossier.apology !== null)).toBe(true);
    expect(overdue.some((dossier) => dossier.apology === null)).toBe(true);
  });

  it.each(PROVINCE_IDS)('%s has one that climbs commune, district and province and comes back to a commune after 01/07/2025', (province) => {
    const levels = (dossier: SandboxDossier) => dossier.steps.map((step) => step.office.level).join(' ');
    const crossing = of(province).filter((dossier) => dayOf(dossier.submittedAt) < '2025-07-01' && levels(dossier).match(/^commune.*district.*province.*commune$/));
    expect(crossing.length).toBeGreaterThan(0);
    expect(crossing[0]?.steps.at(-1)?.office.parent).toBeNull();
  });

  it.each(['2026-11-20T10:15', '2026-11-21T23:50', '2026-11-22T00:05', '2026-11-23T06:00', '2027-01-01T12:00'])('never lets time run backwards inside a dossier, nor into the future (%s)', (moment) => {
    const clock = () => new Date(`${moment}:00+07:00`);
    for (const dossier of createWorld(clock).list()) {
      let last = dossier.submittedAt;
      for (const step of dossier.steps) {
        for (const moment of [step.startedAt, step.endedAt]) {
          if (moment === null) continue;
          expect(moment.getTime(), `${dossier.code} ${step.name}`).toBeGreaterThanOrEqual(last.getTime());
          expect(moment.getTime(), `${dossier.code} ${step.name}`).toBeLessThanOrEqual(clock().getTime());
          last = moment;
        }
      }
    }
  });

  it('has exactly one step under way while a dossier is open, none when it is closed', () => {
    for (const dossier of world.list()) {
      const underWay = dossier.steps.filter((step) => step.startedAt !== null && step.endedAt === null).length;
      expect(underWay, `${dossier.code} ${dossier.status}`).toBe([1, 3, 7, 8, 10].includes(dossier.status) ? 0 : 1);
    }
  });

  it('covers codes of the merged provinces, of their successors, both unit spellings and long sequences', () => {
    const codes = world.list().map((dossier) => dossier.code);
    for (const group of ['H11', 'H47', 'H09', 'H04', 'H36', 'H17', 'H29', 'H12']) expect(codes.some((code) => code.includes(group))).toBe(true);
    expect(codes.some((code) => /^\d{3}\.\d{2}\.\d{2}\.H11-/.test(code))).toBe(true);
    expect(codes.some((code) => /^H11\./.test(code))).toBe(true);
    for (const length of [4, 5, 6, 7]) expect(codes.some((code) => new RegExp(`-\\d{${length}}$`).test(code))).toBe(true);
  });

  it('finds a dossier by its second code and by its code in small letters', () => {
    const twoCodes = world.list().find((dossier) => dossier.altCode !== null);
    expect(world.find(twoCodes?.altCode ?? '')?.code).toBe(twoCodes?.code);
    expect(world.find('000.21.31.h11-250617-0007')?.province).toBe('binh-thuan');
    expect(world.find('000.21.31.H11-250617-0007', 'ca-mau')).toBeNull();
  });

  it('numbers new dossiers of a unit and day one after the other and refuses a code that is taken', () => {
    const fresh = createWorld(clock);
    const first = fresh.create({ province: 'ca-mau', receivedDaysAgo: 0 });
    const second = fresh.create({ province: 'ca-mau', receivedDaysAgo: 0 });
    expect([first, second].map((result) => result.ok && result.dossier.code)).toEqual(['H12.131-261120-0001', 'H12.131-261120-0002']);
    expect(fresh.create({ province: 'ca-mau', code: 'H12.131-261120-0002' })).toEqual({ ok: false, fault: 'code_taken' });
  });

  it('refuses what it does not know', () => {
    expect(world.create({ province: 'ca-mau', office: 'H29.162' })).toEqual({ ok: false, fault: 'unknown_office' });
    expect(world.create({ province: 'ca-mau', procedure: '9.999999' })).toEqual({ ok: false, fault: 'unknown_procedure' });
    expect(world.create({ province: 'ca-mau', citizen: 99 })).toEqual({ ok: false, fault: 'unknown_citizen' });
  });
});
