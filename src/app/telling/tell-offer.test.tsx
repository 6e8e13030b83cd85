import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { NotificationSettings } from '../../contract/schemas/inbox';
import { NOTICE_KINDS } from '../../domain/telling/kinds';
import { failed, ok } from '../api/api-error';
import { readProblem } from '../api/read-problem';
import * as api from '../api/telling/notification';
import { doing, eventually, mount, unmount } from '../mount.test-helper';
import { forgetRefusals } from './refused-channels';
import { settingsOf } from './sample-settings.test-helper';
import TellOffer from './tell-offer';

vi.mock('../api/telling/notification');
const CENTRE = { oaId: '4318', centreName: 'Trung tâm Hành chính công Bình Thuận' };
const text = (): string => document.body.textContent ?? '';
const press = (word: string) => doing(() => [...document.querySelectorAll('button')].find(({ textContent }) => textContent === word)?.click());
const open = async (settings: NotificationSettings) => {
  vi.mocked(api.getNotificationSettings).mockResolvedValue(ok(settings));
  await mount(<TellOffer province={CENTRE} />);
};

beforeEach(() => {
  vi.resetAllMocks();
  forgetRefusals();
});
afterEach(unmount);

describe('the offer to be told', () => {
  it('follows the account when tapped, not before, and says what comes of it', async () => {
    vi.mocked(api.followAccount).mockResolvedValue({ ok: true, settings: settingsOf({ reach: { oa: 'following', zbs: false, mini_app: false } }) });
    await open(settingsOf());
    await eventually(() => expect(text()).toContain('Trung tâm Hành chính công Bình Thuận nhắn cho bạn'));
    expect(api.followAccount).not.toHaveBeenCalled();
    await press('Nhận tin qua Zalo');
    await eventually(() => expect(document.querySelector('[role=status].tell-offer__state')?.textContent).toBe('Đã bật. Tin sẽ đến qua Zalo.'));
    expect(api.followAccount).toHaveBeenCalledWith('4318');
    expect(document.querySelector('button')).toBeNull();
  });

  it('takes no for an answer: it is not asked again in this session', async () => {
    vi.mocked(api.followAccount).mockResolvedValue({ ok: false, by: 'host', reason: 'denied' });
    await open(settingsOf({ offered: { oa: true, zbs: false, mini_app: false } }));
    await eventually(() => expect(text()).toContain('Nhận tin qua Zalo?'));
    await press('Nhận tin qua Zalo');
    await eventually(() => expect(text()).toContain('Bạn chưa đồng ý.'));
    await unmount();
    await open(settingsOf({ offered: { oa: true, zbs: false, mini_app: false } }));
    await eventually(() => expect(text()).toContain('Tin mới về hồ sơ nằm trong Hộp thư'));
    expect(text()).not.toContain('Nhận tin qua Zalo?');
  });

  it('may be tried again when Zalo says nothing', async () => {
    vi.mocked(api.followAccount).mockResolvedValue({ ok: false, by: 'host', reason: 'timeout' });
    await open(settingsOf());
    await eventually(() => expect(text()).toContain('Nhận tin qua Zalo?'));
    await press('Nhận tin qua Zalo');
    await eventually(() => expect(text()).toContain('Zalo chưa trả lời'));
    expect([...document.querySelectorAll('button')].map(({ textContent }) => textContent)).toEqual(['Nhận tin qua Zalo']);
  });

  it('offers the app’s own notifications where there is no account to follow', async () => {
    vi.mocked(api.allowMiniAppNotices).mockResolvedValue({ ok: true, settings: settingsOf({ reach: { oa: 'not_following', zbs: false, mini_app: true } }) });
    await open(settingsOf({ offered: { oa: false, zbs: false, mini_app: true } }));
    await eventually(() => expect(text()).toContain('Cho phép thông báo'));
    await press('Cho phép thông báo');
    await eventually(() => expect(text()).toContain('Đã bật.'));
  });

  it('offers nothing to whom news reaches, nor over what the citizen turned off', async () => {
    await open(settingsOf({ reach: { oa: 'following', zbs: false, mini_app: false } }));
    await eventually(() => expect(text()).toContain('bạn sẽ được báo qua Zalo'));
    await unmount();
    await open(settingsOf({ channels: { oa: false, zbs: false, mini_app: false } }));
    await eventually(() => expect(text()).toContain('nằm trong Hộp thư'));
    expect(document.querySelector('button')).toBeNull();
  });

  it('stays away when nobody is signed in', async () => {
    vi.mocked(api.getNotificationSettings).mockResolvedValue(failed(readProblem(401, { code: 'unauthenticated', title: '' }, null)));
    await mount(<TellOffer province={CENTRE} />);
    await eventually(() => expect(api.getNotificationSettings).toHaveBeenCalledWith('optional'));
    expect(document.querySelector('.tell-offer')).toBeNull();
  });
});

it('knows every kind there is', () => {
  expect(Object.keys(settingsOf().kinds).sort()).toEqual([...NOTICE_KINDS].sort());
});
