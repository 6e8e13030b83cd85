import type { Page } from '@playwright/test';

/** Doubles every text on the screen, as Android's text zoom and iOS's larger text do, whatever unit it was set in. */
export async function doubleText(page: Page): Promise<void> {
  await page.evaluate(() => {
    const elements = [...document.querySelectorAll<HTMLElement>('body, body *')].filter((element) => element instanceof HTMLElement);
    const sizes = elements.map((element) => {
      const { fontSize, lineHeight } = getComputedStyle(element);
      return { fontSize: parseFloat(fontSize), lineHeight: lineHeight.endsWith('px') ? parseFloat(lineHeight) : null };
    });
    elements.forEach((element, index) => {
      const size = sizes[index];
      if (!size) return;
      element.style.setProperty('font-size', `${size.fontSize * 2}px`, 'important');
      if (size.lineHeight !== null) element.style.setProperty('line-height', `${size.lineHeight * 2}px`, 'important');
    });
  });
}

/** Texts that stick out of the screen or are cut by their box, and whether the page scrolls sideways. */
export function findOverflow(page: Page): Promise<{ cut: string[]; scrollsSideways: boolean }> {
  return page.evaluate(() => {
    const slack = 2;
    const hides = (value: string): boolean => value === 'hidden' || value === 'clip';
    const scrolls = (value: string): boolean => value === 'auto' || value === 'scroll';
    const hasText = (element: Element): boolean => [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '');
    const cutBy = (element: Element, box: DOMRect): boolean => {
      for (let parent: Element | null = element; parent && parent !== document.body; parent = parent.parentElement) {
        const style = getComputedStyle(parent);
        const frame = parent.getBoundingClientRect();
        if (frame.width <= 1 || style.clipPath !== 'none') return false; // visually hidden on purpose
        const cutAcross = hides(style.overflowX) && box.right > frame.right + slack;
        const cutDown = hides(style.overflowY) && box.bottom > frame.bottom + slack;
        if (cutAcross || cutDown) return true;
        if (scrolls(style.overflowX) || scrolls(style.overflowY)) return box.right > frame.right + slack && !scrolls(style.overflowX);
      }
      return box.right > innerWidth + slack;
    };
    const cut: string[] = [];
    for (const element of document.querySelectorAll('body *')) {
      if (!hasText(element) || element.closest('script, style, [hidden]')) continue;
      const range = document.createRange();
      range.selectNodeContents(element);
      const box = range.getBoundingClientRect();
      if (box.width > 0 && box.height > 0 && cutBy(element, box)) cut.push((element.textContent ?? '').trim().slice(0, 60));
    }
    const wide = [document.documentElement, ...document.querySelectorAll('main, .zaui-page')].some((element) => element.scrollWidth > element.clientWidth + slack);
    return { cut, scrollsSideways: wide };
  });
}

/** Things to tap that are smaller than 44 px; links inside a sentence are exempt. */
export function findSmallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const targets = [...document.querySelectorAll<HTMLElement>('a[href], button, input:not([type=hidden]), select, textarea, [role=button], [role=tab], [role=slider]')];
    const shown = targets.filter((element) => element.checkVisibility() && element.getBoundingClientRect().width > 1 && getComputedStyle(element).display !== 'inline');
    const area = (element: HTMLElement): DOMRect => (element.closest('label') ?? element).getBoundingClientRect();
    return shown
      .filter((element) => Math.min(area(element).width, area(element).height) < 43.5)
      .map((element) => `${element.tagName.toLowerCase()} ${Math.round(area(element).width)}x${Math.round(area(element).height)} ${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40)}`);
  });
}
