import { Html5Qrcode } from 'html5-qrcode';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { CameraView } from '../../../src/app/features/scan/camera-view';
import '../../../src/app/features/scan/scan.css';
import { currentPlatform } from '../../../src/app/platform/current';
import { countTracks } from './count-tracks';
import { watchMarker } from './watch-marker';

export interface LiveRun {
  /** From start() to the first text; null when nothing was read in time. */
  readonly readMs: number | null;
  /** From start() until the receipt was wholly in view. */
  readonly inViewMs: number | null;
  readonly text: string | null;
  readonly longTaskMsPerSecond: number;
}

declare global {
  interface Window {
    scanLive(who: 'app' | 'html5', timeoutMs: number): Promise<LiveRun>;
    /** Mounts and unmounts the camera under StrictMode; resolves to the camera tracks that still live. */
    mountOften(times: number): Promise<number>;
  }
}

const tracks = countTracks();
const pane = document.querySelector<HTMLDivElement>('#app');
if (pane === null) throw new Error('live.html has lost its pane');
const wait = (delayMs: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, delayMs));

function mountApp(onText: (text: string) => void): () => Promise<void> {
  const root = createRoot(pane!);
  const fail = (): void => onText('');
  root.render(<StrictMode><CameraView platform={currentPlatform()} onTexts={(texts) => onText(texts[0] ?? '')} onFailure={fail} onEnded={fail} /></StrictMode>);
  return async () => {
    root.unmount();
    await wait(300);
  };
}

function mountHtml5(onText: (text: string) => void): () => Promise<void> {
  const scanner = new Html5Qrcode('app');
  const started = scanner.start({ facingMode: 'environment' }, { fps: 10, qrbox: 250 }, onText, undefined);
  return async () => {
    await started;
    await scanner.stop();
    scanner.clear();
  };
}

window.scanLive = async (who, timeoutMs) => {
  let longTasksMs = 0;
  const observer = new PerformanceObserver((list) => list.getEntries().forEach((entry) => (longTasksMs += entry.duration)));
  observer.observe({ type: 'longtask' });
  const startedMs = performance.now();
  const marker = watchMarker(startedMs);
  const read = await new Promise<{ text: string; atMs: number; unmount: () => Promise<void> } | { text: null; unmount: () => Promise<void> }>((resolve) => {
    const unmount = (who === 'app' ? mountApp : mountHtml5)((text) => resolve({ text, atMs: performance.now() - startedMs, unmount }));
    setTimeout(() => resolve({ text: null, unmount }), timeoutMs);
  });
  const lastedMs = performance.now() - startedMs;
  observer.disconnect();
  const inViewMs = await marker.stop();
  await read.unmount();
  return { readMs: read.text === null ? null : read.atMs, inViewMs, text: read.text, longTaskMsPerSecond: (longTasksMs * 1000) / lastedMs };
};

window.mountOften = async (times) => {
  for (let mount = 0; mount < times; mount += 1) {
    const unmount = mountApp(() => undefined);
    await wait(mount % 4 === 0 ? 0 : 90 * (mount % 7));
    await unmount();
  }
  await wait(3_000);
  return tracks.live();
};
