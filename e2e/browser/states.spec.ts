import { vi as dossier } from '../../src/app/features/dossier/dossier.vi';
import { DossierScreen } from '../support/dossier-screen';
import { openProven } from '../support/open-proven';
import { pickCitizen } from '../support/pick-citizen';
import { expect, test } from '../support/test';

test.beforeEach(async ({ open, page }) => {
  await pickCitizen({ open, page });
});

test('a label that maps to no national status is shown as the system wrote it', async ({ world, open, page }) => {
  await openProven({ world, open, page, province: 'quang-nam', shows: /Trạng thái lạ/ });
  await expect(new DossierScreen(page).headline).toContainText('Chờ liên thông thuế');
});

test('an overdue dossier says so and shows the apology with its new date', async ({ world, open, page }) => {
  await openProven({ world, open, page, province: 'quang-nam', shows: /có thư xin lỗi/ });
  await expect(page.getByText(dossier.apology_title)).toBeVisible();
  await expect(page.getByText('Phải đo đạc lại do sai lệch diện tích')).toBeVisible();
  await expect(page.getByText(/Ngày trả mới|Hẹn trả mới/).first()).toBeVisible();
});

test('an overdue dossier without an apology says that one is owed', async ({ world, open, page }) => {
  await openProven({ world, open, page, province: 'ca-mau', shows: /không có thư xin lỗi/ });
  await expect(new DossierScreen(page).headline).toContainText('Trễ');
  await expect(page.getByText(dossier.no_apology)).toBeVisible();
});

test('a dossier of three levels that crossed 01/07/2025 shows xã, huyện and tỉnh and where it is today', async ({ world, open, page }) => {
  await openProven({ world, open, page, province: 'binh-thuan', shows: /Ba cấp/ });
  const { journey } = new DossierScreen(page);
  for (const level of ['Xã', 'Huyện', 'Tỉnh']) await expect(journey.getByText(level, { exact: true }).first()).toBeVisible();
  await page.getByText(dossier.see_steps).click();
  await expect(journey.getByText('UBND huyện Bắc Bình', { exact: false }).first()).toBeVisible();
  await expect(page.getByText(/nay là/).first()).toBeVisible();
});

test('a dossier of today has two levels', async ({ world, open, page }) => {
  await openProven({ world, open, page, province: 'binh-duong', shows: /Hai cấp, đang ở Sở/ });
  const { journey } = new DossierScreen(page);
  await expect(journey.getByText('Xã', { exact: true }).first()).toBeVisible();
  await expect(journey.getByText('Tỉnh', { exact: true }).first()).toBeVisible();
  await expect(journey.getByText('Huyện', { exact: true })).toHaveCount(0);
});

test('a step at a ministry draws a fourth band', async ({ world, open, page }) => {
  await openProven({ world, open, page, province: 'ca-mau', shows: /cấp bộ/ });
  await expect(new DossierScreen(page).journey.getByText('Bộ', { exact: true }).first()).toBeVisible();
});

test('a request for papers names them and says by when', async ({ world, open, page }) => {
  await openProven({ world, open, page, province: 'binh-thuan', shows: /chờ bổ sung 3/ });
  await expect(new DossierScreen(page).headline).toContainText('bổ sung 3 giấy tờ');
  await expect(page.getByText('Đơn đề nghị cấp giấy phép đã ký')).toBeVisible();
});
