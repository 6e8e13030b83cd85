import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { MemoryRouter, Route, Routes, useLocation } from 'react-router-dom';
import { RecoilRoot } from 'recoil';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { replacePlatform } from '../../platform/current';
import { done, refused, type Outcome } from '../../platform/outcome';
import type { Platform } from '../../platform/port';
import type { CameraHandlers } from './use-camera';
import ScanPage from './scan-page';

const CODE = '000.23.11.H11-240716-0007';
const picture = vi.hoisted(() => ({ decode: vi.fn() }));
const api = vi.hoisted(() => ({ resolveQr: vi.fn() }));
const camera = vi.hoisted(() => ({ handlers: null as CameraHandlers | null }));

vi.mock('./decode-picture', () => ({ decodePicture: picture.decode }));
vi.mock('../../api/client', () => api);
vi.mock('./use-camera', () => ({
  useCamera: (_platform: Platform, handlers: CameraHandlers) => {
    camera.handlers = handlers;
    return { hostRef: { current: null }, live: true, torchOn: false, toggleTorch: vi.fn(), switchCamera: vi.fn() };
  },
}));

function Place() {
  return <output>{useLocation().pathname}</output>;
}

describe('scan page', () => {
  let root: Root;
  let box: HTMLElement;
  let settleScan: (outcome: Outcome<string>) => void;
  const scanQr = vi.fn<Platform['scanQr']>();
  const openWebview = vi.fn<Platform['openWebview']>();

  const platform = (kind: Platform['kind']): Platform => ({
    kind,
    scanQr,
    openWebview,
    getAccessToken: () => Promise.resolve(refused('unsupported')),
    requestPhoneToken: () => Promise.resolve(refused('unsupported')),
    requestCameraPermission: () => Promise.resolve(done(undefined)),
    openPhone: () => Promise.resolve(done(undefined)),
    share: () => Promise.resolve(done(undefined)),
    pickFiles: () => Promise.resolve(refused('cancelled')),
    print: () => Promise.resolve(done(undefined)),
    onOpenApp: () => () => undefined,
    onPaused: () => () => undefined,
    onResumed: () => () => undefined,
    onNetworkChanged: () => () => undefined,
    storage: { get: () => Promise.resolve(null), set: () => Promise.resolve(true), remove: () => Promise.resolve() },
  });

  const show = async (kind: Platform['kind']): Promise<void> => {
    replacePlatform(platform(kind));
    await act(async () => {
      root.render(
        <RecoilRoot>
          <MemoryRouter initialEntries={['/quet']}>
            <Routes>
              <Route path="/quet" element={<ScanPage />} />
              <Route path="*" element={<Place />} />
            </Routes>
          </MemoryRouter>
        </RecoilRoot>,
      );
      await Promise.resolve();
    });
  };
  const text = (): string => box.textContent ?? '';
  const button = (label: string): HTMLButtonElement => {
    const found = [...box.querySelectorAll('button')].find((candidate) => candidate.textContent === label);
    if (found === undefined) throw new Error(`no button "${label}" in: ${text()}`);
    return found;
  };
  const tap = (label: string): Promise<void> => act(async () => button(label).click());
  const choose = async (): Promise<void> => {
    const input = box.querySelector<HTMLInputElement>('input[type=file]')!;
    Object.defineProperty(input, 'files', { configurable: true, value: [new File(['x'], 'a.jpg', { type: 'image/jpeg' })] });
    await act(async () => {
      input.dispatchEvent(new Event('change', { bubbles: true }));
      await Promise.resolve();
    });
  };
  const type = async (value: string): Promise<void> => {
    const field = box.querySelector<HTMLInputElement>('input:not([type=file])')!;
    await act(async () => {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, value);
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await act(async () => box.querySelector('form')?.requestSubmit());
  };

  beforeEach(() => {
    vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
    vi.useFakeTimers();
    vi.clearAllMocks();
    scanQr.mockImplementation(() => new Promise((resolve) => (settleScan = resolve)));
    openWebview.mockResolvedValue(done(undefined));
    window.scrollTo = () => undefined;
    box = document.createElement('div');
    document.body.append(box);
    root = createRoot(box);
  });
  afterEach(async () => {
    await act(async () => root.unmount());
    box.remove();
    replacePlatform(null);
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('opens nothing by itself when it was not reached by a tap', async () => {
    await show('zalo');
    await act(() => vi.advanceTimersByTimeAsync(100));
    expect(scanQr).not.toHaveBeenCalled();
    expect(box.querySelector('.scan-camera')).toBeNull();
  });

  it('goes to the dossier that the host read', async () => {
    await show('zalo');
    await tap('Mở máy quét của Zalo');
    await act(async () => settleScan(done(CODE)));
    expect(text()).toBe(`/ho-so/${CODE}`);
  });

  it('says that the scanner was closed, and offers it again', async () => {
    await show('zalo');
    await tap('Mở máy quét của Zalo');
    await act(async () => settleScan(refused('cancelled')));
    expect(text()).toContain('Bạn đã đóng máy quét');
    await tap('Mở máy quét của Zalo');
    expect(scanQr).toHaveBeenCalledTimes(2);
  });

  it.each(['unsupported', 'denied'] as const)('takes its own camera where the host answers %s', async (reason) => {
    await show('zalo');
    await tap('Mở máy quét của Zalo');
    await act(async () => settleScan(refused(reason)));
    expect(box.querySelector('.scan-camera')).not.toBeNull();
  });

  it('offers other ways when the host never answers, and still takes a late answer', async () => {
    await show('zalo');
    await tap('Mở máy quét của Zalo');
    await act(() => vi.advanceTimersByTimeAsync(7_000));
    expect(text()).toContain('Zalo chưa mở máy quét');
    await act(async () => settleScan(done(CODE)));
    expect(text()).toBe(`/ho-so/${CODE}`);
  });

  it('drops the late answer of a host that was given up for the camera', async () => {
    await show('zalo');
    await tap('Mở máy quét của Zalo');
    await tap('Dùng máy ảnh tại đây');
    await act(async () => settleScan(done(CODE)));
    expect(box.querySelector('.scan-camera')).not.toBeNull();
    expect(scanQr.mock.calls[0]?.[0]?.aborted).toBe(true);
  });

  it.each([
    ['denied', 'Chưa được dùng máy ảnh'],
    ['absent', 'Không tìm thấy máy ảnh'],
    ['busy', 'Máy ảnh đang bận'],
    ['unsupported', 'Trình duyệt này không mở được máy ảnh'],
    ['failed', 'Máy ảnh không mở được'],
  ] as const)('explains a camera that is %s, with a picture and typing beside it', async (failure, title) => {
    await show('browser');
    await tap('Bật máy ảnh');
    await act(async () => camera.handlers?.onFailure(failure));
    expect(text()).toContain(title);
    for (const way of ['Chọn ảnh', 'Chụp ảnh', 'Nhập mã']) expect(button(way)).toBeTruthy();
  });

  it('offers to go on after a call ended the camera', async () => {
    await show('browser');
    await tap('Bật máy ảnh');
    await act(async () => camera.handlers?.onEnded());
    await tap('Quét tiếp');
    expect(box.querySelector('.scan-camera')).not.toBeNull();
  });

  it('says what to do with a picture without a code, and with a file that is none', async () => {
    await show('browser');
    picture.decode.mockResolvedValueOnce([]);
    await choose();
    expect(text()).toContain('Không thấy mã QR trong ảnh');
    picture.decode.mockResolvedValueOnce('unreadable');
    await choose();
    expect(text()).toContain('Tệp này không mở được');
  });

  it('lets one choose between several codes of one picture', async () => {
    await show('browser');
    picture.decode.mockResolvedValueOnce([CODE, 'H47.12-250102-0042']);
    await choose();
    expect(text()).toContain('Có 2 mã hồ sơ');
    await act(async () => [...box.querySelectorAll('button')].find((row) => row.textContent?.includes('H47.12'))?.click());
    expect(text()).toBe('/ho-so/H47.12-250102-0042');
  });

  it('refuses an ID card without a trace of it', async () => {
    await show('browser');
    picture.decode.mockResolvedValueOnce(['001200000000|012345678|Trần Thị Mẫu|01011990|Nữ|Thôn 2, xã Mẫu|01012021']);
    await choose();
    expect(text()).toContain('Không cần quét CCCD');
    expect(box.innerHTML).not.toMatch(/001200000000|Trần Thị Mẫu/);
    expect(api.resolveQr).not.toHaveBeenCalled();
  });

  it('shows a foreign address as text only', async () => {
    await show('browser');
    picture.decode.mockResolvedValueOnce(['https://example.com/a?b=c']);
    await choose();
    expect(text()).toContain('example.com');
    expect(box.querySelector('main a[href*="example"]')).toBeNull();
    expect(openWebview).not.toHaveBeenCalled();
  });

  it('opens postal tracking only on a tap, and says the way when that fails', async () => {
    await show('browser');
    picture.decode.mockResolvedValueOnce(['EC136431858VN']);
    await choose();
    expect(openWebview).not.toHaveBeenCalled();
    openWebview.mockResolvedValueOnce(refused('failed'));
    await tap('Tra hành trình bưu gửi');
    expect(openWebview.mock.calls[0]?.[0]).toContain('EC136431858VN');
    expect(text()).toContain('Bạn vào vnpost.vn');
  });

  describe('with an opaque code', () => {
    const OPAQUE = 'https://dichvucong.binhthuan.gov.vn/apiqr/qr?id=0f8fad5b-d9cb-469f-a165-70867728950e';

    it('goes on with the dossier that the one-stop system names', async () => {
      await show('browser');
      picture.decode.mockResolvedValueOnce([OPAQUE]);
      api.resolveQr.mockResolvedValueOnce({ ok: true, value: { codes: [CODE], provinceId: null } });
      await choose();
      expect(text()).toBe(`/ho-so/${CODE}`);
    });

    it.each([
      ['qr_not_resolved', 'Mã QR này không dẫn đến hồ sơ nào'],
      ['upstream_unavailable', 'Hệ thống đang bận.'],
    ])('offers typing after %s', async (code, sentence) => {
      await show('browser');
      picture.decode.mockResolvedValueOnce([OPAQUE]);
      api.resolveQr.mockResolvedValueOnce({ ok: false, error: { code, title: 'Hệ thống đang bận.' } });
      await choose();
      expect(text()).toContain(sentence);
      expect(button('Nhập mã')).toBeTruthy();
    });
  });

  it('says which part of a typed code is wrong, and goes on with a right one', async () => {
    await show('browser');
    await tap('Nhập mã');
    await type('000.23.11.H11-240716');
    expect(text()).toContain('thiếu phần số thứ tự');
    await type(CODE);
    expect(text()).toBe(`/ho-so/${CODE}`);
  });

  it('takes a typed ID number off the screen', async () => {
    await show('browser');
    await tap('Nhập mã');
    await type('001200000000');
    expect(text()).toContain('Không cần quét CCCD');
    expect(box.innerHTML).not.toContain('001200000000');
    await tap('Nhập mã');
    expect(box.querySelector<HTMLInputElement>('input:not([type=file])')?.value).toBe('');
  });

  it('closes the camera for typing', async () => {
    await show('browser');
    await tap('Bật máy ảnh');
    await tap('Nhập mã');
    expect(box.querySelector('.scan-camera')).toBeNull();
    expect(document.activeElement?.tagName).toBe('INPUT');
  });

  it('asks about an odd code before anything is sent', async () => {
    await show('browser');
    await tap('Nhập mã');
    await type('000.23.11.H11-240716-123456');
    expect(text()).toContain('Đúng mã này chứ?');
    expect(text()).toContain('Số thứ tự ở cuối');
    expect(document.activeElement?.textContent).toContain('000.23.11.H11-240716-123456');
  });
});
