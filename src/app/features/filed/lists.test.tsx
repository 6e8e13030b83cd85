import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PaperView } from '../../../contract/schemas/paper';
import { ok } from '../../api/api-error';
import * as filings from '../../api/filing/filings';
import * as myPapers from '../../api/filing/my-papers';
import * as papers from '../../api/filing/papers';
import { doing, eventually, mount, unmount } from '../../mount.test-helper';
import FiledListPage from './filed-list-page';
import MyPapersPage from './my-papers-page';
import { failing, press, sampleFiling, text } from './sample-filing.test-helper';

vi.mock('../../api/filing/filings');
vi.mock('../../api/filing/my-papers');
vi.mock('../../api/filing/papers');
const PAPER: PaperView = {
  id: 'p1', draftId: null, filingId: sampleFiling().id, paperCode: 'TP01', fileName: 'chung-sinh.jpg', fileType: 'image/jpeg', sizeBytes: 348_160, receivedBytes: 348_160, state: 'ready', virusScan: 'clean', fault: null, createdAt: '2026-11-20T08:00:00+07:00',
};
const pressNamed = (label: string) => doing(() => document.querySelector<HTMLElement>(`[aria-label="${label}"]`)?.click());
const inDialog = (word: string) => doing(() => [...document.querySelectorAll<HTMLElement>('dialog button')].find(({ textContent }) => textContent === word)?.click());

beforeEach(() => void vi.resetAllMocks());
afterEach(unmount);

describe('what was filed', () => {
  it('waits with a skeleton, then lists each with its state, and more when asked', async () => {
    vi.mocked(filings.listFilings).mockResolvedValueOnce(ok({ items: [sampleFiling()], nextCursor: 'c2' })).mockResolvedValueOnce(ok({ items: [sampleFiling({ id: 'other', procedureName: 'Đăng ký kết hôn', state: 'refused' })], nextCursor: null }));
    await mount(<FiledListPage />);
    await eventually(() => expect(text()).toContain('Đăng ký khai sinh'));
    expect(document.querySelector('a.row__body')?.getAttribute('href')).toBe(`/ho-so-da-nop/${sampleFiling().id}`);
    await doing(() => press('Xem thêm'));
    await eventually(() => expect(text()).toContain('Cơ quan từ chối tiếp nhận'));
    expect(filings.listFilings).toHaveBeenLastCalledWith('c2');
    expect(text()).toContain('Đăng ký khai sinh');
  });

  it('says when there is nothing, and the way to file', async () => {
    vi.mocked(filings.listFilings).mockResolvedValue(ok({ items: [], nextCursor: null }));
    await mount(<FiledListPage />);
    await eventually(() => expect(text()).toContain('Bạn chưa nộp hồ sơ nào ở đây'));
    expect(document.querySelector('a[href="/thu-tuc"]')).not.toBeNull();
  });

  it('says why it cannot be shown, and tries again', async () => {
    vi.mocked(filings.listFilings).mockResolvedValueOnce(failing('offline', 0, 'Không có mạng.')).mockResolvedValue(ok({ items: [sampleFiling()], nextCursor: null }));
    await mount(<FiledListPage />);
    await eventually(() => expect(text()).toContain('Không có mạng.'));
    await doing(() => press('Thử lại'));
    await eventually(() => expect(text()).toContain('Đăng ký khai sinh'));
  });
});

describe('my papers', () => {
  it('are deleted after a yes', async () => {
    vi.mocked(myPapers.listMyPapers).mockResolvedValue(ok({ items: [PAPER], nextCursor: null }));
    vi.mocked(papers.deletePaper).mockResolvedValue(ok(null));
    await mount(<MyPapersPage />);
    await eventually(() => expect(text()).toContain('340 KB'));
    await pressNamed('Xóa chung-sinh.jpg');
    expect(papers.deletePaper).not.toHaveBeenCalled();
    await inDialog('Xóa');
    await eventually(() => expect(text()).toContain('Chưa có giấy tờ nào'));
    expect(papers.deletePaper).toHaveBeenCalledWith('p1');
  });

  it('stay with the filing they belong to, and that is said', async () => {
    vi.mocked(myPapers.listMyPapers).mockResolvedValue(ok({ items: [PAPER], nextCursor: null }));
    vi.mocked(papers.deletePaper).mockResolvedValue(failing('already_filed', 409));
    await mount(<MyPapersPage />);
    await eventually(() => expect(text()).toContain('chung-sinh.jpg'));
    await pressNamed('Xóa chung-sinh.jpg');
    await inDialog('Xóa');
    await eventually(() => expect(text()).toContain('thuộc một hồ sơ đã nộp'));
    expect(text()).toContain('chung-sinh.jpg');
  });
});
