import type { BrowserContext, Page } from '@playwright/test';

/** Everything the app has left on the phone: web storage, Zalo's native storage, cookies, databases and caches, as one text. */
export async function keptOnPhone(page: Page, context: BrowserContext): Promise<string> {
  const inPage = await page.evaluate(async () => {
    const cached: string[] = [];
    for (const name of await caches.keys()) {
      for (const request of await (await caches.open(name)).keys()) cached.push(request.url);
    }
    const databases = (await indexedDB.databases()).map(({ name }) => name);
    return JSON.stringify({ local: { ...localStorage }, session: { ...sessionStorage }, cached, databases, history: history.state as unknown });
  });
  return inPage + JSON.stringify(await context.cookies());
}
