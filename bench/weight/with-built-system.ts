import { chromium, type Browser } from '@playwright/test';
import { findChromium } from '../../.ci/chromium.mjs';
import { startWorld, type World } from '../../e2e/support/world';

/** Runs `work` against the built system in a Chromium of its own, and ends both whatever happens. */
export async function withBuiltSystem<T>(work: (browser: Browser, world: World) => Promise<T>): Promise<T> {
  const executablePath = findChromium();
  const world = await startWorld();
  try {
    const browser = await chromium.launch({ args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'], ...(executablePath === null ? {} : { executablePath }) });
    try {
      return await work(browser, world);
    } finally {
      await browser.close();
    }
  } finally {
    await world.stop();
  }
}
