import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { UploadLimits } from '../../contract/schemas/procedure';
import { ok, type ApiError } from '../api/api-error';
import * as papersApi from '../api/filing/papers';
import { doing, eventually, mount, unmount } from '../mount.test-helper';
import { createBrowserPlatform } from '../platform/browser';
import { replacePlatform } from '../platform/current';
import { usePapers } from './use-papers';

vi.mock('../api/filing/papers');

const LIMITS: UploadLimits = { maxFileBytes: 8_388_608, maxFilesPerPaper: 3, maxTotalBytes: 62_914_560, types: ['image/jpeg'] };
const FULL: ApiError = { code: 'too_many_open', status: 429, title: 'Bạn đang có quá nhiều bản khai.', hint: 'drafts', retryAfterSeconds: null, requestId: null, hotline: null };
const full = () => Promise.resolve(FULL);

function Reusing({ onDone }: { onDone(refused: ApiError | null): void }) {
  const papers = usePapers('0b0e7a52-98a9-4d56-8a3c-0d3b6c1f6a10', LIMITS, full);
  return <button onClick={() => void papers.reuse('7c1d6f0e-2f70-4c53-9c4e-2f3f7f0f9a11', 'TP01').then(onDone)}>dùng lại</button>;
}

beforeEach(() => {
  vi.resetAllMocks();
  replacePlatform(createBrowserPlatform());
  vi.mocked(papersApi.listPapers).mockResolvedValue(ok({ items: [], nextCursor: null }));
});
afterEach(async () => {
  await unmount();
  replacePlatform(null);
});

it('says that an earlier paper was not taken when the draft cannot be saved', async () => {
  const onDone = vi.fn();
  await mount(<Reusing onDone={onDone} />);
  await doing(() => document.querySelector('button')?.click());
  await eventually(() => expect(onDone).toHaveBeenCalledWith(FULL));
  expect(papersApi.reusePaper).not.toHaveBeenCalled();
});
