import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AnnouncementSummary, AnnouncementView } from '../../../contract/schemas/announcement';
import { failed, ok } from '../../api/api-error';
import { readProblem } from '../../api/read-problem';
import { isAnnouncementView } from '../../api/telling/announcement-shapes';
import * as api from '../../api/telling/announcements';
import { doing, eventually, mount, type, unmount } from '../../mount.test-helper';
import { createBrowserPlatform } from '../../platform/browser';
import { replacePlatform } from '../../platform/current';
import { done } from '../../platform/outcome';
import AnnouncementPage from './announcement-page';
import AnnouncementsPage from './announcements-page';

vi.mock('../../api/telling/announcements', async (original) => ({ ...(await original<typeof api>()), listAnnouncements: vi.fn(), getAnnouncement: vi.fn() }));
vi.mock('../../api/client', () => ({ getProvinces: () => Promise.resolve({ ok: false }) }));
const platform = { ...createBrowserPlatform(), share: vi.fn(), openWebview: vi.fn() };
const text = (): string => document.body.textContent ?? '';
const press = (word: string) => doing(() => [...document.querySelectorAll<HTMLElement>('button, a')].find(({ textContent }) => textContent?.includes(word))?.click());

const SUMMARY: AnnouncementSummary = {
  id: 'binh-thuan.tb-01', provinceId: 'binh-thuan', category: 'investment', title: 'Hỗ trợ đầu tư năm 2027', summary: 'Miễn tiền thuê đất 3 năm.', pinned: true,
  publishedAt: '2026-11-20T08:00:00+07:00', validFrom: null, validTo: '2027-01-31T17:00:00+07:00', pictureUrl: null,
};
const VIEW: AnnouncementView = {
  ...SUMMARY,
  blocks: [
    { kind: 'heading', text: 'Ai được hỗ trợ' },
    { kind: 'paragraph', parts: [{ kind: 'text', text: 'Dự án ', strong: false }, { kind: 'text', text: 'mới', strong: true }, { kind: 'link', text: 'Xem mẫu', url: 'https://binhthuan.gov.vn/mau' }] },
    { kind: 'list', ordered: true, items: [[{ kind: 'text', text: '<b>Đơn</b>', strong: false }]] },
    { kind: 'picture', url: '/api/v1/announcements/binh-thuan.tb-01/pictures/0', alt: 'Sơ đồ khu công nghiệp' },
  ],
  publisher: 'Trung tâm Phục vụ hành chính công', sourceUrl: null, fetchedAt: '2026-11-22T08:00:00+07:00', stale: false,
};
const pageOf = (items: AnnouncementSummary[]) => ok({ items, nextCursor: null, total: items.length, fetchedAt: VIEW.fetchedAt, stale: false });

beforeEach(() => {
  vi.mocked(api.listAnnouncements).mockReset();
  vi.mocked(api.getAnnouncement).mockReset();
  platform.share.mockReset().mockResolvedValue(done(undefined));
  platform.openWebview.mockReset().mockResolvedValue(done(undefined));
  replacePlatform(platform);
});
afterEach(async () => {
  await unmount();
  replacePlatform(null);
});

describe('the list of announcements', () => {
  it('shows what is pinned, its kind and its day, and asks again for words and kind', async () => {
    vi.mocked(api.listAnnouncements).mockResolvedValue(pageOf([SUMMARY]));
    await mount(<AnnouncementsPage />);
    await eventually(() => expect(document.querySelector('.announcement-row')?.textContent).toBe('GhimHỗ trợ đầu tư năm 2027Miễn tiền thuê đất 3 năm.Hỗ trợ đầu tư · Thứ Sáu, 20/11/2026'));
    const input = document.querySelector('input');
    if (!input) throw new Error('no search field');
    await type(input, 'dau tu');
    await eventually(() => expect(api.listAnnouncements).toHaveBeenLastCalledWith({ q: 'dau tu', category: null, province: null }, null));
    expect(text()).toContain('1 thông báo');
  });

  it('offers everything when nothing matches', async () => {
    vi.mocked(api.listAnnouncements).mockResolvedValue(pageOf([]));
    await mount(<AnnouncementsPage />);
    await eventually(() => expect(text()).toContain('Không có thông báo nào khớp'));
  });
});

