import { existsSync } from 'node:fs';
import { chromium, type Browser, type BrowserContext } from '@playwright/test';

const SYSTEM_CHROMIUM = '/usr/bin/chromium';
const ARGS = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-sync', '--disable-component-update'];

export function launchChromium(args: readonly string[] = []): Promise<Browser> {
  return chromium.launch({ headless: true, args: [...ARGS, ...args], ...(existsSync(SYSTEM_CHROMIUM) ? { executablePath: SYSTEM_CHROMIUM } : {}) });
}

/** Stops every request that leaves `origin` and keeps its address: the scanner must ask nobody else. */
export async function watchOffSite(context: BrowserContext, origin: string, offSite: string[]): Promise<void> {
  await context.route('**/*', (route) => {
    const url = route.request().url();
    if (url.startsWith(origin) || url.startsWith('data:') || url.startsWith('blob:')) return route.continue();
    offSite.push(url);
    return route.abort();
  });
}
