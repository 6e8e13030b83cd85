import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ConsentView } from '../../../contract/schemas/account';
import * as account from '../../api/account';
import { failed, ok } from '../../api/api-error';
import { readProblem } from '../../api/read-problem';
import * as myData from '../../api/telling/my-data';
import { doing, eventually, mount, unmount } from '../../mount.test-helper';
import { createBrowserPlatform } from '../../platform/browser';
import { replacePlatform } from '../../platform/current';
import * as saving from '../../platform/save-text';
import ConsentsPage from './consents-page';
import { DataSection } from './data-section';
import { IdentitySection } from './identity-section';
import { LookSection } from './look-section';
import MyDataPage from './my-data-page';
import PrivacyPage from './privacy-page';
import SessionsPage from './sessions-page';

vi.mock('../../api/telling/my-data');
vi.mock('../../api/account');
vi.mock('../../platform/save-text');
vi.mock('../../api/client', () => ({ getProvinces: () => Promise.resolve({ ok: false }) }));
vi.mock('../../state/refresh-list', () => ({ refreshList: (list: unknown) => Promise.resolve(list) }));
const text = (): string => document.body.textContent ?? '';
const press = (word: string) => doing(() => [...document.querySelectorAll<HTMLElement>('button')].find(({ textContent, ariaLabel }) => (ariaLabel ?? textContent) === word)?.click());
const inDialog = (word: string) => doing(() => [...document.querySelectorAll<HTMLElement>('dialog button')].find(({ textContent }) => textContent === word)?.click());

const busy = failed(readProblem(503, { code: 'overloaded', title: 'Bạn chờ ít giây rồi thử lại.' }, null));
const AT = '2026-11-20T08:00:00+07:00';
const PHONE: ConsentView = { purpose: 'phone', current: { granted: true, version: '2026-11-phone-1', at: AT }, history: [{ granted: true, version: '2026-11-phone-1', at: AT }] };
const FILING: ConsentView = { purpose: 'filing', current: { granted: false, version: '2026-11-filing-1', at: AT }, history: [{ granted: false, version: '2026-11-filing-1', at: AT }, { granted: true, version: '2026-11-filing-1', at: '2026-11-19T08:00:00+07:00' }] };
const LOCATION: ConsentView = { purpose: 'location', current: null, history: [] };

beforeEach(() => void vi.resetAllMocks());
afterEach(unmount);

describe('how it looks', () => {
  it('keeps the sizes of text under the finger while all above them grows', async () => {
    await mount(<LookSection />);
    const by = vi.spyOn(window, 'scrollBy').mockReturnValue();
    const places = vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 900)).mockReturnValueOnce(new DOMRect(0, 500));
    await doing(() => document.querySelector<HTMLElement>('input[value="150"]')?.click());
    await eventually(() => expect(by).toHaveBeenCalledWith(0, 400));
    places.mockRestore();
  });
});

describe('who one is', () => {
  it('is not called unconnected while the account is being asked for', async () => {
    let settle: (me: null) => void = () => undefined;
    vi.mocked(account.signInQuietly).mockReturnValue(new Promise((resolve) => { settle = resolve; }));
    replacePlatform({ ...createBrowserPlatform(), kind: 'zalo' });
    await mount(<IdentitySection />);
    expect(text()).toContain('Đang kết nối tài khoản Zalo');
    await doing(() => settle(null));
    await eventually(() => expect(text()).toContain('Chưa kết nối tài khoản Zalo.'));
    replacePlatform(null);
  });

  it('is asked about anew: the number may have been taken back on another device', async () => {
    vi.mocked(account.signInQuietly).mockResolvedValue({ identityLevel: 1, displayName: 'An', phoneMasked: '09*****678', since: AT });
    await mount(<IdentitySection />);
    await eventually(() => expect(myData.refreshMe).toHaveBeenCalledOnce());
  });

  it('can be connected again after it was not, or after everything was deleted', async () => {
    vi.mocked(account.signInQuietly).mockResolvedValue(null);
    vi.mocked(account.signIn).mockResolvedValue(null);
    replacePlatform({ ...createBrowserPlatform(), kind: 'zalo' });
    await mount(<IdentitySection />);
    await eventually(() => expect(text()).toContain('Chưa kết nối tài khoản Zalo.'));
    expect(account.signIn).not.toHaveBeenCalled();
    await press('Kết nối tài khoản Zalo');
    await eventually(() => expect(text()).toContain('Chưa kết nối được. Bạn kiểm tra mạng, tải lại ứng dụng rồi thử lại.Tải lại'));
    expect(account.signIn).toHaveBeenCalledOnce();
    replacePlatform(null);
  });
});