describe('one announcement', () => {
  it('is drawn block by block; what looks like HTML stays text', async () => {
    vi.mocked(api.getAnnouncement).mockResolvedValue(ok(VIEW));
    await mount(<AnnouncementPage />);
    await eventually(() => expect(document.querySelector('h1')?.textContent).toBe('Hỗ trợ đầu tư năm 2027'));
    expect(document.querySelector('h2')?.textContent).toBe('Ai được hỗ trợ');
    expect(document.querySelector('strong')?.textContent).toBe('mới');
    expect(document.querySelector('ol li')?.textContent).toBe('<b>Đơn</b>');
    const picture = document.querySelector('img');
    expect([picture?.alt, picture?.getAttribute('src')]).toEqual(['Sơ đồ khu công nghiệp', 'http://localhost:8080/api/v1/announcements/binh-thuan.tb-01/pictures/0']);
    expect(text()).toContain('Có hiệu lực đến Chủ Nhật, 31/01/2027');
    await doing(() => picture?.dispatchEvent(new Event('error')));
    expect(document.querySelector('img')).toBeNull();
    expect(text()).toContain('Sơ đồ khu công nghiệp');
  });

  it('is its summary when it has no text, and says so when its only picture cannot be had', async () => {
    vi.mocked(api.getAnnouncement).mockResolvedValueOnce(ok({ ...VIEW, blocks: [] })).mockResolvedValueOnce(ok({ ...VIEW, blocks: [{ kind: 'picture', url: '/api/v1/announcements/binh-thuan.tb-01/pictures/0', alt: '' }] }));
    await mount(<AnnouncementPage />);
    await eventually(() => expect(text()).toContain('Miễn tiền thuê đất 3 năm.'));
    await unmount();
    await mount(<AnnouncementPage />);
    await eventually(() => expect(document.querySelector('img')).not.toBeNull());
    expect(text()).not.toContain('Miễn tiền thuê đất 3 năm.');
    await doing(() => document.querySelector('img')?.dispatchEvent(new Event('error')));
    expect(text()).toContain('Chưa tải được ảnh ở đây.');
  });

  it('opens links over the app, and is passed on by its own address', async () => {
    vi.mocked(api.getAnnouncement).mockResolvedValue(ok(VIEW));
    await mount(<AnnouncementPage />);
    await eventually(() => expect(text()).toContain('Xem mẫu'));
    await press('Xem mẫu');
    expect(platform.openWebview).toHaveBeenCalledWith('https://binhthuan.gov.vn/mau');
    await press('Gửi cho người khác');
    expect(platform.share).toHaveBeenCalledWith({ title: SUMMARY.title, text: SUMMARY.summary, path: '/thong-bao/binh-thuan.tb-01' });
    expect(text()).not.toContain('Đã chép');
    platform.share.mockResolvedValue(done('copied'));
    await press('Gửi cho người khác');
    expect(text()).toContain('Đã chép liên kết.');
  });

  it('that is gone leads to the others; one that cannot be had can be tried again', async () => {
    vi.mocked(api.getAnnouncement).mockResolvedValueOnce(failed(readProblem(503, null, null))).mockResolvedValue(failed(readProblem(404, { code: 'not_found', title: 'Không có nội dung này.' }, null)));
    await mount(<AnnouncementPage />);
    await eventually(() => expect(text()).toContain('Chưa mở được thông báo'));
    await press('Thử lại');
    await eventually(() => expect(text()).toContain('Thông báo này không còn'));
  });

  it('whose links or pictures lead anywhere else is not taken for an announcement', () => {
    const withBlocks = (blocks: unknown[]) => isAnnouncementView({ ...VIEW, blocks });
    expect(withBlocks(VIEW.blocks)).toBe(true);
    expect(withBlocks([{ kind: 'paragraph', parts: [{ kind: 'link', text: 'x', url: 'javascript:alert(1)' }] }])).toBe(false);
    expect(withBlocks([{ kind: 'picture', url: '//elsewhere.example/x.png', alt: '' }])).toBe(false);
    expect(withBlocks([{ kind: 'html', html: '<script>' }])).toBe(false);
  });
});
