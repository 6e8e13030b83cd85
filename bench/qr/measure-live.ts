import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { launchChromium, watchOffSite } from './chromium';
import type { LiveRun } from './page/live';
import { writeReceiptVideo, type ReceiptVideo } from './receipt-video';

const CODE = '000.23.11.H11-240716-0007';
const URL_PAYLOAD = `https://dichvucong.binhthuan.gov.vn/portaldvc/tra-cuu?SGT=001200000000&MHS=${CODE}`;

const VIDEOS: Readonly<Record<string, ReceiptVideo>> = {
  easy: { payload: CODE, code: CODE, symbolPx: 300 },
  mid: { payload: CODE, code: CODE, symbolPx: 120 },
  far: { payload: CODE, code: CODE, symbolPx: 88 },
  dim: { payload: URL_PAYLOAD, code: CODE, symbolPx: 210, tilt: 0.6, exposure: { gain: 0.14, readNoise: 4, shotNoise: 0.4 } },
  shaken: { payload: URL_PAYLOAD, code: CODE, symbolPx: 190, blurPx: 1.2, shakePx: 4 },
  hard: { payload: CODE, code: CODE, symbolPx: 125, tilt: 0.6, exposure: { gain: 0.2, readNoise: 4, shotNoise: 0.35 } },
};

export interface LiveRow {
  readonly video: string;
  readonly who: 'app' | 'html5';
  readonly runs: readonly LiveRun[];
}

export interface LiveResults {
  readonly rows: readonly LiveRow[];
  readonly liveTracksAfterMounts: number;
  readonly offSite: readonly string[];
  readonly expected: Readonly<Record<string, string>>;
}

const READ_TIMEOUT_MS = 6_500;
const PHONE = { width: 360, height: 780 };

/** Plays each video to the app's camera and to html5-qrcode as it comes, then mounts the app's camera 20 times under StrictMode. */
export async function measureLive(origin: string, folder: string, runs: number): Promise<LiveResults> {
  await mkdir(folder, { recursive: true });
  const rows: LiveRow[] = [];
  const offSite: string[] = [];
  let liveTracksAfterMounts = Number.NaN;
  for (const [name, video] of Object.entries(VIDEOS)) {
    const file = join(folder, `${name}.mjpeg`);
    await writeReceiptVideo(file, video);
    for (const who of ['app', 'html5'] as const) {
      const results: LiveRun[] = [];
      for (let run = 0; run < runs; run += 1) results.push(await withLivePage(origin, file, offSite, (page) => page.evaluate(({ reader, timeoutMs }) => window.scanLive(reader, timeoutMs), { reader: who, timeoutMs: READ_TIMEOUT_MS })));
      rows.push({ video: name, who, runs: results });
    }
    if (name === 'easy') liveTracksAfterMounts = await withLivePage(origin, file, offSite, (page) => page.evaluate(() => window.mountOften(20)));
  }
  return { rows, liveTracksAfterMounts, offSite, expected: Object.fromEntries(Object.entries(VIDEOS).map(([name, video]) => [name, video.payload])) };
}

/** A browser of its own for every run: the fake camera's film starts with the browser's first look at it. */
async function withLivePage<Result>(origin: string, film: string, offSite: string[], use: (page: Page) => Promise<Result>): Promise<Result> {
  const browser = await launchChromium(['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream', `--use-file-for-fake-video-capture=${film}`]);
  try {
    const context = await browser.newContext({ viewport: PHONE, permissions: ['camera'] });
    await watchOffSite(context, origin, offSite);
    const page = await context.newPage();
    await page.goto(`${origin}/live.html`);
    await page.waitForFunction(() => typeof window.scanLive === 'function');
    return await use(page);
  } finally {
    await browser.close();
  }
}
