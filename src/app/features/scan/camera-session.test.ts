// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startCameraSession, type CameraSession } from './camera-session';
import type { Decoder } from './decoder';
import type { Scanner } from './open-camera';

/** html5-qrcode as it behaves: throws when stopped while starting, shows a video, draws a canvas. */
class FakeScanner implements Scanner {
  running = false;
  decodes = true;
  onText: (text: string) => void = () => undefined;
  constructor(
    readonly paneId: string,
    private readonly camera: FakeCamera,
  ) {}

  start: Scanner['start'] = async (_which, _config, onText) => {
    this.onText = (text) => onText?.(text, { decodedText: text, result: { text } });
    const stream = await this.camera.open();
    const video = document.createElement('video');
    Object.defineProperty(video, 'srcObject', { value: stream });
    document.getElementById(this.paneId)?.append(video, ...(this.camera.plays ? [document.createElement('canvas')] : []));
    this.running = true;
    return null;
  };
  stop: Scanner['stop'] = () => {
    if (!this.running) throw new Error('Cannot stop, scanner is not running or paused.');
    this.running = false;
    // Traps are the wrapper's to catch: this one forgets its tracks.
    return Promise.resolve();
  };
  pause: Scanner['pause'] = () => {
    this.decodes = false;
  };
  resume: Scanner['resume'] = () => {
    this.decodes = true;
  };
}

class FakeTrack extends EventTarget {
  readonly kind = 'video';
  readyState: 'live' | 'ended' = 'live';
  stop(): void {
    this.readyState = 'ended';
  }
}

class FakeCamera {
  readonly tracks: FakeTrack[] = [];
  most = 0;
  refusal: unknown = null;
  plays = true;
  async open(): Promise<{ getTracks: () => FakeTrack[] }> {
    await new Promise((resolve) => setTimeout(resolve, 10));
    if (this.refusal !== null) throw this.refusal;
    const track = new FakeTrack();
    this.tracks.push(track);
    this.most = Math.max(this.most, this.live());
    return { getTracks: () => [track] };
  }
  live(): number {
    return this.tracks.filter((track) => track.readyState === 'live').length;
  }
}

const noDecoder: Decoder = { ready: Promise.resolve(false), isBroken: () => true, decode: () => Promise.resolve('broken') };

describe('startCameraSession', () => {
  let camera: FakeCamera;
  let scanners: FakeScanner[];
  let host: HTMLElement;
  const told = { onLive: vi.fn(), onFailure: vi.fn(), onEnded: vi.fn(), onTexts: vi.fn() };

  const start = (decoder: Decoder = noDecoder): CameraSession =>
    startCameraSession({
      host,
      decoder,
      deviceId: null,
      createScanner: (paneId) => {
        const scanner = new FakeScanner(paneId, camera);
        scanners.push(scanner);
        return scanner;
      },
      ...told,
    });

  beforeEach(() => {
    vi.useFakeTimers();
    vi.clearAllMocks();
    camera = new FakeCamera();
    scanners = [];
    host = document.createElement('div');
    document.body.append(host);
  });
  afterEach(() => {
    host.remove();
    vi.useRealTimers();
  });

  it('ends every track on stop, though html5-qrcode forgets them', async () => {
    const session = start();
    await vi.advanceTimersByTimeAsync(20);
    expect(told.onLive).toHaveBeenCalledTimes(1);
    await session.stop();
    expect(camera.live()).toBe(0);
    expect(host.children).toHaveLength(0);
  });

  it('closes a camera that opens after the screen was left', async () => {
    const session = start();
    const stopped = session.stop();
    await vi.advanceTimersByTimeAsync(50);
    await stopped;
    expect(camera.live()).toBe(0);
    expect(told.onLive).not.toHaveBeenCalled();
  });

  it('closes at once a camera whose picture had not come when the screen was left, and will not come any more', async () => {
    const session = start();
    camera.plays = false;
    await vi.advanceTimersByTimeAsync(20);
    expect(camera.live()).toBe(1);
    host.remove();
    void session.stop();
    await vi.advanceTimersByTimeAsync(0);
    expect(camera.live()).toBe(0);
    expect(told.onLive).not.toHaveBeenCalled();
  });

  it('never has two cameras open through twenty hasty double mounts', async () => {
    let last: CameraSession | null = null;
    for (let mount = 0; mount < 20; mount += 1) {
      const trial = start();
      void trial.stop();
      last = start();
      await vi.advanceTimersByTimeAsync(mount % 3 === 0 ? 0 : 7 * mount);
      if (mount < 19) void last.stop();
    }
    await vi.advanceTimersByTimeAsync(200);
    expect(camera.live()).toBe(1);
    const stopped = last?.stop();
    await vi.advanceTimersByTimeAsync(50);
    await stopped;
    expect(camera.live()).toBe(0);
    expect(camera.most).toBe(1);
  });

  it('names why the camera did not open, and leaves nothing behind', async () => {
    camera.refusal = 'Error getting userMedia, error = NotAllowedError: Permission denied';
    start();
    await vi.advanceTimersByTimeAsync(20);
    expect(told.onFailure).toHaveBeenCalledWith('denied');
    expect(host.children).toHaveLength(0);
  });

  it('reports a track that ends by itself, but not one that it ended', async () => {
    const session = start();
    await vi.advanceTimersByTimeAsync(20);
    camera.tracks[0]!.dispatchEvent(new Event('ended'));
    expect(told.onEnded).toHaveBeenCalledTimes(1);
    await session.stop();
    camera.tracks[0]!.dispatchEvent(new Event('ended'));
    expect(told.onEnded).toHaveBeenCalledTimes(1);
  });

  it("keeps html5-qrcode's decoder while ours cannot run", async () => {
    start();
    await vi.advanceTimersByTimeAsync(20);
    expect(scanners[0]!.decodes).toBe(true);
    scanners[0]!.onText('H11.1-260101-0001');
    expect(told.onTexts).toHaveBeenCalledWith(['H11.1-260101-0001']);
  });

  it("rests html5-qrcode's decoder once ours is ready, and wakes it when ours breaks", async () => {
    let answer: (value: 'broken') => void = () => undefined;
    const decode = vi.fn(() => new Promise<'broken'>((resolve) => (answer = resolve)));
    const frame = vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
    const session = start({ ready: Promise.resolve(true), isBroken: () => false, decode });
    await vi.advanceTimersByTimeAsync(20);
    expect(scanners[0]!.decodes).toBe(false);
    const video = host.querySelector('video')!;
    Object.defineProperties(video, { readyState: { value: 4 }, videoWidth: { value: 2 }, videoHeight: { value: 2 } });
    vi.stubGlobal('createImageBitmap', () => Promise.resolve({ close: () => undefined }));
    await vi.advanceTimersByTimeAsync(100);
    expect(decode).toHaveBeenCalled();
    answer('broken');
    await vi.advanceTimersByTimeAsync(1);
    expect(scanners[0]!.decodes).toBe(true);
    await session.stop();
    frame.mockRestore();
    vi.unstubAllGlobals();
  });

  it('tells nothing after stop', async () => {
    const session = start();
    await vi.advanceTimersByTimeAsync(20);
    await session.stop();
    scanners[0]!.onText('late');
    expect(told.onTexts).not.toHaveBeenCalled();
  });
});
