import { afterEach, describe, expect, it } from 'vitest';
import { formatDay, formatMoment, todayInVietnam } from './dates';
import { setLanguage } from './language';

afterEach(() => setLanguage('vi'));

describe('dates', () => {
  it('come with their weekday, in the time of Việt Nam', () => {
    expect(formatDay('2026-11-20T00:30:00+07:00')).toBe('Thứ Sáu, 20/11/2026');
    expect(formatDay('2026-11-19T17:30:00Z')).toBe('Thứ Sáu, 20/11/2026');
    setLanguage('en');
    expect(formatDay('2026-11-20T00:30:00+07:00')).toBe('Friday, 20/11/2026');
  });

  it('of today are told by the hour alone', () => {
    const now = new Date('2026-11-20T10:00:00+07:00');
    expect(formatMoment('2026-11-20T09:12:00+07:00', now)).toBe('09:12 hôm nay');
    expect(formatMoment('2026-11-19T23:59:00+07:00', now)).toBe('23:59 Thứ Năm, 19/11/2026');
  });

  it('that cannot be read are shown as they came', () => {
    expect(formatDay('sắp tới')).toBe('sắp tới');
    expect(formatMoment('')).toBe('');
  });

  it('today begins at midnight in Việt Nam', () => {
    expect(todayInVietnam(new Date('2026-11-19T16:59:59Z'))).toBe('2026-11-19');
    expect(todayInVietnam(new Date('2026-11-19T17:00:00Z'))).toBe('2026-11-20');
  });
});
