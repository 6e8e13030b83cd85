import type { Browser } from '@playwright/test';
import type { World } from '../../e2e/support/world';
import { openPhone, urlOf, type DocumentKind } from './documents';
import { settle } from './settle';

const SLOWDOWN = 4;

/** Milliseconds from a route change to its first paint, on a processor four times slower, with the network warm. */
export async function routeFirstPaintMs(browser: Browser, world: World, kind: DocumentKind, route: string): Promise<number> {
  const context = await openPhone(browser, world, kind);
  try {
    const page = await context.newPage();
    const cdp = await context.newCDPSession(page);
    await page.goto(urlOf(world, kind), { waitUntil: 'load' });
    await page.dispatchEvent('body', 'pointerdown');
    await settle(page, 6000); // the other routes are fetched five seconds after the last touch
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
    const target = new URL(route.replace(/^\//, ''), urlOf(world, kind)).pathname;
    return await page.evaluate((path) => new Promise<number>((resolve) => {
      const startedAt = performance.now();
      new MutationObserver((_, observer) => {
        observer.disconnect();
        requestAnimationFrame(() => requestAnimationFrame(() => { resolve(performance.now() - startedAt); }));
      }).observe(document.body, { subtree: true, childList: true });
      history.pushState({}, '', path);
      dispatchEvent(new PopStateEvent('popstate', { state: {} }));
    }), target);
  } finally {
    await context.close();
  }
}
