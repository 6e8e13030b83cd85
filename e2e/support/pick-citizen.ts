import type { Page } from '@playwright/test';

/** Outside Zalo the sandbox lends a made-up person: picks the first one under "Tôi". */
export async function pickCitizen({ open, page }: { open: (path?: string) => Promise<void>; page: Page }): Promise<void> {
  await open('/toi');
  await page.getByText('Nguyễn Văn An').first().click();
}
