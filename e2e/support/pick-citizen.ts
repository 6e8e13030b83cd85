import type { Page } from '@playwright/test';

/** Outside Zalo the sandbox lends a made-up person: picks the first one under "Tôi" and waits until the proxy knows them. */
export async function pickCitizen({ open, page }: { open: (path?: string) => Promise<void>; page: Page }): Promise<void> {
  await open('/toi');
  const signedIn = page.waitForResponse((response) => response.url().endsWith('/sessions') && response.ok());
  await page.getByText('Nguyễn Văn An').first().click();
  await signedIn;
}
