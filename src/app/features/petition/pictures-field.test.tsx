import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PaperView } from '../../../contract/schemas/paper';
import { control, press, text } from '../../letters/press.test-helper';
import { LISTENING } from '../../letters/sample-letters.test-helper';
import { eventually, mount, unmount } from '../../mount.test-helper';
import { createBrowserPlatform } from '../../platform/browser';
import { replacePlatform } from '../../platform/current';
import { done, refused } from '../../platform/outcome';
import { createUploads } from '../../uploading/uploads';
import { PicturesField } from './pictures-field';
import type { Pictures } from './use-pictures';

const paper = (id: string, over: Partial<PaperView> = {}): PaperView => ({
  id, draftId: 'd1', filingId: null, paperCode: 'picture', fileName: `${id}.jpg`, fileType: 'image/jpeg', sizeBytes: 10, receivedBytes: 10, state: 'ready', virusScan: 'off', fault: null, createdAt: '2026-11-22T08:00:00+07:00', ...over,
});

function world(held: PaperView[]) {
  const uploads = createUploads({ limits: LISTENING.limits, prepare: () => Promise.resolve({ ok: false, fault: 'empty', sizeBytes: 0 }), send: () => ({ stop: () => Promise.resolve() }), ready: () => Promise.resolve(null), held: () => ({ files: 0, totalBytes: 0 }), onSent: () => undefined });
  const add = vi.spyOn(uploads, 'add').mockImplementation(() => undefined);
  const pictures: Pictures = {
    papers: { held, error: null, items: [], uploads, reload: () => undefined, remove: () => Promise.resolve(null), reuse: () => Promise.resolve(null) },
    limits: LISTENING.limits, takesVideo: true, areSafe: true, restart: () => undefined,
  };
  return { pictures, add };
}
const pickFiles = vi.fn();
const files = (n: number) => Array.from({ length: n }, (_, at) => new File(['x'], `${String(at)}.jpg`, { type: 'image/jpeg' }));

beforeEach(() => {
  pickFiles.mockReset();
  replacePlatform({ ...createBrowserPlatform(), pickFiles });
});
afterEach(async () => {
  await unmount();
  replacePlatform(null);
});

describe('pictures of a petition', () => {
  it('are chosen by type, a video only instead of pictures', async () => {
    const { pictures, add } = world([]);
    await mount(<PicturesField pictures={pictures} />);
    pickFiles.mockResolvedValueOnce(done([new File(['x'], 'a.mp4', { type: 'video/mp4' })]));
    await press('Chọn video');
    expect(pickFiles).toHaveBeenLastCalledWith({ from: 'files', accept: ['video/mp4'], multiple: false });
    expect(add).toHaveBeenCalledWith('video', [expect.any(File)]);
    await unmount();
    await mount(<PicturesField pictures={world([paper('v', { paperCode: 'video', fileType: 'video/mp4' })]).pictures} />);
    expect(() => control('Chụp ảnh')).toThrow();
    await unmount();
    await mount(<PicturesField pictures={world([paper('p')]).pictures} />);
    expect(control('Chụp ảnh')).toBeTruthy();
    expect(() => control('Chọn video')).toThrow();
  });

  it('are no more than there is room for, and those turned away take no room', async () => {
    const { pictures, add } = world([paper('1'), paper('2'), paper('3'), paper('bad', { state: 'rejected', fault: 'damaged' })]);
    await mount(<PicturesField pictures={pictures} />);
    pickFiles.mockResolvedValueOnce(done(files(4)));
    await press('Chọn ảnh');
    expect(pickFiles).toHaveBeenLastCalledWith({ from: 'gallery', accept: ['image/jpeg', 'image/png'], multiple: true });
    expect(add.mock.calls[0]?.[1]).toHaveLength(2);
    await eventually(() => expect(text()).toContain('Chỉ thêm được 5 ảnh.'));
  });

  it('say what to do when the camera may not be used', async () => {
    await mount(<PicturesField pictures={world([]).pictures} />);
    pickFiles.mockResolvedValueOnce(refused('denied'));
    await press('Chụp ảnh');
    await eventually(() => expect(text()).toContain('Chưa được phép dùng máy ảnh.'));
  });
});
