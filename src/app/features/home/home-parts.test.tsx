import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { MaintenanceView } from '../../../contract/schemas/announcement';
import type { Province, ProvinceList } from '../../../contract/schemas/province';
import * as homeApi from '../../api/home';
import { press } from '../../letters/press.test-helper';
import { eventually, mount, unmount } from '../../mount.test-helper';
import { deviceListState } from '../../state/device-list-state';
import { draftListState } from '../../state/draft-list';
import { toMyDossier } from '../../state/my-dossier';
import { provincesState } from '../../state/provinces';
import MaintenanceBanner from './maintenance-banner';
import NewestNotices from './newest-notices';

vi.mock('../../api/home');
const text = (): string => document.body.textContent ?? '';
const NOTICE = { id: 'binh-thuan.tb-01', title: 'Nghỉ Tết Dương lịch', publishedAt: '2026-11-20T08:00:00+07:00' };

beforeEach(() => void vi.resetAllMocks());
afterEach(unmount);

describe('the newest notices on home', () => {
  it('are the device’s at once and the centre’s when they come', async () => {
    vi.mocked(homeApi.readKeptNotices).mockResolvedValue([NOTICE]);
    let answer: (items: homeApi.NewestNotice[]) => void = () => undefined;
    vi.mocked(homeApi.listNewest).mockReturnValue(new Promise((resolve) => (answer = resolve)));
    await mount(<NewestNotices />);
    await eventually(() => expect(document.querySelector('.row__body')?.getAttribute('href')).toBe('/thong-bao/binh-thuan.tb-01'));
    expect(text()).toContain('Thứ Sáu, 20/11/2026');
    answer([{ ...NOTICE, id: 'binh-thuan.tb-02', title: 'Lịch tiếp dân tháng 12' }]);
    await eventually(() => expect(text()).toContain('Lịch tiếp dân tháng 12'));
  });

  it('say so when there are none, in the room that was kept for them', async () => {
    vi.mocked(homeApi.readKeptNotices).mockResolvedValue(null);
    vi.mocked(homeApi.listNewest).mockResolvedValue([]);
    await mount(<NewestNotices />);
    await eventually(() => expect(text()).toContain('Chưa có thông báo mới.'));
  });

  it('do not say that there are none when nobody could be asked', async () => {
    vi.mocked(homeApi.readKeptNotices).mockResolvedValue(null);
    vi.mocked(homeApi.listNewest).mockResolvedValue(null);
    await mount(<NewestNotices />);
    await eventually(() => expect(text()).toContain('Chưa xem được có thông báo mới hay không.'));
  });
});

describe('planned maintenance on home', () => {
  const PLANNED: MaintenanceView = { id: 'm1', provinceId: 'binh-thuan', system: 'one_stop', from: '2026-11-28T22:00:00+07:00', to: '2026-11-29T02:00:00+07:00', text: 'Nâng cấp máy chủ.', now: false };
  const provinceOf = (id: string, dossierGroups: string[]): Province =>
    ({ id, dossierGroups, name: id, nowPartOf: null, centreName: '', hotline: '', hotlineHours: '', address: '', portalUrl: '', portalHosts: [], oaId: null });
  const PROVINCES: ProvinceList = { defaultId: 'binh-thuan', items: [provinceOf('binh-thuan', ['H11']), provinceOf('quang-nam', ['H47']), provinceOf('ca-mau', ['H12']), provinceOf('binh-duong', ['H09'])] };
  const followed = toMyDossier({ code: '000.17.21.H47-240716-0001', label: null, view: null }, '2026-11-20T08:00:00+07:00');

  it('is shown to whom it concerns: at home, and where a dossier or a draft of theirs lies', async () => {
    const everywhere = PROVINCES.items.map(({ id }) => ({ ...PLANNED, id: `of-${id}`, provinceId: id }));
    vi.mocked(homeApi.listMaintenance).mockResolvedValue(everywhere);
    await mount(<MaintenanceBanner />, (snapshot) => {
      snapshot.set(provincesState, PROVINCES);
      snapshot.set(deviceListState, { dossiers: [followed], removed: [] });
      snapshot.set(draftListState, [{ id: 'd', procedureName: '', procedureCode: '', provinceId: 'ca-mau', savedAt: '2026-11-20T08:00:00+07:00', step: 'form', expiresAt: null }]);
    });
    await press('Chi tiết');
    expect(text()).toContain('binh-thuan');
    expect(text()).toContain('quang-nam');
    expect(text()).toContain('ca-mau');
    expect(text()).not.toContain('binh-duong');
  });

  it('says what stands still, from when to when, and when it goes on', async () => {
    vi.mocked(homeApi.listMaintenance).mockResolvedValue([{ ...PLANNED, id: 'm2', now: true, system: 'all' }, PLANNED]);
    await mount(<MaintenanceBanner />, (snapshot) => snapshot.set(provincesState, PROVINCES));
    expect(text()).not.toContain('Sắp bảo trì');
    await press('Chi tiết');
    const [now, soon] = [...document.querySelectorAll('.maintenance__items > div')].map(({ textContent }) => textContent);
    expect(now).toContain('Đang bảo trì: các hệ thống của tỉnh');
    expect(now).toContain('Dự kiến xong lúc 02:00 Chủ Nhật, 29/11/2026.');
    expect(soon).toContain('Sắp bảo trì: tra cứu hồ sơ');
    expect(soon).toContain('Từ 22:00 Thứ Bảy, 28/11/2026 đến 02:00 Chủ Nhật, 29/11/2026. Nâng cấp máy chủ.');
    await press('Ẩn');
    expect(document.querySelector('.maintenance')).toBeNull();
  });
});
