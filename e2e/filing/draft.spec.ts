import { vi as drafts } from '../../src/app/drafts/drafts.vi';
import { vi as form } from '../../src/app/features/filing/form.vi';
import { FilingApi } from '../support/filing-api';
import { FilingScreen } from '../support/filing-screen';
import { said } from '../support/filing-steps';
import { secondPhone } from '../support/second-phone';
import { expect, test } from '../support/test';

const WANTED = { province: 'binh-thuan', code: '1.004873' };
const NAME = 'Cấp Giấy xác nhận tình trạng hôn nhân';
const ADDRESS = 'applicant.address';

test('a draft begun on one phone goes on, on another, where it was left', async ({ world, open, page, citizen, browser }) => {
  await open(`/thu-tuc/${WANTED.code}`);
  const here = new FilingScreen(page);
  const id = await here.start();
  await here.page.locator('[name="case.code"]').first().check();
  await here.button(form.next).click();
  await here.control('applicant.fullName').fill('Nguyễn Văn An');
  // The line that says it was saved may still speak of the page before.
  const api = await FilingApi.signIn(world, citizen);
  await expect(async () => expect((await api.draftNow(id)).answers['applicant.fullName']).toBe('Nguyễn Văn An')).toPass({ timeout: 15_000 });
  await expect(page.getByText(/^Đã lưu lúc/)).toBeVisible();

  const other = await secondPhone(browser, world, citizen);
  await other.open();
  await other.page.getByRole('link', { name: `${drafts.go_on}: ${NAME}` }).click();
  const there = new FilingScreen(other.page);
  await expect(there.control('case.code').first()).toBeChecked();
  await there.button(form.next).click();
  await expect(there.control('applicant.fullName')).toHaveValue('Nguyễn Văn An');
  expect(other.page.url()).toContain(id);
  await other.page.context().close();
});

test('two phones, one draft: nothing is overwritten before the citizen has chosen', async ({ world, open, page, citizen, browser, watch }) => {
  watch.allowFailedRequests(); // 409 is how one phone hears of the other
  const api = await FilingApi.signIn(world, citizen);
  const { id } = await api.draft(WANTED);
  const addressOf = async (): Promise<unknown> => (await api.draftNow(id)).answers[ADDRESS];
  const path = `/nop-ho-so/${id}?buoc=applicant`;
  const here = new FilingScreen(page);
  const other = await secondPhone(browser, world, citizen);
  const there = new FilingScreen(other.page);
  await open(path);
  await other.open(path);
  await here.control(ADDRESS).waitFor();
  await there.control(ADDRESS).fill('Thôn viết trên máy kia');
  await expect.poll(addressOf).toBe('Thôn viết trên máy kia');

  await here.control(ADDRESS).fill('Thôn viết trên máy này');
  const dialog = page.getByRole('dialog', { name: form.conflict_title });
  await expect(dialog).toContainText('Thôn viết trên máy này');
  await expect(dialog).toContainText('Thôn viết trên máy kia');
  await dialog.getByRole('button', { name: form.conflict_later }).click();
  await expect(page.getByText(form.conflict_waits)).toBeVisible();
  expect(await addressOf()).toBe('Thôn viết trên máy kia');
  await expect(here.control(ADDRESS)).toHaveValue('Thôn viết trên máy này');

  await page.getByRole('button', { name: form.conflict_choose }).click();
  await dialog.getByRole('button', { name: form.conflict_mine, exact: true }).click();
  await expect.poll(addressOf).toBe('Thôn viết trên máy này');

  await there.control(ADDRESS).fill('Thôn viết sau');
  await other.page.getByRole('dialog', { name: form.conflict_title }).getByRole('button', { name: form.conflict_theirs }).click();
  await expect(there.control(ADDRESS)).toHaveValue('Thôn viết trên máy này');
  await other.page.context().close();
});

test('what was typed without a network is there after the app was killed', async ({ open, page, context, watch }) => {
  watch.allowFailedRequests();
  await open(`/thu-tuc/${WANTED.code}`);
  const filing = new FilingScreen(page);
  const id = await filing.start();
  await page.locator('[name="case.code"]').first().check();
  await filing.button(form.next).click();
  await expect(page.getByText(/^Đã lưu lúc/)).toBeVisible();
  await context.setOffline(true);
  await filing.control('applicant.fullName').fill('Nguyễn Văn An');
  await expect(page.getByText(form.saved_device)).toBeVisible();
  await page.close(); // without a word to the page

  await context.setOffline(false);
  const next = await context.newPage();
  await next.goto(page.url().replace(/\?.*$/, ''));
  const again = new FilingScreen(next);
  await again.button(form.next).click();
  await expect(again.control('applicant.fullName')).toHaveValue('Nguyễn Văn An');
  expect(next.url()).toContain(id);
  await expect(next.getByText(said(form.saved, { moment: '' }).trim(), { exact: false })).toBeVisible();
});
