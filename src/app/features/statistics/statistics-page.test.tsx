import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Province } from '../../../contract/schemas/province';
import type { StatisticsRow, StatisticsView } from '../../../contract/schemas/statistics';
import { failed, ok } from '../../api/api-error';
import * as api from '../../api/listening/statistics';
import { press, select, text } from '../../letters/press.test-helper';
import { eventually, mount, unmount } from '../../mount.test-helper';
import { provincesState } from '../../state/provinces';
import StatisticsPage from './statistics-page';

vi.mock('../../api/listening/statistics');
vi.mock('../../api/client', () => ({ getProvinces: () => Promise.resolve({ ok: false, error: {} }) }));
const ask = vi.mocked(api.getStatistics);

const row = (agency: string, over: Partial<StatisticsRow> = {}): StatisticsRow => ({
  agency, agencyCode: null, level: 'commune', received: 1300, onTime: 1100, early: 100, late: 60, openInTime: 30, openLate: 10, onTimePercent: 95.2, satisfaction: { good: 800, fair: 150, poor: 50 }, ...over,
});
const province = (id: string): Province => ({
  id, name: id, nowPartOf: null, centreName: '', hotline: '1022', hotlineHours: '', address: '', portalUrl: '', portalHosts: [], oaId: null, dossierGroups: [],
});
const view = (over: Partial<StatisticsView> = {}): StatisticsView => ({
  provinceId: 'binh-thuan', year: 2026, years: [2026, 2025], total: { ...row('x'), received: 5000 }, rows: [row('UBND xã Hàm Liêm'), row('Sở Tư pháp', { level: 'province', onTimePercent: null, onTime: 0, early: 0, late: 0, satisfaction: null })],
  source: 'Trung tâm Phục vụ hành chính công', fetchedAt: '2026-11-22T01:00:00+07:00', stale: false, ...over,
});

beforeEach(() => {
  vi.resetAllMocks();
  ask.mockResolvedValue(ok(view()));
});
afterEach(unmount);

describe('how much is solved on time', () => {
  it('stands in numbers beside every bar, with source and time', async () => {
    const host = await mount(<StatisticsPage />);
    await eventually(() => expect(text()).toContain('Đã giải quyết 1.260 hồ sơ, 95,2 % đúng hạn.'));
    const first = host.querySelectorAll('.counted-list')[1]?.querySelector('li');
    expect(first?.textContent).toContain('UBND xã Hàm Liêm Xã, phường');
    expect(first?.textContent).toContain('Đúng hạn, trước hạn: 1.200 Trễ hạn: 60 Đang quá hạn: 10');
    expect(first?.textContent).toContain('Rất hài lòng: 800 Hài lòng: 150 Chưa hài lòng: 50');
    expect([...(first?.querySelectorAll('svg') ?? [])].every((svg) => svg.getAttribute('aria-hidden') === 'true')).toBe(true);
    expect(text()).toContain('Chưa có hồ sơ giải quyết xong');
    expect(text()).toContain('Nguồn: Trung tâm Phục vụ hành chính công.');
  });

  it('tells parts of a bar apart by pattern too', async () => {
    const host = await mount(<StatisticsPage />);
    await eventually(() => expect(text()).toContain('UBND xã Hàm Liêm'));
    const parts = [...(host.querySelector('.counted svg')?.querySelectorAll('.share-bar__part') ?? [])];
    expect(parts.map((part) => [part.getAttribute('fill')?.startsWith('url(#') ?? false, Number(part.getAttribute('width')).toFixed(1)])).toEqual([[false, '95.2'], [true, '4.8']]);
  });

  it('is a table with its headers too, where nothing known is not a nought', async () => {
    const host = await mount(<StatisticsPage />);
    await eventually(() => expect(text()).toContain('UBND xã Hàm Liêm'));
    const table = host.querySelector('table');
    expect(table?.querySelector('caption')?.textContent).toBe('Hồ sơ năm 2026 theo cơ quan');
    expect(table?.querySelectorAll('thead th[scope=col]')).toHaveLength(12);
    expect([...(table?.querySelectorAll('tbody th[scope=row]') ?? [])].map((head) => head.textContent)).toEqual(['UBND xã Hàm Liêm', 'Sở Tư pháp']);
    expect(table?.querySelectorAll('tbody tr')[1]?.textContent).toContain('không rõ');
  });

  it('is asked again for another year and level', async () => {
    await mount(<StatisticsPage />);
    await eventually(() => expect(text()).toContain('UBND xã Hàm Liêm'));
    await select('Năm', '2025');
    await select('Cấp', 'province');
    await eventually(() => expect(ask.mock.calls.at(-1)?.[0]).toEqual({ province: null, year: '2025', level: 'province' }));
  });

  it('shows twenty agencies, then more', async () => {
    ask.mockResolvedValue(ok(view({ rows: Array.from({ length: 25 }, (_, n) => row(`Xã ${String(n)}`)) })));
    const host = await mount(<StatisticsPage />);
    await eventually(() => expect(host.querySelectorAll('.counted')).toHaveLength(20));
    await press('Xem thêm 5 cơ quan');
    expect(host.querySelectorAll('.counted')).toHaveLength(25);
  });

  it('lets another province be chosen when this one has no figures', async () => {
    ask.mockResolvedValueOnce(failed({ code: 'not_found', status: 404, title: 'Không tìm thấy.', hint: null, retryAfterSeconds: null, requestId: null, hotline: null }));
    await mount(<StatisticsPage />, ({ set }) => set(provincesState, { defaultId: 'binh-thuan', items: [province('binh-thuan'), province('ca-mau')] }));
    await eventually(() => expect(text()).toContain('Không tìm thấy.'));
    await select('Tỉnh', 'ca-mau');
    await eventually(() => expect(text()).toContain('UBND xã Hàm Liêm'));
    expect(ask.mock.calls.at(-1)?.[0]).toEqual({ province: 'ca-mau', year: null, level: null });
  });

  it('shows each of two agencies of the same name', async () => {
    const shown = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    ask.mockResolvedValue(ok(view({ rows: [row('UBND xã Tân Thành'), row('UBND xã Tân Thành', { received: 7 })] })));
    const host = await mount(<StatisticsPage />);
    await eventually(() => expect(host.querySelectorAll('tbody tr')).toHaveLength(2));
    expect(shown.mock.calls.flat().join(' ')).not.toContain('same key');
    shown.mockRestore();
  });

  it('says how old it is, that there is none, or why not, and tries again', async () => {
    ask.mockResolvedValueOnce(ok(view({ stale: true, rows: [] })));
    await mount(<StatisticsPage />);
    await eventually(() => expect(text()).toContain('Hệ thống của tỉnh đang không trả lời.'));
    expect(text()).toContain('Chưa có số liệu');
    await unmount();
    ask.mockResolvedValueOnce(failed({ code: 'offline', status: 0, title: 'Chưa có mạng.', hint: null, retryAfterSeconds: null, requestId: null, hotline: null }));
    await mount(<StatisticsPage />);
    await eventually(() => expect(text()).toContain('Chưa có mạng.'));
    await press('Thử lại');
    await eventually(() => expect(text()).toContain('UBND xã Hàm Liêm'));
  });
});
