import { expect, type Page } from '@playwright/test';
import { expectNoAxeViolations } from './axe';
import { doubleText, findOverflow, findSmallTargets } from './layout';

/** Six looks at the screen as it is: axe light and dark, targets, its own width, 320 px, doubled text. Leaves the text doubled until the page is loaded again. */
export async function lookAt(page: Page, name: string): Promise<void> {
  await expectNoAxeViolations(page, `${name}, light`);
  await page.evaluate(() => { document.documentElement.dataset['theme'] = 'dark'; });
  await expectNoAxeViolations(page, `${name}, dark`, ['color-contrast']); // the theme changes colours alone
  expect.soft(await findSmallTargets(page), `${name}: targets under 44 px`).toEqual([]);
  expect.soft(await findOverflow(page), `${name}: at 360 px`).toEqual({ cut: [], scrollsSideways: false });
  await page.setViewportSize({ width: 320, height: 640 });
  await expect.soft.poll(() => findOverflow(page), `${name}: at 320 px`).toEqual({ cut: [], scrollsSideways: false });
  await page.setViewportSize({ width: 360, height: 740 });
  await doubleText(page);
  await expect.soft.poll(() => findOverflow(page), `${name}: with doubled text`).toEqual({ cut: [], scrollsSideways: false });
}
