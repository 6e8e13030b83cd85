import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openFile } from './open-file';
import { done } from './outcome';

const openDocument = vi.hoisted(() => vi.fn());
vi.mock('./zalo-documents', () => ({ openDocument }));
const openWebview = vi.fn();
const zalo = { kind: 'zalo' as const, openWebview };
const rejecting = (code: number) => () => {
  throw Object.assign(new Error('native'), { code });
};

beforeEach(() => {
  openDocument.mockReset();
  openWebview.mockReset().mockResolvedValue(done(undefined));
});

describe('opening a file', () => {
  it('is the viewer with its download button in Zalo, a tab in a browser', async () => {
    openDocument.mockResolvedValue(undefined);
    expect((await openFile(zalo, 'https://mc.vn/f', 'Kết quả')).ok).toBe(true);
    expect(openDocument).toHaveBeenCalledWith({ url: 'https://mc.vn/f', title: 'Kết quả', share: false, download: true, edit: false });
    expect(openWebview).not.toHaveBeenCalled();
    await openFile({ kind: 'browser', openWebview }, 'http://localhost:8080/f', 'Kết quả');
    expect(openWebview).toHaveBeenCalledWith('http://localhost:8080/f');
  });

  it('falls back to a web view where Zalo is too old for the viewer', async () => {
    openDocument.mockImplementation(rejecting(-1404));
    expect((await openFile(zalo, 'https://mc.vn/f', 'Kết quả')).ok).toBe(true);
    expect(openWebview).toHaveBeenCalledWith('https://mc.vn/f');
  });

  it('does not spend the link twice when the viewer failed with it', async () => {
    openDocument.mockImplementation(rejecting(-703));
    expect(await openFile(zalo, 'https://mc.vn/f', 'Kết quả')).toEqual({ ok: false, reason: 'failed' });
    expect(openWebview).not.toHaveBeenCalled();
  });
});
