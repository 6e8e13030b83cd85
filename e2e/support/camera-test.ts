import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, devices, type Browser, type Page } from '@playwright/test';
import { findChromium } from '../../.ci/chromium.mjs';
import { test as base } from './test';
import { watchContext } from './watch';

export type CameraState =
  /** A camera that plays the video `film` wrote; the citizen allows it. */
  | { kind: 'filming'; film: (file: string) => Promise<void> }
  /** A camera, and a citizen who does not allow it. */
  | { kind: 'denied' }
  | { kind: 'absent' };

interface CameraFixtures {
  /** A page of the app, on home, on a phone with this camera. The camera is the browser's own, so it gets one for itself. */
  phoneWithCamera: (camera: CameraState) => Promise<Page>;
}

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh', userAgent: devices['Pixel 5'].userAgent };

export const test = base.extend<CameraFixtures>({
  phoneWithCamera: async ({ world }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'mot-cua-camera-'));
    const opened: Browser[] = [];
    const problems: string[][] = [];
    await use(async (camera) => {
      const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'];
      if (camera.kind !== 'absent') args.push('--use-fake-device-for-media-stream');
      if (camera.kind === 'filming') {
        const file = join(folder, 'camera.y4m');
        await camera.film(file);
        args.push('--use-fake-ui-for-media-stream', `--use-file-for-fake-video-capture=${file}`);
      }
      const executablePath = findChromium();
      const browser = await chromium.launch({ args, ...(executablePath === null ? {} : { executablePath }) });
      opened.push(browser);
      const context = await browser.newContext({ ...PHONE, ...(camera.kind === 'filming' ? { permissions: ['camera'] } : {}) });
      const watch = watchContext(context, world);
      problems.push(watch.errors, watch.foreignRequests);
      const page = await context.newPage();
      await page.addInitScript(keepTracks);
      await page.goto(world.browserUrl);
      return page;
    });
    base.expect.soft(problems.flat(), 'console errors and foreign requests').toEqual([]);
    for (const browser of opened) await browser.close();
    await rm(folder, { recursive: true, force: true });
  },
});

/** Remembers every camera track the page was given, so that `countTracks` can tell whether they were stopped. */
function keepTracks(): void {
  const tracks: MediaStreamTrack[] = [];
  Reflect.set(window, 'givenTracks', tracks);
  const open = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
  navigator.mediaDevices.getUserMedia = async (constraints) => {
    const stream = await open(constraints);
    tracks.push(...stream.getVideoTracks());
    return stream;
  };
}

/** How many camera tracks the page has been given, and how many of them still run. */
export function countTracks(page: Page): Promise<{ given: number; live: number }> {
  return page.evaluate(() => {
    const tracks: unknown = Reflect.get(window, 'givenTracks');
    const list = Array.isArray(tracks) ? tracks : [];
    return { given: list.length, live: list.filter((track) => track instanceof MediaStreamTrack && track.readyState === 'live').length };
  });
}

export const { expect } = test;
