import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { InboxEntry } from '../../../contract/schemas/inbox';
import { failed, ok } from '../../api/api-error';
import { readProblem } from '../../api/read-problem';
import * as inbox from '../../api/telling/inbox';
import { doing, eventually, mount, place, unmount } from '../../mount.test-helper';
import { currentPlatform, replacePlatform } from '../../platform/current';
import { createBrowserPlatform } from '../../platform/browser';
import { memoryStorage } from '../../platform/memory-storage.test-helper';
import { keepInbox, readInbox } from '../../state/inbox-box';
import InboxPage from './inbox-page';

vi.mock('../../api/telling/inbox');
const signIn = vi.hoisted(() => vi.fn());
vi.mock('../../api/account', () => ({ signIn }));

const CODE = 'H36.223-261116-0031';
const entry = (over: Partial<InboxEntry> = {}): InboxEntry => ({
  id: '00000000-0000-4000-8000-000000000001', kind: 'accepted', at: '2026-11-20T08:00:00+07:00', readAt: null, subject: { kind: 'dossier', code: CODE, provinceId: 'binh-thuan' }, facts: { procedure: 'Đăng ký khai sinh' }, ...over,
});
const READ = entry({ id: '00000000-0000-4000-8000-000000000002', kind: 'result_ready', readAt: '2026-11-20T09:00:00+07:00' });
const page = (items: InboxEntry[], unread = items.filter(({ readAt }) => readAt === null).length) => ok({ items, nextCursor: null, unread });
const text = (): string => document.body.textContent ?? '';
const press = (word: string) => doing(() => [...document.querySelectorAll<HTMLElement>('button, a')].find(({ textContent }) => textContent?.includes(word))?.click());

beforeEach(() => {
  vi.resetAllMocks();
  replacePlatform({ ...createBrowserPlatform(), storage: memoryStorage() });
  vi.mocked(inbox.readEntry).mockResolvedValue(ok({ unread: 0 }));
});
afterEach(async () => {
  await unmount();
  replacePlatform(null);
});

describe('the inbox', () => {
  it('shows the unread first, and opens what an entry is about as read', async () => {
    vi.mocked(inbox.listInbox).mockImplementation((_, unread) => Promise.resolve(page(unread ? [entry()] : [READ, entry()], 1)));
    await mount(<InboxPage />);
    await eventually(() => expect(text()).toContain('Chưa đọc (1)'));
    expect([...document.querySelectorAll('h2')].map(({ textContent }) => textContent)).toEqual(['Chưa đọc (1)', 'Đã đọc']);
    expect(document.querySelector('.entry')?.textContent).toContain('Mới');
    await press('Hồ sơ đã được tiếp nhận');
    expect(place()).toBe(`/ho-so/${CODE}?tinh=binh-thuan`);
    expect(inbox.readEntry).toHaveBeenCalledWith(entry().id);
    await eventually(() => expect(text()).toContain('Bạn đã đọc hết.'));
  });

  it('marks everything read at once, up to the newest, and puts the focus where it can go on', async () => {
    vi.mocked(inbox.listInbox).mockImplementation((_, unread) => Promise.resolve(page(unread ? [entry()] : [READ], 1)));
    vi.mocked(inbox.readUpTo).mockResolvedValue(ok({ unread: 0 }));
    await mount(<InboxPage />);
    await eventually(() => expect(text()).toContain('Đánh dấu đã đọc hết'));
    vi.mocked(inbox.listInbox).mockImplementation((_, unread) => Promise.resolve(page(unread ? [] : [{ ...entry(), readAt: READ.readAt }, READ], 0)));
    await press('Đánh dấu đã đọc hết');
    await eventually(() => expect(text()).toContain('Bạn đã đọc hết.'));
    expect(inbox.readUpTo).toHaveBeenCalledWith(entry().id);
    expect(document.activeElement?.tagName).toBe('H1');
    expect(document.querySelector('[role=status].toasts')?.textContent).toContain('Đã đánh dấu đọc hết.');
  });

  it('says when there is nothing, and where things come from', async () => {
    vi.mocked(inbox.listInbox).mockResolvedValue(page([]));
    await mount(<InboxPage />);
    await eventually(() => expect(text()).toContain('Chưa có tin nào'));
    expect(document.querySelector('a[href="/toi/nhan-tin"]')).not.toBeNull();
  });

  it('shows the device’s copy without a network, says so, and tells the proxy later what was read', async () => {
    const { storage } = currentPlatform();
    await keepInbox(storage, { savedAt: '2026-11-20T09:00:00+07:00', unread: [entry()], read: [READ], pending: [] });
    vi.mocked(inbox.listInbox).mockResolvedValue(failed(readProblem(503, null, null)));
    vi.mocked(inbox.readEntry).mockResolvedValue(failed(readProblem(503, null, null)));
    await mount(<InboxPage />);
    await eventually(() => expect(text()).toContain('Đang xem bản lưu trên máy'));
    await press('Hồ sơ đã được tiếp nhận');
    await eventually(() => expect(text()).toContain('Bạn đã đọc hết.'));
    await vi.waitFor(async () => expect((await readInbox(storage))?.pending).toEqual([entry().id]), 20_000);
    vi.mocked(inbox.listInbox).mockImplementation((_, unread) => Promise.resolve(page(unread ? [] : [READ])));
    vi.mocked(inbox.readEntry).mockResolvedValue(ok({ unread: 0 }));
    await press('Thử lại');
    await eventually(() => expect(text()).not.toContain('bản lưu'));
    expect((await readInbox(storage))?.pending).toEqual([]);
  });

  it('asks for the account only when tapped', async () => {
    vi.mocked(inbox.listInbox).mockResolvedValueOnce(failed(readProblem(401, { code: 'unauthenticated', title: 'Bạn cần mở lại ứng dụng trong Zalo để tiếp tục.' }, null))).mockResolvedValue(page([]));
    await mount(<InboxPage />);
    await eventually(() => expect(text()).toContain('Hộp thư cần tài khoản Zalo'));
    expect(signIn).not.toHaveBeenCalled();
    signIn.mockResolvedValueOnce({ displayName: 'An' });
    await press('Kết nối tài khoản Zalo');
    await eventually(() => expect(text()).toContain('Chưa có tin nào'));
    expect(signIn).toHaveBeenCalledOnce();
    expect(text()).not.toContain('Chưa kết nối được.');
  });

  it('says that the account could not be connected', async () => {
    vi.mocked(inbox.listInbox).mockResolvedValue(failed(readProblem(401, { code: 'unauthenticated', title: 'Bạn cần mở lại ứng dụng trong Zalo để tiếp tục.' }, null)));
    signIn.mockResolvedValueOnce(null);
    await mount(<InboxPage />);
    await eventually(() => expect(text()).toContain('Hộp thư cần tài khoản Zalo'));
    await press('Kết nối tài khoản Zalo');
    await eventually(() => expect(text()).toContain('Chưa kết nối được.'));
  });
});
