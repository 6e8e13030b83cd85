import { describe, expect, it, vi } from 'vitest';
import type { PaperView } from '../../contract/schemas/paper';
import { failed, ok, type ApiError } from '../api/api-error';
import type { KeptFile } from '../platform/blob-box';
import { gatherPictures, type GatherParts } from './gather-pictures';

const error = (code: ApiError['code'], status: number): ApiError => ({ code, status, title: 'Chuyện.', hint: null, retryAfterSeconds: null, requestId: null, hotline: null });
const paper = (id: string, over: Partial<PaperView> = {}): PaperView => ({
  id, draftId: 'd1', filingId: null, paperCode: 'picture', fileName: `${id}.jpg`, fileType: 'image/jpeg', sizeBytes: 10, receivedBytes: 10, state: 'ready', virusScan: 'off', fault: null, createdAt: '2026-11-22T08:00:00+07:00', ...over,
});
const kept = (sha256: string): KeptFile => ({ owner: 'd1', paperCode: 'picture', name: `${sha256}.jpg`, type: 'image/jpeg', sha256, blob: new Blob(['x']) });

function world(over: Partial<GatherParts> = {}, files: KeptFile[] = []) {
  const left = [...files];
  const parts: GatherParts = {
    files: { list: () => Promise.resolve([...left]), remove: (_owner, sha256) => Promise.resolve(void left.splice(left.findIndex((file) => file.sha256 === sha256), 1)) },
    putDraft: vi.fn().mockResolvedValue(ok({})),
    upload: vi.fn().mockResolvedValue(ok(null)),
    list: () => Promise.resolve(ok({ items: [paper('p1'), paper('p2')], nextCursor: null })),
    pause: vi.fn().mockResolvedValue(undefined),
    rejected: ({ fileName }) => `Bỏ ${fileName}`,
    ...over,
  };
  return { parts, left };
}

describe('the pictures of a letter written offline', () => {
  it('are sent from the device and let go there, then waited for until they are checked', async () => {
    const list = vi.fn().mockResolvedValueOnce(ok({ items: [paper('p1', { state: 'checking' })], nextCursor: null })).mockResolvedValue(ok({ items: [paper('p1')], nextCursor: null }));
    const { parts, left } = world({ list }, [kept('a'), kept('b')]);
    expect(await gatherPictures('d1', 'binh-thuan', parts)).toEqual({ ok: true, paperIds: ['p1'] });
    expect(parts.upload).toHaveBeenCalledTimes(2);
    expect(left).toEqual([]);
    expect(list).toHaveBeenCalledTimes(2);
  });

  it('stay on the device when the network goes, the ones that arrived not again', async () => {
    const upload = vi.fn().mockResolvedValueOnce(ok(null)).mockResolvedValue(failed(error('offline', 0)));
    const { parts, left } = world({ upload }, [kept('a'), kept('b')]);
    expect(await gatherPictures('d1', 'binh-thuan', parts)).toEqual({ ok: false, passing: true, why: { code: 'offline', title: 'Chuyện.' } });
    expect(left.map(({ sha256 }) => sha256)).toEqual(['b']);
  });

  it('that were turned away are named; the same one twice is no harm', async () => {
    const bad = world({ list: () => Promise.resolve(ok({ items: [paper('p1'), paper('p2', { state: 'rejected', fault: 'damaged' })], nextCursor: null })) });
    expect(await gatherPictures('d1', 'binh-thuan', bad.parts)).toEqual({ ok: false, passing: false, why: { code: 'paper_rejected', title: 'Bỏ p2.jpg' } });
    const twice = world({ list: () => Promise.resolve(ok({ items: [paper('p1'), paper('p2', { state: 'rejected', fault: 'duplicate' })], nextCursor: null })) });
    expect(await gatherPictures('d1', 'binh-thuan', twice.parts)).toEqual({ ok: true, paperIds: ['p1'] });
  });

  it('whose check takes too long are asked about another time', async () => {
    const { parts } = world({ list: () => Promise.resolve(ok({ items: [paper('p1', { state: 'checking' })], nextCursor: null })) });
    expect(await gatherPictures('d1', 'binh-thuan', parts)).toMatchObject({ ok: false, passing: true });
    expect(parts.pause).toHaveBeenCalledTimes(7);
  });
});
