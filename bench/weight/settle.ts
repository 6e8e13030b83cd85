import type { Page } from '@playwright/test';

/** Waits until the document has not changed for `quietMs`, at most 12 s; tells when the last change was, from the call on. */
export function settle(page: Page, quietMs: number): Promise<number> {
  return page.evaluate((quiet) => new Promise<number>((resolve) => {
    const startedAt = performance.now();
    let changedAt = startedAt;
    const observer = new MutationObserver(() => { changedAt = performance.now(); });
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    const timer = setInterval(() => {
      const now = performance.now();
      if (now - changedAt < quiet && now - startedAt < 12_000) return;
      clearInterval(timer);
      observer.disconnect();
      resolve(changedAt - startedAt);
    }, 50);
  }), quietMs);
}
