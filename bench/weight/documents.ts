import type { Browser, BrowserContext } from '@playwright/test';
import { becomeZalo } from '../../e2e/support/become-zalo';
import { ZALO_ANDROID } from '../../e2e/support/user-agents';
import type { World } from '../../e2e/support/world';

/** The two documents home is loaded from: our own index.html, and the one Zalo builds from app-config.json. */
export const DOCUMENTS = ['index.html', 'zalo'] as const;
export type DocumentKind = (typeof DOCUMENTS)[number];

/** Lighthouse's own phone, so that both measure the same screen. */
const PHONE = { viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true, locale: 'vi-VN' };
const PLAIN_ANDROID = 'Mozilla/5.0 (Linux; Android 13; moto g power (2022)) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36';

export const urlOf = (world: World, kind: DocumentKind): string => (kind === 'zalo' ? world.zaloUrl : world.browserUrl);

/** A phone with an empty cache, in front of the document; in Zalo with the host's bridge and a citizen who is known. */
export async function openPhone(browser: Browser, world: World, kind: DocumentKind): Promise<BrowserContext> {
  const context = await browser.newContext({ ...PHONE, userAgent: kind === 'zalo' ? ZALO_ANDROID : PLAIN_ANDROID });
  if (kind === 'zalo') await becomeZalo(context, world, (await world.sandbox.citizens())[0] ?? null);
  return context;
}
