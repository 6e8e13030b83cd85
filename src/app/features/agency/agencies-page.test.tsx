import { Route, Routes } from 'react-router-dom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AgencyView } from '../../../contract/schemas/agency';
import { failed, ok } from '../../api/api-error';
import * as api from '../../api/listening/agencies';
import { control, press, select, text, tick } from '../../letters/press.test-helper';
import { eventually, mount, type, unmount } from '../../mount.test-helper';
import { createBrowserPlatform } from '../../platform/browser';
import { replacePlatform } from '../../platform/current';
import * as notice from '../../platform/notice-host';
import AgenciesPage from './agencies-page';
import AgencyPage from './agency-page';

vi.mock('../../api/listening/agencies');
vi.mock('../../platform/notice-host');
vi.mock('../../api/client', () => ({ getProvinces: () => Promise.resolve({ ok: false, error: {} }) }));

const AGENCY: AgencyView = {
  code: 'H11.57', provinceId: 'binh-thuan', name: 'UBND xã Hàm Liêm', level: 'commune', ward: { code: '22969', name: 'Xã Hàm Liêm' }, address: 'Thôn 1, xã Hàm Liêm', hours: '7:00–11:30', phone: '0252 3865 111',
  oaId: '4318', latitude: null, longitude: null, takesBookings: true, formerly: ['Xã Hàm Liêm', 'Xã Hàm Hiệp'],
};
const page = (over: object = {}) => ok({ items: [AGENCY], nextCursor: null, total: 1, formerly: null, ...over });
const platform = () => ({ ...createBrowserPlatform(), openPhone: vi.fn().mockResolvedValue({ ok: true, value: undefined }) });
const open = (at: string) => mount(<Routes><Route path="/co-quan" element={<AgenciesPage />} /><Route path="/co-quan/:code" element={<AgencyPage />} /></Routes>, undefined, at);

beforeEach(() => {
  vi.resetAllMocks();
  replacePlatform(platform());
  vi.mocked(api.searchAgencies).mockResolvedValue(page());
  vi.mocked(api.getAgency).mockResolvedValue(ok(AGENCY));
});
afterEach(async () => {
  await unmount();
  replacePlatform(null);
});

describe('agencies', () => {
  it('are found by words, level and whether they take bookings, also by a name that is no more', async () => {
    await open('/co-quan?dat-lich=1');
    await eventually(() => expect(text()).toContain('Tìm thấy 1 cơ quan'));
    expect(vi.mocked(api.searchAgencies).mock.calls[0]?.[0]).toEqual({ province: null, level: null, q: null, takesBookings: 'true' });
    await tick('Chỉ nơi nhận đặt lịch');
    await select('Cấp', 'commune');
    vi.mocked(api.searchAgencies).mockResolvedValue(page({ formerly: 'Huyện Bắc Bình' }));
    const search = document.querySelector<HTMLInputElement>('input[type=search]');
    if (!search) throw new Error('no search field');
    await type(search, 'bac binh');
    await eventually(() => expect(text()).toContain('Huyện Bắc Bình nay do các cơ quan dưới đây phục vụ.'));
    expect(vi.mocked(api.searchAgencies).mock.calls.at(-1)?.[0]).toEqual({ province: null, level: 'commune', q: 'bac binh', takesBookings: null });
    expect(document.querySelector('a[href="/co-quan/H11.57"]')).not.toBeNull();
  });

  it('are of the level in the address, for Back', async () => {
    await open('/co-quan?cap=commune');
    await eventually(() => expect(text()).toContain('Tìm thấy 1 cơ quan'));
    expect(vi.mocked(api.searchAgencies).mock.calls.at(-1)?.[0]).toMatchObject({ level: 'commune' });
    const replaceState = vi.spyOn(window.history, 'replaceState');
    await select('Cấp', 'province');
    expect(replaceState.mock.calls.at(-1)?.[2]).toContain('cap=province');
    replaceState.mockRestore();
  });

  it('say when none was found, and lead on', async () => {
    vi.mocked(api.searchAgencies).mockResolvedValue(page({ items: [], total: 0 }));
    await open('/co-quan');
    await eventually(() => expect(text()).toContain('Chưa tìm thấy cơ quan nào'));
    expect(control('Bỏ lọc, xem tất cả')).toBeTruthy();
  });
});

describe('one agency', () => {
  it('says where, when and how to reach it, rings it and leads to a booking', async () => {
    const host = platform();
    replacePlatform(host);
    await open('/co-quan/H11.57');
    await eventually(() => expect(text()).toContain('Thôn 1, xã Hàm Liêm'));
    expect(text()).toContain('Xã Hàm Liêm\nXã Hàm Hiệp');
    await press('Gọi 0252\u00a03865\u00a0111');
    expect(host.openPhone).toHaveBeenCalledWith('0252 3865 111');
    expect(control('Đặt lịch đến đây').getAttribute('href')).toBe('/dat-lich/moi/H11.57');
  });

  it('is followed only where Zalo is, and only by a tap', async () => {
    await open('/co-quan/H11.57');
    await eventually(() => expect(text()).toContain('Giờ làm việc'));
    expect(() => control('Theo dõi trên Zalo')).toThrow();
    await unmount();
    replacePlatform({ ...platform(), kind: 'zalo' });
    vi.mocked(notice.followOa).mockResolvedValue({ ok: true, value: undefined });
    await open('/co-quan/H11.57');
    await eventually(() => expect(text()).toContain('Theo dõi trên Zalo'));
    expect(notice.followOa).not.toHaveBeenCalled();
    await press('Theo dõi trên Zalo');
    await eventually(() => expect(text()).toContain('Đã gửi yêu cầu theo dõi.'));
    expect(notice.followOa).toHaveBeenCalledWith('zalo', '4318');
  });

  it('that does not exist leads back to the list', async () => {
    vi.mocked(api.getAgency).mockResolvedValue(failed({ code: 'not_found', status: 404, title: 'Không có.', hint: null, retryAfterSeconds: null, requestId: null, hotline: null }));
    await open('/co-quan/H11.99');
    await eventually(() => expect(text()).toContain('Không tìm thấy cơ quan này'));
    expect(control('Về danh sách cơ quan').getAttribute('href')).toBe('/co-quan');
  });
});
