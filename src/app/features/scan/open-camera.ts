import type { Html5Qrcode } from 'html5-qrcode';
import { cameraFailureOf, type CameraFailure } from './camera-failure';

/** What this module uses of html5-qrcode, so that tests can stand in for it. */
export type Scanner = Pick<Html5Qrcode, 'start' | 'stop' | 'pause' | 'resume'>;

/** An open camera: html5-qrcode owns the stream and the `<video>`, we only look at it. */
export interface LiveCamera {
  readonly video: HTMLVideoElement;
  readonly track: MediaStreamTrack | null;
  /** Switches html5-qrcode's own decoding loop (main thread, weaker) off and on. */
  setOwnDecoder(on: boolean): void;
  /** Ends every track, whatever html5-qrcode makes of it, and takes the picture out of the page. Never rejects. */
  close(): Promise<void>;
}

export type OpenedCamera = { readonly ok: true; readonly camera: LiveCamera } | { readonly ok: false; readonly failure: CameraFailure };

/** Until the wasm decoder is there, and when it cannot run, html5-qrcode looks at this many frames a second: on the main thread, so not more. */
const OWN_DECODER_FPS = 4;

let lastPaneId = 0;

/**
 * Opens a camera inside `host`, which must be in the document, visible and sized.
 * @param deviceId a camera chosen before; null takes the one at the back
 * @param onText a text that html5-qrcode's own decoder read
 * @param left when the screen is left: its picture is not waited for any more, for without the screen it never plays
 */
export async function openCamera(host: HTMLElement, createScanner: (paneId: string) => Scanner, deviceId: string | null, onText: (text: string) => void, left: Promise<void>): Promise<OpenedCamera> {
  // A pane of its own per opening, made outside React: html5-qrcode empties its element and cannot be used twice without leaking.
  const pane = document.createElement('div');
  lastPaneId += 1;
  pane.id = `scan-pane-${lastPaneId}`;
  host.append(pane);
  let scanner: Scanner;
  try {
    scanner = createScanner(pane.id);
    await scanner.start({ facingMode: 'environment' }, { fps: OWN_DECODER_FPS, disableFlip: true, videoConstraints: constraintsFor(deviceId) }, onText, undefined);
  } catch (thrown) {
    endTracks(pane);
    pane.remove();
    return { ok: false, failure: cameraFailureOf(thrown) };
  }
  const video = pane.querySelector('video');
  if (video === null) {
    await closePane(scanner, pane);
    return { ok: false, failure: 'failed' };
  }
  video.setAttribute('playsinline', 'true');
  await Promise.race([untilPlaying(pane, video), left]);
  return { ok: true, camera: liveCamera(scanner, pane, video) };
}

/** Wishes, never `exact`: phones that lack the mode refuse an exact one. Repeats the facing mode because these constraints replace the first argument of start(). */
function constraintsFor(deviceId: string | null): MediaTrackConstraints {
  const which: MediaTrackConstraints = deviceId === null ? { facingMode: 'environment' } : { deviceId: { ideal: deviceId } };
  return { ...which, width: { ideal: 1280 }, height: { ideal: 720 } };
}

const PLAYING_TIMEOUT_MS = 3_000;

/** html5-qrcode draws its canvas when the video plays; pausing or stopping it before that throws. A video that never plays is not waited for. */
async function untilPlaying(pane: HTMLElement, video: HTMLVideoElement): Promise<void> {
  if (pane.querySelector('canvas') !== null) return;
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, PLAYING_TIMEOUT_MS);
    video.addEventListener('playing', () => {
      clearTimeout(timer);
      resolve();
    }, { once: true });
  });
}

function liveCamera(scanner: Scanner, pane: HTMLElement, video: HTMLVideoElement): LiveCamera {
  let ownDecoder = true;
  return {
    video,
    track: tracksOf(video).find((track) => track.kind === 'video') ?? null,
    setOwnDecoder(on) {
      if (on === ownDecoder) return;
      try {
        if (on) scanner.resume();
        else scanner.pause(false);
        ownDecoder = on;
      } catch {
        // Its state machine refuses while it is still starting: it keeps decoding beside ours, which costs time and nothing else.
      }
    },
    close: () => closePane(scanner, pane),
  };
}

async function closePane(scanner: Scanner, pane: HTMLElement): Promise<void> {
  const tracks = [...pane.querySelectorAll('video')].flatMap(tracksOf);
  try {
    await scanner.stop();
  } catch {
    // "Cannot stop, scanner is not running" and its like: the tracks below are what counts.
  }
  for (const track of tracks) track.stop();
  endTracks(pane);
  pane.remove();
}

function endTracks(pane: HTMLElement): void {
  for (const video of pane.querySelectorAll('video')) for (const track of tracksOf(video)) track.stop();
}

function tracksOf(video: HTMLVideoElement): MediaStreamTrack[] {
  const source = video.srcObject;
  return source !== null && 'getTracks' in source ? source.getTracks() : [];
}
