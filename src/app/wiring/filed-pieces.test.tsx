import { Suspense } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { doing, mount, unmount } from '../mount.test-helper';
import { PartBoundary } from '../ui/part-boundary';
import { FILED_PIECES } from './filed-pieces';

const tries = vi.hoisted(() => ({ left: 1 }));
vi.mock('./supplement-papers', () => {
  tries.left -= 1;
  if (tries.left >= 0) throw new TypeError('Failed to fetch dynamically imported module');
  return { SupplementPapers: () => <p>Thêm giấy tờ</p> };
});

afterEach(async () => {
  await unmount();
  vi.useRealTimers();
});

it('what gathers papers stays on its way while it cannot be fetched, beside what is being written', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  const { PaperGatherer } = FILED_PIECES;
  const host = await mount(
    <PartBoundary online={false}>
      <Suspense fallback="Đang tải">
        <PaperGatherer draftId="d1" limits={{ types: [], maxFileBytes: 1, maxFilesPerPaper: 1, maxTotalBytes: 1 }} names={[]} onChange={() => undefined} />
      </Suspense>
      <textarea />
    </PartBoundary>,
  );
  await doing(() => vi.advanceTimersByTime(1_000));
  expect(host.querySelector('textarea')).not.toBeNull();
  expect(host.textContent).not.toContain('trục trặc');
  await doing(() => vi.advanceTimersByTime(5_000));
  await vi.waitFor(() => expect(host.textContent).toContain('Thêm giấy tờ'));
});
