import type { CameraFailure } from './camera-failure';
import type { Decoder } from './decoder';
import { openCamera, type LiveCamera, type Scanner } from './open-camera';
import { createQueue } from './serialise';
import { watchFrames } from './watch-frames';

export interface CameraSessionParts {
  /** In the document, visible and sized; outside React's hands. */
  readonly host: HTMLElement;
  readonly createScanner: (paneId: string) => Scanner;
  readonly decoder: Decoder;
  /** A camera chosen before; null takes the one at the back. */
  readonly deviceId: string | null;
  readonly onLive: (camera: LiveCamera) => void;
  readonly onFailure: (failure: CameraFailure) => void;
  /** The track ended by itself: a call, the lock screen, the cable. */
  readonly onEnded: () => void;
  readonly onTexts: (texts: readonly string[]) => void;
}

/** One opening of the camera, from the wish to the last track's end. */
export interface CameraSession {
  /** Resolves when no track of this session lives any more. Nothing is reported after the call. */
  stop(): Promise<void>;
}

/** One for the page: a second screen, or the second mount of StrictMode, waits until the first camera is closed. */
const oneAtATime = createQueue();

/** Opens the camera when its turn comes and decodes until stopped: with the wasm decoder once that is ready, with html5-qrcode's own until then or if it breaks. */
export function startCameraSession(parts: CameraSessionParts): CameraSession {
  let stopped = false;
  let camera: LiveCamera | null = null;
  let stopWatching: () => void = () => undefined;
  let leave: () => void = () => undefined;
  const left = new Promise<void>((resolve) => {
    leave = resolve;
  });

  const report = (texts: readonly string[]): void => {
    if (!stopped) parts.onTexts(texts);
  };

  const decodeFrames = async (live: LiveCamera): Promise<void> => {
    if (!(await parts.decoder.ready) || stopped) return;
    live.setOwnDecoder(false);
    stopWatching = watchFrames(live.video, parts.decoder, report, () => live.setOwnDecoder(true));
  };

  const open = async (): Promise<void> => {
    if (stopped) return;
    const opened = await openCamera(parts.host, parts.createScanner, parts.deviceId, (text) => report([text]), left);
    if (!opened.ok) {
      if (!stopped) parts.onFailure(opened.failure);
      return;
    }
    if (stopped) {
      await opened.camera.close();
      return;
    }
    camera = opened.camera;
    camera.track?.addEventListener('ended', () => {
      if (!stopped) parts.onEnded();
    });
    parts.onLive(camera);
    void decodeFrames(camera);
  };

  void oneAtATime(open);
  return {
    stop() {
      stopped = true;
      leave();
      stopWatching();
      return oneAtATime(async () => {
        await camera?.close();
        camera = null;
      });
    },
  };
}
