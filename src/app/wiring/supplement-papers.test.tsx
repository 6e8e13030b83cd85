import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { PaperView } from '../../contract/schemas/paper';
import type { UploadLimits } from '../../contract/schemas/procedure';
import { failed, ok } from '../api/api-error';
import * as papersApi from '../api/filing/papers';
import { noAnswer } from '../api/read-problem';
import type { GatheredPapers } from '../features/filed/pieces';
import { doing, eventually, mount, unmount } from '../mount.test-helper';
import { createBrowserPlatform } from '../platform/browser';
import { replacePlatform } from '../platform/current';
import { SupplementPapers } from './supplement-papers';

vi.mock('../api/filing/papers');

const DRAFT = '0b0e7a52-98a9-4d56-8a3c-0d3b6c1f6a10';
const LIMITS: UploadLimits = { maxFileBytes: 8_388_608, maxFilesPerPaper: 3, maxTotalBytes: 62_914_560, types: ['application/pdf'] };
const NAMES = ['Giấy chứng sinh'];
const page = (nth: number, state: PaperView['state']): PaperView => ({
  id: `7c1d6f0e-2f70-4c53-9c4e-2f3f7f0f9a1${nth}`, draftId: DRAFT, filingId: null, paperCode: '1.giay-chung-sinh', fileName: `trang-${nth}.pdf`, fileType: 'application/pdf',
  sizeBytes: 9, receivedBytes: 4, state, virusScan: 'off', fault: null, createdAt: '2026-11-23T09:00:00+07:00',
});

beforeEach(() => {
  vi.resetAllMocks();
  replacePlatform(createBrowserPlatform());
});
afterEach(async () => {
  await unmount();
  replacePlatform(null);
});

it('holds an answer up while one of its files is cut, until that is taken away', async () => {
  vi.mocked(papersApi.listPapers).mockResolvedValue(ok({ items: [page(1, 'ready'), page(2, 'receiving')], nextCursor: null }));
  vi.mocked(papersApi.deletePaper).mockResolvedValue(ok(null));
  const onChange = vi.fn<(gathered: GatheredPapers) => void>();
  await mount(<SupplementPapers draftId={DRAFT} limits={LIMITS} names={NAMES} onChange={onChange} />);
  await eventually(() => expect(onChange).toHaveBeenLastCalledWith({ paperIds: [page(1, 'ready').id], missing: [], busy: true }));
  await doing(() => document.querySelector<HTMLButtonElement>('button[aria-label="Bỏ trang-2.pdf"]')?.click());
  await eventually(() => expect(onChange).toHaveBeenLastCalledWith({ paperIds: [page(1, 'ready').id], missing: [], busy: false }));
});

it('asks again for the files that were sent before when they could not be read', async () => {
  vi.mocked(papersApi.listPapers).mockResolvedValueOnce(failed(noAnswer('timeout'))).mockResolvedValue(ok({ items: [page(1, 'ready')], nextCursor: null }));
  const host = await mount(<SupplementPapers draftId={DRAFT} limits={LIMITS} names={NAMES} onChange={() => undefined} />);
  await eventually(() => expect(host.textContent).toContain('Chưa xem được giấy tờ đã gửi trước đó.'));
  await doing(() => [...host.querySelectorAll('button')].find(({ textContent }) => textContent === 'Thử lại')?.click());
  await eventually(() => expect(host.textContent).toContain('trang-1.pdf'));
});
