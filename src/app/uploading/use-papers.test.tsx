import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { PaperView } from '../../contract/schemas/paper';
import type { UploadLimits } from '../../contract/schemas/procedure';
import { ok, type ApiError } from '../api/api-error';
import * as papersApi from '../api/filing/papers';
import { doing, eventually, mount, unmount } from '../mount.test-helper';
import { createBrowserPlatform } from '../platform/browser';
import { replacePlatform } from '../platform/current';
import { prepareFile } from './prepare-file';
import { sendFile } from './send-file';
import { usePapers } from './use-papers';

vi.mock('../api/filing/papers');
vi.mock('./prepare-file');
vi.mock('./send-file');

const DRAFT = '0b0e7a52-98a9-4d56-8a3c-0d3b6c1f6a10';
const LIMITS: UploadLimits = { maxFileBytes: 8_388_608, maxFilesPerPaper: 3, maxTotalBytes: 62_914_560, types: ['image/jpeg'] };
const FULL: ApiError = { code: 'too_many_open', status: 429, title: 'Bạn đang có quá nhiều bản khai.', hint: 'drafts', retryAfterSeconds: null, requestId: null, hotline: null };
const full = () => Promise.resolve(FULL);

function Reusing({ onDone }: { onDone(refused: ApiError | null): void }) {
  const papers = usePapers(DRAFT, LIMITS, full);
  return <button onClick={() => void papers.reuse('7c1d6f0e-2f70-4c53-9c4e-2f3f7f0f9a11', 'TP01').then(onDone)}>dùng lại</button>;
}

beforeEach(() => {
  vi.resetAllMocks();
  replacePlatform(createBrowserPlatform());
  vi.mocked(papersApi.listPapers).mockResolvedValue(ok({ items: [], nextCursor: null }));
  vi.mocked(prepareFile).mockImplementation((file) => Promise.resolve({ ok: true, file: { blob: file, name: file.name, type: file.type, sha256: 'a'.repeat(64) } }));
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

const CUT: PaperView = {
  id: '7c1d6f0e-2f70-4c53-9c4e-2f3f7f0f9a11', draftId: DRAFT, filingId: null, paperCode: 'TP01', fileName: 'a.pdf', fileType: 'application/pdf',
  sizeBytes: 9, receivedBytes: 4, state: 'receiving', virusScan: 'off', fault: null, createdAt: '2026-11-23T09:00:00+07:00',
};
const ready = () => Promise.resolve(null);
const PDFS = { ...LIMITS, types: ['application/pdf'] };

function Resuming() {
  const { held, items, uploads } = usePapers(DRAFT, PDFS, ready);
  return (
    <>
      <button onClick={() => uploads.add('TP01', [new File(['%PDF-1.4!'], 'a.pdf', { type: 'application/pdf' })])}>chọn</button>
      <ul>{held?.map(({ id, fileName, state }) => <li key={id}>{`${fileName} ${state}`}</li>)}</ul>
      <ol>{items.map(({ id, fileName, phase }) => <li key={id}><button onClick={() => uploads.remove(id)}>{`${fileName} ${phase.kind}`}</button></li>)}</ol>
    </>
  );
}

const shown = (list: 'ul' | 'ol') => [...document.querySelectorAll(`${list} li`)].map(({ textContent }) => textContent);

it('shows a cut file once while it goes on, and asks what is left of it when it is taken away', async () => {
  vi.mocked(papersApi.listPapers).mockResolvedValue(ok({ items: [CUT], nextCursor: null }));
  const stop = vi.fn(() => Promise.resolve());
  vi.mocked(sendFile).mockReturnValue({ stop });
  await mount(<Resuming />);
  await eventually(() => expect(shown('ul')).toEqual(['a.pdf receiving']));
  await doing(() => document.querySelector('button')?.click());
  await eventually(() => expect(shown('ol')).toEqual(['a.pdf sending']));
  expect(shown('ul')).toEqual([]);
  await eventually(() => expect(sendFile).toHaveBeenCalled());
  vi.mocked(papersApi.listPapers).mockResolvedValue(ok({ items: [], nextCursor: null }));
  await doing(() => document.querySelector<HTMLButtonElement>('ol button')?.click());
  await eventually(() => expect(papersApi.listPapers).toHaveBeenCalledTimes(2));
  await eventually(() => expect([shown('ul'), shown('ol')]).toEqual([[], []]));
  expect(stop).toHaveBeenCalledWith(true);
});

it('keeps what arrived while the list was on its way', async () => {
  let answer: (listed: Awaited<ReturnType<typeof papersApi.listPapers>>) => void = () => undefined;
  vi.mocked(papersApi.listPapers).mockReturnValue(new Promise((resolve) => (answer = resolve)));
  vi.mocked(papersApi.getPaper).mockResolvedValue(ok({ ...CUT, state: 'ready' }));
  vi.mocked(sendFile).mockImplementation((_file, _target, _parts, { onSent }) => {
    queueMicrotask(() => onSent(CUT.id));
    return { stop: () => Promise.resolve() };
  });
  await mount(<Resuming />);
  await doing(() => document.querySelector('button')?.click());
  await eventually(() => expect(shown('ul')).toEqual(['a.pdf ready']));
  await doing(() => answer(ok({ items: [CUT], nextCursor: null })));
  expect(shown('ul')).toEqual(['a.pdf ready']);
});

const file = (n: number, over: Partial<PaperView> = {}): PaperView => ({
  id: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`, draftId: null, filingId: null, paperCode: 'TP01', fileName: `trang-${n}.jpg`, fileType: 'image/jpeg', sizeBytes: 1_000, receivedBytes: 1_000,
  state: 'ready', virusScan: 'off', fault: null, createdAt: '2026-11-20T09:00:00+07:00', ...over,
});

function Listed() {
  const papers = usePapers('0b0e7a52-98a9-4d56-8a3c-0d3b6c1f6a10', LIMITS, full);
  return <p>{papers.held?.map(({ fileName, state }) => `${fileName} ${state}`).join(', ')}</p>;
}
const listed = () => document.querySelector('p')?.textContent;

it('shows the pages of a paper in the order they were sent, also beyond the first page of the list', async () => {
  vi.mocked(papersApi.listPapers).mockImplementation((_draftId, cursor) => Promise.resolve(cursor === 'older' ? ok({ items: [file(2), file(1)], nextCursor: null }) : ok({ items: [file(4), file(3)], nextCursor: 'older' })));
  await mount(<Listed />);
  await eventually(() => expect(listed()).toBe('trang-1.jpg ready, trang-2.jpg ready, trang-3.jpg ready, trang-4.jpg ready'));
});

it('leaves a file in its place when its check is over', async () => {
  vi.mocked(papersApi.listPapers).mockResolvedValue(ok({ items: [file(2), file(1, { state: 'checking' })], nextCursor: null }));
  vi.mocked(papersApi.getPaper).mockResolvedValue(ok(file(1)));
  await mount(<Listed />);
  await eventually(() => expect(listed()).toBe('trang-1.jpg ready, trang-2.jpg ready'));
});
