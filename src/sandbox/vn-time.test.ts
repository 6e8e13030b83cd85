import { describe, expect, it } from 'vitest';
import { codeDay, compactTime, dayOf, isoTime, jacksonTime, slashTime, spokenTime, vnMoment } from './vn-time';

const lateEvening = new Date('2026-11-19T18:05:09Z');

describe('vn-time', () => {
  it('tells the Vietnamese day when it is still yesterday in UTC', () => {
    expect(dayOf(lateEvening)).toBe('2026-11-20');
    expect(codeDay(lateEvening)).toBe('261120');
  });

  it('spells one instant in every spelling the systems use', () => {
    expect(compactTime(lateEvening)).toBe('20261120010509');
    expect(slashTime(lateEvening)).toBe('20/11/2026 01:05');
    expect(jacksonTime(lateEvening)).toBe('2026-11-20T01:05:09.000+0700');
    expect(isoTime(lateEvening)).toBe('2026-11-20T01:05:09+07:00');
    expect(spokenTime(lateEvening)).toBe('01 giờ 05 phút, ngày 20/11/2026');
  });

  it('leaves an absent time empty in the national spelling and null elsewhere', () => {
    expect([compactTime(null), slashTime(null), jacksonTime(null), isoTime(null)]).toEqual(['', null, null, null]);
  });

  it('reads a wall-clock moment back', () => {
    expect(isoTime(vnMoment('2025-06-20', '14:30'))).toBe('2025-06-20T14:30:00+07:00');
  });
});
