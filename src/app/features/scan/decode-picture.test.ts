// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Decoder } from './decoder';
import { decodePicture } from './decode-picture';

const fallback = vi.hoisted(() => ({ scanFileOnPage: vi.fn() }));
vi.mock('./scan-file-on-page', () => fallback);
vi.mock('./decoder', () => ({ sharedDecoder: () => null }));

const FILE = new Blob(['x']);
type Answer = Awaited<ReturnType<Decoder['decode']>>;

describe('decodePicture', () => {
  const decode = vi.fn<Decoder['decode']>();
  const bitmap = (width: number, height: number) => ({ width, height, close: vi.fn() });
  /** Makes the engine open pictures of this size. */
  const pictureOf = (width: number, height: number): void => {
    vi.stubGlobal('createImageBitmap', (_source: unknown, options?: { resizeWidth: number; resizeHeight: number }) => Promise.resolve(options === undefined ? bitmap(width, height) : bitmap(options.resizeWidth, options.resizeHeight)));
  };
  const answers = (...given: Answer[]): void => given.forEach((answer) => decode.mockResolvedValueOnce(answer));
  const looks = (): [number, string][] => decode.mock.calls.map(([source, plan]) => [source.width, plan]);

  beforeEach(() => {
    vi.resetAllMocks();
    URL.createObjectURL = () => 'blob:x';
    URL.revokeObjectURL = () => undefined;
  });
  afterEach(() => vi.unstubAllGlobals());

  it('looks at a small picture once, as it is', async () => {
    pictureOf(1280, 720);
    answers([]);
    expect(await decodePicture(FILE, { decode })).toEqual([]);
    expect(looks()).toEqual([[1280, 'picture']]);
  });

  it('looks at a large one in a handy size, then as it is', async () => {
    pictureOf(4000, 3000);
    answers([], ['found']);
    expect(await decodePicture(FILE, { decode })).toEqual(['found']);
    expect(looks()).toEqual([[2000, 'picture'], [4000, 'native']]);
  });

  it('does not look again once it has read', async () => {
    pictureOf(4000, 3000);
    answers(['a', 'b']);
    expect(await decodePicture(FILE, { decode })).toEqual(['a', 'b']);
    expect(looks()).toHaveLength(1);
  });

  it('leaves out the native look for a picture that would fill the memory', async () => {
    pictureOf(8000, 6000);
    answers([]);
    expect(await decodePicture(FILE, { decode })).toEqual([]);
    expect(looks()).toHaveLength(1);
  });

  it('hands the file to html5-qrcode when our decoder cannot run', async () => {
    pictureOf(100, 100);
    answers('broken');
    fallback.scanFileOnPage.mockResolvedValueOnce(['by html5-qrcode']);
    expect(await decodePicture(FILE, { decode })).toEqual(['by html5-qrcode']);
  });

  it('takes the pixels on the page where the worker has no canvas', async () => {
    pictureOf(2, 1);
    answers('no_canvas', ['from pixels']);
    vi.stubGlobal('Image', class { src = ''; naturalWidth = 2; naturalHeight = 1; decode = () => Promise.resolve(); });
    vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue({ drawImage: () => undefined, getImageData: () => ({ data: new Uint8ClampedArray(8) }) } as unknown as null);
    expect(await decodePicture(FILE, { decode })).toEqual(['from pixels']);
  });

  it('says when the file is no picture', async () => {
    vi.stubGlobal('createImageBitmap', () => Promise.reject(new Error('InvalidStateError')));
    vi.stubGlobal('Image', class { src = ''; decode = () => Promise.reject(new Error('EncodingError')); });
    expect(await decodePicture(FILE, { decode })).toBe('unreadable');
  });
});