describe('what the app knows', () => {
  const DATA = { madeAt: AT, parts: { follows: [{ code: 'H36.223-261116-0031', label: 'Bé Na' }], petitions: [] } };

  it('is read part by part, saved and copied whole', async () => {
    vi.mocked(myData.exportMe).mockResolvedValue(ok(DATA));
    vi.mocked(saving.saveText).mockResolvedValue({ ok: true, value: undefined });
    vi.mocked(saving.copyText).mockResolvedValue({ ok: true, value: undefined });
    await mount(<MyDataPage />);
    await eventually(() => expect(text()).toContain('Hồ sơ theo dõi (1)'));
    expect([...document.querySelectorAll('dd')].map(({ textContent }) => textContent)).toEqual(['H36.223-261116-0031', 'Bé Na']);
    await press('Tải về máy');
    const [, fileName, saved] = vi.mocked(saving.saveText).mock.calls[0] ?? [];
    expect(fileName).toBe('mot-cua-du-lieu-cua-toi.txt');
    expect(JSON.parse(saved ?? '')).toEqual(DATA);
    await press('Chép tất cả');
    expect(saving.copyText).toHaveBeenCalledWith(saved);
  });

  it('can be copied where the phone does not let files be saved', async () => {
    vi.mocked(myData.exportMe).mockResolvedValueOnce(busy).mockResolvedValue(ok(DATA));
    vi.mocked(saving.saveText).mockResolvedValue({ ok: false, reason: 'unsupported' });
    await mount(<MyDataPage />);
    await eventually(() => expect(text()).toContain('Chưa lấy được dữ liệu của bạn'));
    await press('Thử lại');
    await eventually(() => expect(text()).toContain('Hồ sơ theo dõi (1)'));
    await press('Tải về máy');
    await eventually(() => expect(text()).toContain('Bạn dùng nút Chép'));
  });
});

describe('what was agreed to', () => {
  it('stands with its notice and its time, and is taken back after a yes', async () => {
    vi.mocked(myData.listConsents).mockResolvedValue(ok([PHONE, FILING, LOCATION]));
    vi.mocked(myData.putConsent).mockResolvedValueOnce(busy).mockResolvedValue(ok({ ...PHONE, current: { granted: false, version: '2026-11-phone-1', at: '2026-11-22T08:00:00+07:00' } }));
    await mount(<ConsentsPage />);
    await eventually(() => expect(text()).toContain('Bạn đã đồng ý lúc 08:00 Thứ Sáu, 20/11/2026.'));
    expect(text()).toContain('2026-11-phone-1');
    expect(text()).toContain('Bạn chưa được hỏi.');
    expect(text()).toContain('Các lần trước (1)');
    await press('Rút lại: Dùng số điện thoại để đối chiếu');
    expect(myData.putConsent).not.toHaveBeenCalled();
    expect(document.querySelector('dialog')?.textContent).toContain('Số điện thoại bị xóa khỏi máy chủ.');
    await inDialog('Rút lại');
    await eventually(() => expect(document.querySelector('dialog')?.textContent).toContain('Bạn chờ ít giây rồi thử lại.'));
    await inDialog('Rút lại');
    await eventually(() => expect(document.querySelector('dialog')).toBeNull());
    expect(myData.putConsent).toHaveBeenLastCalledWith('phone', false, '2026-11-phone-1');
    expect(text()).toContain('Bạn đã rút lại lúc');
    expect(document.querySelector('a[href="/toi"]')?.textContent).toBe('Liên kết ở mục Tôi');
  });

  it('can be agreed to again, on the notice that was read', async () => {
    vi.mocked(myData.listConsents).mockResolvedValue(ok([FILING]));
    vi.mocked(myData.putConsent).mockResolvedValue(ok({ ...FILING, current: { granted: true, version: '2026-11-filing-1', at: AT } }));
    await mount(<ConsentsPage />);
    await eventually(() => expect(text()).toContain('Nộp hồ sơ trực tuyến'));
    await press('Đồng ý lại: Nộp hồ sơ trực tuyến');
    await eventually(() => expect(text()).toContain('Bạn đã đồng ý lúc'));
    expect(myData.putConsent).toHaveBeenCalledWith('filing', true, '2026-11-filing-1');
  });
});

