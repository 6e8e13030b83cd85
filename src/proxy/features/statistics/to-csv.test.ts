import { describe, expect, it } from 'vitest';
import { toCsv } from './to-csv';

const counts = { received: 1, onTime: 1, early: 0, late: 0, openInTime: 0, openLate: 0, onTimePercent: 100, satisfaction: null };
const view = (agency: string) => ({ provinceId: 'p', year: 2026, years: [2026], total: counts, rows: [{ agency, agencyCode: null, level: null, ...counts }], source: 'S', fetchedAt: 'x', stale: false });

describe('a year as a spreadsheet', () => {
  it('has a line for each agency and one for the province', () => {
    const [head, row, total, source] = toCsv(view('Sở A, "B"')).split('\r\n');
    expect(head?.startsWith('\uFEFFNăm,Cơ quan,')).toBe(true);
    expect(row).toBe('2026,"Sở A, ""B""",,,1,1,0,0,0,0,100,,,');
    expect(total).toBe('2026,Toàn tỉnh,,,1,1,0,0,0,0,100,,,');
    expect(source).toBe('Nguồn: S,Lấy lúc x');
  });
  it.each(['=HYPERLINK("x")', '+1', '@x', '-1'])('runs nothing: %s', (agency) => expect(toCsv(view(agency)).split('\r\n')[1]).toContain(`'${agency.charAt(0)}`));
});
