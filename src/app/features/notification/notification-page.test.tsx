import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { NOTICE_KINDS } from '../../../domain/telling/kinds';
import { failed, ok } from '../../api/api-error';
import { readProblem } from '../../api/read-problem';
import * as api from '../../api/telling/notification';
import { doing, eventually, mount, unmount } from '../../mount.test-helper';
import { createBrowserPlatform } from '../../platform/browser';
import { replacePlatform } from '../../platform/current';
import { provincesState } from '../../state/provinces';
import { settingsOf } from '../../telling/sample-settings.test-helper';
import { OFFERED_KINDS } from './kinds-section';
import NotificationPage from './notification-page';

vi.mock('../../api/telling/notification');
const text = (): string => document.body.textContent ?? '';
const press = (word: string) => doing(() => [...document.querySelectorAll('button')].find(({ textContent }) => textContent === word)?.click());
const tick = (label: string) => doing(() => [...document.querySelectorAll('label')].find(({ textContent }) => textContent === label)?.querySelector('input')?.click());
const province = {
  id: 'binh-thuan', name: 'Bình Thuận', nowPartOf: null, centreName: 'Trung tâm Hành chính công', hotline: '1', hotlineHours: '', address: '', portalUrl: '', portalHosts: [], oaId: '4318', dossierGroups: [],
};
const open = () => mount(<NotificationPage />, ({ set }) => set(provincesState, { defaultId: 'binh-thuan', items: [province] }));

beforeEach(() => {
  vi.resetAllMocks();
  replacePlatform({ ...createBrowserPlatform(), kind: 'zalo' });
});
afterEach(async () => {
  await unmount();
  replacePlatform(null);
});

describe('the settings of being told', () => {
  it('say of each channel whether it reaches the citizen, and why not', async () => {
    vi.mocked(api.getNotificationSettings).mockResolvedValue(ok(settingsOf({ reach: { oa: 'unknown', zbs: false, mini_app: true }, channels: { oa: true, zbs: false, mini_app: true } })));
    await open();
    await eventually(() => expect(document.querySelectorAll('.channel')).toHaveLength(3));
    const [oa, zbs, mini] = [...document.querySelectorAll('.channel')].map(({ textContent }) => textContent);
    expect(oa).toContain('Zalo chưa xác nhận');
    expect(zbs).toContain('Bạn đã tắt kênh này.');
    expect(mini).toContain('Tin đến được với bạn');
  });

  it('ask Zalo only when tapped, and show what came of it', async () => {
    vi.mocked(api.getNotificationSettings).mockResolvedValue(ok(settingsOf()));
    vi.mocked(api.allowPhoneMessages).mockResolvedValue({ ok: true, settings: settingsOf({ reach: { oa: 'not_following', zbs: true, mini_app: false } }) });
    await open();
    await eventually(() => expect(text()).toContain('chỉ để gửi tin này'));
    expect(api.allowPhoneMessages).not.toHaveBeenCalled();
    await press('Dùng số Zalo');
    await eventually(() => expect(text()).toContain('Rút lại và xóa số'));
    vi.mocked(api.stopPhoneMessages).mockResolvedValue({ ok: true, settings: settingsOf() });
    await press('Rút lại và xóa số');
    await eventually(() => expect(text()).toContain('Đã tắt kênh này.'));
  });

  it('save a choice whole, show it at once, and take it back when it could not be saved', async () => {
    vi.mocked(api.getNotificationSettings).mockResolvedValue(ok(settingsOf()));
    vi.mocked(api.putNotificationSettings).mockResolvedValueOnce(ok(settingsOf({ kinds: { ...settingsOf().kinds, moved: false } }))).mockResolvedValue(failed(readProblem(503, { code: 'overloaded', title: 'Bạn chờ ít giây rồi thử lại.' }, null)));
    await open();
    await eventually(() => expect(text()).toContain('Chuyển sang cấp khác'));
    await tick('Chuyển sang cấp khác');
    expect(api.putNotificationSettings).toHaveBeenCalledWith({ kinds: { ...settingsOf().kinds, moved: false }, channels: settingsOf().channels });
    await eventually(() => expect(text()).toContain('Đã lưu.'));
    await tick('Có kết quả');
    await eventually(() => expect(text()).toContain('Bạn chờ ít giây rồi thử lại.'));
    const ready = [...document.querySelectorAll('label')].find(({ textContent }) => textContent === 'Có kết quả');
    expect(ready?.querySelector('input')?.checked).toBe(true);
  });

  it('offer no Zalo buttons where there is no Zalo', async () => {
    replacePlatform(createBrowserPlatform());
    vi.mocked(api.getNotificationSettings).mockResolvedValue(ok(settingsOf()));
    await open();
    await eventually(() => expect(text()).toContain('Mở ứng dụng trong Zalo để bật.'));
    expect(document.querySelector('.channel button')).toBeNull();
  });

  it('leave no kind out', () => {
    expect([...OFFERED_KINDS].sort()).toEqual([...NOTICE_KINDS].sort());
  });
});