describe('sessions', () => {
  it('of other devices are ended, this one is not offered', async () => {
    const session = { createdAt: AT, expiresAt: '2026-12-20T08:00:00+07:00' };
    vi.mocked(myData.listSessions).mockResolvedValue(ok([{ ...session, id: 'here', current: true }, { ...session, id: 'there', current: false }]));
    vi.mocked(myData.endOtherSession).mockResolvedValue(ok(null));
    await mount(<SessionsPage />);
    await eventually(() => expect(text()).toContain('Máy khác'));
    expect(document.querySelectorAll('.row button')).toHaveLength(1);
    await press('Kết thúc phiên bắt đầu 08:00 Thứ Sáu, 20/11/2026');
    await eventually(() => expect(text()).not.toContain('Máy khác'));
    expect(myData.endOtherSession).toHaveBeenCalledWith('there');
    expect(document.activeElement?.tagName).toBe('H1');
  });
});

describe('deleting everything', () => {
  it('says beforehand and afterwards what the law keeps', async () => {
    const remains = [{ part: 'filings' as const, count: 2, until: null, law: 'Luật Lưu trữ 2024' }];
    vi.mocked(myData.listRemainders).mockResolvedValue(ok(remains));
    vi.mocked(account.deleteMyData).mockResolvedValueOnce(busy).mockResolvedValue(ok(remains));
    await mount(<DataSection />);
    await press('Xóa dữ liệu của tôi');
    await eventually(() => expect(document.querySelector('dialog')?.textContent).toContain('2 hồ sơ đã nộp. Cơ quan lưu theo Luật Lưu trữ 2024.'));
    expect(account.deleteMyData).not.toHaveBeenCalled();
    await inDialog('Xóa hết');
    await eventually(() => expect(document.querySelector('dialog')?.textContent).toContain('Bạn chờ ít giây rồi thử lại.'));
    await inDialog('Xóa hết');
    await eventually(() => expect(document.querySelector('dialog')).toBeNull());
    expect(document.querySelector('.notice--success')?.textContent).toContain('Đã xóa dữ liệu của bạn.Theo luật');
  });
});

describe('the privacy page', () => {
  it('names purpose, kinds, way, others, harm, times and rights, and that Zalo’s toolkit reports what is done with Zalo', async () => {
    await mount(<PrivacyPage />);
    expect([...document.querySelectorAll('h2')].map(({ textContent }) => textContent)).toEqual(['Ai chịu trách nhiệm', 'Để làm gì', 'Dữ liệu nào', 'Xử lý thế nào', 'Ai khác tham gia', 'Điều không hay có thể xảy ra', 'Bao lâu', 'Quyền của bạn']);
    expect(text()).toContain('Bộ công cụ của Zalo ghi lại');
  });
});
