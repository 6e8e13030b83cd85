import type { Browser, Page } from '@playwright/test';
import { becomeZalo } from './become-zalo';
import type { Citizen } from './sandbox';
import { ZALO_ANDROID } from './user-agents';
import type { World } from './world';

/** Another phone of the same citizen, with nothing on it yet. */
export async function secondPhone(browser: Browser, world: World, citizen: Citizen | null): Promise<{ page: Page; open(path?: string): Promise<void> }> {
  const context = await browser.newContext({ userAgent: ZALO_ANDROID, viewport: { width: 360, height: 740 }, locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh', hasTouch: true });
  await becomeZalo(context, world, citizen);
  const page = await context.newPage();
  return { page, open: async (path = '/') => void (await page.goto(new URL(path.replace(/^\//, ''), world.zaloUrl).href)) };
}
