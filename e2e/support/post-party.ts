import type { Page } from '@playwright/test';
import { vi as review } from '../../src/app/features/filing/review.vi';

/** Tells the post by hand where one lives. */
export async function fillParty(page: Page): Promise<void> {
  await page.getByLabel(review.party_name).fill('Nguyễn Văn An');
  await page.getByLabel(review.party_phone).fill('0900000123');
  await page.getByLabel(review.party_province).selectOption({ label: 'Tỉnh Lâm Đồng' });
  const ward = page.getByLabel(review.party_ward);
  await ward.selectOption({ label: 'Phường Phan Thiết' });
  await page.getByLabel(review.party_address).fill('12 đường Trần Hưng Đạo');
}
