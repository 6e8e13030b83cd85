import { vi as agency } from '../../src/app/features/agency/agency.vi';
import { vi as announcement } from '../../src/app/features/announcement/announcement.vi';
import { vi as booking } from '../../src/app/features/booking/booking.vi';
import { vi as statistics } from '../../src/app/features/statistics/statistics.vi';
import { Desk } from '../support/desk';
import { said } from '../support/filing-steps';
import { expect, test } from '../support/test';

test('an appointment is made, moved and cancelled', async ({ world, open, page }) => {
  const desk = new Desk(world);
  const person = `Nguyễn Thị Mai ${Date.now()}`;
  const main = page.getByRole('main');
  await open('/dat-lich');
  await expect(main.getByText(booking.empty)).toBeVisible();
  await main.getByRole('link', { name: booking.new }).click();
  await main.getByRole('link', { name: /UBND phường Phan Thiết/ }).click();
  await main.getByRole('link', { name: agency.book }).click();
  const slots = page.getByRole('group', { name: booking.slot }).getByRole('radio');
  const onDay = async (index: number): Promise<void> => {
    await page.getByLabel(booking.day).selectOption({ index });
    await expect(main.locator('[aria-busy=true]')).toHaveCount(0);
  };
  await main.getByRole('button', { name: booking.book, exact: true }).click();
  await expect(main.getByText(booking.slot_missing).first()).toBeVisible();
  await onDay(5); // what begins within two hours can no longer be changed
  await slots.first().check();
  await page.getByLabel(booking.name, { exact: true }).fill(person);
  await page.getByRole('checkbox', { name: booking.consent }).check();
  await main.getByRole('button', { name: booking.book, exact: true }).click();
  await expect(main.getByText(booking.state_booked, { exact: true })).toBeVisible();
  await expect(main.getByText(new RegExp(`^${booking.number} `))).toBeVisible();
  const when = await main.locator('.booking__when').innerText();

  await main.getByRole('link', { name: new RegExp(`^${booking.change}`) }).click();
  await expect(main.getByText(said(booking.now, { when }))).toBeVisible();
  await onDay(6);
  await slots.last().check();
  await main.getByRole('button', { name: booking.change_send }).click();
  await expect(main.locator('.booking__when')).toBeVisible();
  await expect(main.locator('.booking__when')).not.toHaveText(when);
  expect(await desk.appointmentsOf(person)).toMatchObject([{ state: 'DA_DAT' }]);

  await main.getByRole('button', { name: new RegExp(`^${booking.cancel}`) }).click();
  await page.getByRole('dialog').getByRole('button', { name: booking.cancel, exact: true }).click();
  await expect(main.getByText(booking.state_cancelled)).toBeVisible();
  await expect(main.getByRole('button', { name: new RegExp(`^${booking.cancel}`) })).toHaveCount(0);
  expect(await desk.appointmentsOf(person)).toMatchObject([{ state: 'DA_HUY' }]);
});

test('an announcement is found without diacritics and read, with nothing in it that runs', async ({ open, page }) => {
  const main = page.getByRole('main');
  await open('/thong-bao');
  const pinned = main.getByRole('list', { name: announcement.list }).getByRole('link').first();
  await expect(pinned).toContainText(announcement.pinned);
  await page.getByRole('searchbox').fill('nhan ket qua');
  await main.getByRole('link', { name: /Nhắc nhận kết quả/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Nhắc nhận kết quả/);
  await expect(main.getByText('Mời bà con đến nhận kết quả còn ở quầy.')).toBeVisible();
  await expect(main.locator('script, [onclick], [onerror], a[href^="javascript"], img')).toHaveCount(0);
  await expect(page).not.toHaveTitle('x');
});

test('how much was solved on time is a picture and a table', async ({ open, page }) => {
  await open('/thong-ke');
  await expect(page.getByText(/^Đã giải quyết [\d.]+ hồ sơ, [\d,]+ % đúng hạn\.$/).first()).toBeVisible();
  await page.getByText(statistics.table, { exact: true }).click();
  const table = page.getByRole('table');
  await expect(table.getByRole('columnheader', { name: statistics.th_late })).toBeVisible();
  const row = table.getByRole('row').filter({ has: page.getByRole('rowheader') }).first();
  await expect(row.getByRole('cell')).toHaveCount(11);
  await expect(row.getByRole('cell').nth(1)).toHaveText(/^[\d.]+$/);
  await page.getByLabel(statistics.level, { exact: true }).selectOption('commune');
  await expect(page.getByRole('heading', { name: statistics.by_level })).toHaveCount(0);
});

test('an agency is found by a name it had before, with address, hours and phone', async ({ open, page }) => {
  const main = page.getByRole('main');
  await open('/co-quan');
  await page.getByRole('searchbox').fill('mui ne');
  await main.getByRole('link', { name: /UBND phường Mũi Né/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('UBND phường Mũi Né');
  for (const label of [agency.address, agency.hours, agency.phone]) await expect(main.getByText(label, { exact: true })).toBeVisible();
  await expect(main.getByText('7:30–11:30 và 13:30–17:00, thứ Hai đến thứ Sáu')).toBeVisible();
  await page.goBack();
  await page.getByRole('searchbox').fill('xyzxyz');
  await main.getByText(agency.none_title).waitFor();
  await main.getByRole('button', { name: agency.clear }).click();
  await expect(main.getByText(/^Tìm thấy \d+ cơ quan$/)).toBeVisible();
});
