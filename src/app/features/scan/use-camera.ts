import { useEffect, useRef, useState, type RefObject } from 'react';
import type { Outcome } from '../../platform/outcome';
import type { Platform } from '../../platform/port';
import type { CameraFailure } from './camera-failure';
import { startCameraSession, type CameraSession } from './camera-session';
import { chosenCamera, chooseNextCamera, listCameras } from './cameras';
import { sharedDecoder } from './decoder';
import { loadScanner } from './html5-scanner';
import type { LiveCamera } from './open-camera';
import { hasTorch, setTorch } from './torch';
import { useAway } from './use-away';

export interface CameraHandlers {
  readonly onTexts: (texts: readonly string[]) => void;
  readonly onFailure: (failure: CameraFailure) => void;
  readonly onEnded: () => void;
}

export interface CameraControls {
  /** Put on an empty, sized element; what goes inside it is not React's. */
  readonly hostRef: RefObject<HTMLDivElement>;
  readonly live: boolean;
  /** Null where the camera has no light to switch. */
  readonly torchOn: boolean | null;
  readonly toggleTorch: () => void;
  /** Null with a single camera. */
  readonly switchCamera: (() => void) | null;
}

/** Keeps the camera open while the component is on screen and the app in front, and not a moment longer. */
export function useCamera(platform: Platform, handlers: CameraHandlers): CameraControls {
  const hostRef = useRef<HTMLDivElement>(null);
  const latest = useRef(handlers);
  /** Asked for once: the phone's own question pauses the app, and coming back from it must not ask again. */
  const permission = useRef<Promise<Outcome<void>> | null>(null);
  const away = useAway(platform);
  const [opening, setOpening] = useState(0);
  const [camera, setCamera] = useState<LiveCamera | null>(null);
  const [cameras, setCameras] = useState<readonly string[]>([]);
  const [torchOn, setTorchOn] = useState(false);

  useEffect(() => {
    latest.current = handlers;
  });

  useEffect(() => {
    const host = hostRef.current;
    if (host === null || away) return undefined;
    let gone = false;
    let session: CameraSession | null = null;

    const open = async (): Promise<void> => {
      const decoder = sharedDecoder();
      permission.current ??= platform.requestCameraPermission();
      const permitted = await permission.current;
      const createScanner = await loadScanner().catch(() => null);
      if (gone) return;
      if (!permitted.ok && permitted.reason === 'denied') return latest.current.onFailure('denied');
      if (createScanner === null) return latest.current.onFailure('failed');
      session = startCameraSession({
        host,
        createScanner,
        decoder,
        deviceId: chosenCamera(),
        onLive: (live) => {
          setCamera(live);
          void listCameras().then(setCameras);
        },
        onFailure: (failure) => latest.current.onFailure(failure),
        onEnded: () => latest.current.onEnded(),
        onTexts: (texts) => {
          void session?.stop();
          latest.current.onTexts(texts);
        },
      });
    };

    void open();
    return () => {
      gone = true;
      setCamera(null);
      setTorchOn(false);
      void session?.stop();
    };
  }, [platform, away, opening]);

  const track = camera?.track ?? null;
  return {
    hostRef,
    live: camera !== null,
    torchOn: hasTorch(track) ? torchOn : null,
    toggleTorch: () => {
      if (track !== null) void setTorch(track, !torchOn).then(setTorchOn);
    },
    switchCamera:
      cameras.length < 2
        ? null
        : () => {
            chooseNextCamera(cameras, track?.getSettings().deviceId ?? null);
            setOpening((count) => count + 1);
          },
  };
}
