import { gzipSync } from 'node:zlib';
import type { Browser, CDPSession } from '@playwright/test';
import type { World } from '../../e2e/support/world';
import { openPhone, urlOf, type DocumentKind } from './documents';
import { settle } from './settle';

export interface LoadedFile {
  url: string;
  kind: 'html' | 'js' | 'css' | 'font' | 'image' | 'data';
  rawBytes: number;
  /** Text as gzip level 9 makes it, whatever the server sent; pictures and fonts as they are. */
  gzBytes: number;
  /** Asked for before the load event. */
  initial: boolean;
  /** From a host that is neither ours nor Zalo's. */
  foreign: boolean;
}

export interface HomeLoad {
  requests: LoadedFile[];
  heapMb: number;
  cls: number;
}

const QUIET_MS = 1200;
const ZALO = new Set(['h5.zalo.me', 'graph.zalo.me']);

function kindOf(url: string, mime: string): LoadedFile['kind'] {
  if (/font/.test(mime) || /\.(woff2?|ttf)(\?|$)/.test(url)) return 'font';
  if (/javascript/.test(mime)) return 'js';
  if (/css/.test(mime)) return 'css';
  if (/image/.test(mime)) return 'image';
  return /html/.test(mime) ? 'html' : 'data';
}

interface Seen { url: string; mime: string; status: number; startedAt: number }

/** Follows every transfer of a page, CORS preflights too. */
function followNetwork(cdp: CDPSession): { seen: Map<string, Seen>; loadedAt: () => number } {
  const started = new Map<string, number>();
  const seen = new Map<string, Seen>();
  let loadedAt = Infinity;
  cdp.on('Network.requestWillBeSent', ({ requestId, timestamp }) => started.set(requestId, timestamp));
  cdp.on('Network.responseReceived', ({ requestId, response }) =>
    seen.set(requestId, { url: response.url, mime: response.mimeType, status: response.status, startedAt: started.get(requestId) ?? 0 }));
  cdp.on('Page.loadEventFired', ({ timestamp }) => { loadedAt = Math.min(loadedAt, timestamp); });
  return { seen, loadedAt: () => loadedAt };
}

async function bodyOf(cdp: CDPSession, requestId: string): Promise<Buffer> {
  try {
    const { body, base64Encoded } = await cdp.send('Network.getResponseBody', { requestId });
    return Buffer.from(body, base64Encoded ? 'base64' : 'utf8');
  } catch {
    return Buffer.alloc(0); // a preflight or a 204 has no body to give
  }
}

/** One cold load of home: every file with its weight, the heap after a collection, the layout shift. */
export async function loadHome(browser: Browser, world: World, kind: DocumentKind): Promise<HomeLoad> {
  const context = await openPhone(browser, world, kind);
  try {
    const page = await context.newPage();
    await page.addInitScript(() => {
      let cls = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          if (Reflect.get(entry, 'hadRecentInput') !== true) cls += Number(Reflect.get(entry, 'value'));
        }
        Reflect.set(window, 'measuredCls', cls);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    const cdp = await context.newCDPSession(page);
    await cdp.send('Network.enable');
    await cdp.send('Page.enable');
    await cdp.send('Network.setCacheDisabled', { cacheDisabled: true });
    const { seen, loadedAt } = followNetwork(cdp);
    await page.goto(urlOf(world, kind), { waitUntil: 'load' });
    await settle(page, QUIET_MS);

    const own = new Set([world.browserUrl, world.zaloUrl, world.proxyUrl, world.sandbox.url].map((url) => new URL(url).host));
    const requests: LoadedFile[] = [];
    for (const [requestId, { url, mime, status, startedAt }] of seen) {
      const address = new URL(url);
      if (!address.protocol.startsWith('http') || status === 204) continue;
      const fileKind = kindOf(url, mime);
      const body = await bodyOf(cdp, requestId);
      const packed = fileKind === 'font' || (fileKind === 'image' && !/svg/.test(mime));
      const gzBytes = packed ? body.length : gzipSync(body, { level: 9 }).length;
      requests.push({ url, kind: fileKind, rawBytes: body.length, gzBytes, initial: startedAt <= loadedAt(), foreign: !own.has(address.host) && !ZALO.has(address.hostname) });
    }
    await cdp.send('HeapProfiler.collectGarbage');
    const { usedSize } = await cdp.send('Runtime.getHeapUsage');
    const cls = await page.evaluate(() => Number(Reflect.get(window, 'measuredCls') ?? 0));
    return { requests, heapMb: usedSize / 1024 / 1024, cls };
  } finally {
    await context.close();
  }
}
