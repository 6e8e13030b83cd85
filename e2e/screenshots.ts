/**
 * Photographs every screen in every state at 360×740, light, dark, with doubled text and 320 px wide: `npx tsx e2e/screenshots.ts [folder] [filter]`.
 * For people to look at; nothing is compared.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findChromium } from '../.ci/chromium.mjs';
import { becomeZalo } from './support/become-zalo';
import { FILING_STATES } from './support/filing-states';
import { forgetCitizen } from './support/forget-citizen';
import { doubleText } from './support/layout';
import { FAILING_SCREENS, SCREENS } from './support/screens';
import { ZALO_ANDROID } from './support/user-agents';
import { startWorld } from './support/world';

const LOOKS = ['light', 'dark', 'large', 'narrow'] as const;
const [folder = 'test-results/screens', filter = ''] = process.argv.slice(2);
await mkdir(folder, { recursive: true });
const executablePath = findChromium();
const world = await startWorld();
const browser = await chromium.launch({ args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'], ...(executablePath === null ? {} : { executablePath }) });
try {
  const citizen = (await world.sandbox.citizens())[0] ?? null;
  const wanted = [...SCREENS, ...FAILING_SCREENS, ...FILING_STATES].filter(({ name }) => name.includes(filter));
  for (const look of LOOKS) {
    for (const [index, { name, reach }] of wanted.entries()) {
      if (citizen !== null) await forgetCitizen(world, citizen);
      const theme = look === 'dark' ? 'dark' : 'light';
      const context = await browser.newContext({ viewport: { width: look === 'narrow' ? 320 : 360, height: 740 }, userAgent: ZALO_ANDROID, colorScheme: theme, locale: 'vi-VN', deviceScaleFactor: 2, hasTouch: true });
      await becomeZalo(context, world, citizen, { theme });
      const page = await context.newPage();
      page.setDefaultTimeout(20_000);
      const open = async (path = '/'): Promise<void> => void (await page.goto(new URL(path.replace(/^\//, ''), world.zaloUrl).href));
      try {
        await reach({ world, page, open, citizen });
        if (look === 'large') await doubleText(page);
        const file = `${look}-${String(index).padStart(2, '0')}-${name.replace(/[^a-z0-9]+/gi, '-')}`;
        await page.screenshot({ path: join(folder, `${file}.png`) });
        await page.screenshot({ path: join(folder, `${file}-full.png`), fullPage: true });
      } catch (error) {
        console.error(`${look} ${name}: ${String(error).slice(0, 300)}`);
      }
      await context.close();
    }
  }
} finally {
  await browser.close();
  await world.stop();
}
