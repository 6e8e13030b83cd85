// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { copyText, saveText } from './save-text';

const downloadFile = vi.hoisted(() => vi.fn());
vi.mock('./zalo-save', () => ({ downloadFile }));

beforeEach(() => void downloadFile.mockReset().mockResolvedValue(undefined));
afterEach(() => vi.unstubAllGlobals());

const utf8 = (dataUrl: string): string => new TextDecoder().decode(Uint8Array.from(atob(dataUrl.split(',')[1] ?? ''), (letter) => letter.charCodeAt(0)));

describe('saving a text', () => {
  it('hands Zalo every letter of it, however long', async () => {
    const text = 'Nguyễn Thị Sương, thôn 3 xã Hàm Liêm. '.repeat(2_000);
    expect(await saveText('zalo', 'du-lieu.txt', text)).toEqual({ ok: true, value: undefined });
    const [{ fileBase64Data }] = downloadFile.mock.calls[0] ?? [{ fileBase64Data: '' }];
    expect(utf8(String(fileBase64Data))).toBe(text);
  });

  it('says when Zalo does not let the app', async () => {
    downloadFile.mockRejectedValue({ code: -1403 });
    expect(await saveText('zalo', 'du-lieu.txt', 'x')).toEqual({ ok: false, reason: 'unsupported' });
  });

  it('is a download in a browser', async () => {
    const made: string[] = [];
    const createObjectURL = vi.fn(() => 'blob:made');
    vi.stubGlobal('URL', Object.assign(URL, { createObjectURL, revokeObjectURL: vi.fn() }));
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
      made.push(`${this.download} ${this.href}`);
    });
    expect((await saveText('browser', 'du-lieu.txt', 'x')).ok).toBe(true);
    expect(made).toEqual(['du-lieu.txt blob:made']);
    click.mockRestore();
  });
});

describe('copying a text', () => {
  it('says when the web view does not let it', async () => {
    vi.stubGlobal('navigator', {});
    expect(await copyText('x')).toEqual({ ok: false, reason: 'unsupported' });
    const writeText = vi.fn(() => Promise.resolve());
    vi.stubGlobal('navigator', { clipboard: { writeText } });
    expect(await copyText('x')).toEqual({ ok: true, value: undefined });
    expect(writeText).toHaveBeenCalledWith('x');
  });
});
