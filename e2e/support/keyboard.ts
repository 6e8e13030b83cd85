import { expect, type Page } from '@playwright/test';

export interface Focus {
  name: string;
  /** The focus can be seen. */
  ring: boolean;
  /** The tabs at the bottom lie over it. */
  covered: boolean;
  href: string | null;
  /** Name of the form control. */
  field: string | null;
}

/** What has the focus; null for nothing. */
export function focused(page: Page): Promise<Focus | null> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    const labelled = element instanceof HTMLInputElement || element instanceof HTMLSelectElement || element instanceof HTMLTextAreaElement;
    const shown = element instanceof HTMLInputElement && (element.type === 'radio' || element.type === 'checkbox') ? (element.closest('label') ?? element) : element;
    const rings = [element, shown].some((one) => {
      const style = getComputedStyle(one);
      return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none';
    });
    const tabs = document.querySelector('nav.tabs');
    const covered = tabs !== null && !tabs.contains(element) && element.closest('dialog') === null && shown.getBoundingClientRect().top >= tabs.getBoundingClientRect().top;
    const labels = labelled ? [...(element.labels ?? [])].map((label) => label.textContent ?? '') : [];
    return {
      name: (element.getAttribute('aria-label') ?? (labels.join(' ') || (element.textContent ?? ''))).trim(),
      ring: rings || (element instanceof HTMLInputElement && element.type === 'date'), // its parts take the focus one by one, and show it themselves
      covered,
      href: element.getAttribute('href'),
      field: labelled ? element.name : null,
    };
  });
}

/** Presses Tab until the wanted thing has the focus; every stop on the way must show that it has it. */
export async function tabTo(page: Page, wanted: (focus: Focus) => boolean): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    const focus = await focused(page);
    if (focus === null) continue;
    expect(focus.ring, `focus can be seen on "${focus.name}"`).toBe(true);
    expect(focus.covered, `the tabs lie over "${focus.name}"`).toBe(false);
    expect(focus.name, 'what has the focus has a name').not.toBe('');
    if (wanted(focus)) return;
  }
  throw new Error('Tab never came there');
}
