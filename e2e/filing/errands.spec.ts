import { vi as errand } from '../../src/app/features/filed/errand.vi';
import { vi as form } from '../../src/app/features/filing/form.vi';
import { vi as rating } from '../../src/app/rating/rating.vi';
import { FilingApi } from '../support/filing-api';
import { FilingScreen } from '../support/filing-screen';
import { comeBackUntil, said } from '../support/filing-steps';
import { onDisk, samplePdf } from '../support/sample-files';
import { expect, test } from '../support/test';

const WANTED = { province: 'binh-thuan', code: '1.004873' };

test('papers asked for later are sent in one complete answer', async ({ world, open, page, phone, citizen }) => {
  const api = await FilingApi.signIn(world, citizen);
  const { id, dossierCode } = await api.file(WANTED);
  await world.sandbox.act(dossierCode, { action: 'accept' });
  await world.sandbox.act(dossierCode, { action: 'ask_supplement', reason: 'Ảnh giấy tờ mờ, không đọc được số.', papers: [{ name: 'Thẻ căn cước mặt trước' }, { name: 'Thẻ căn cước mặt sau' }] });
  await open(`/ho-so-da-nop/${id}`);
  await expect(page.getByText('Lý do: Ảnh giấy tờ mờ, không đọc được số.')).toBeVisible();
  const filing = new FilingScreen(page);
  await filing.choose('Thẻ căn cước mặt trước', await onDisk('truoc.pdf', samplePdf()));
  await expect(filing.slot('Thẻ căn cước mặt trước').getByText('Đã nhận')).toBeVisible();
  await filing.button(errand.more_send).click();
  await expect(page.getByText(said(errand.more_missing, { names: 'Thẻ căn cước mặt sau' }))).toBeVisible();
  await filing.choose('Thẻ căn cước mặt sau', await onDisk('sau.pdf', samplePdf()));
  await expect(filing.slot('Thẻ căn cước mặt sau').getByText('Đã nhận')).toBeVisible();
  await filing.button(errand.more_send).click();
  await page.getByRole('dialog').getByRole('button', { name: errand.more_send }).click();
  await comeBackUntil(phone, page.getByText(/^Cơ quan đã nhận lúc/));
  expect((await world.sandbox.supplementsOf(dossierCode))[0]?.answeredAt).not.toBeNull();
  await expect(page.getByRole('heading', { name: errand.more_title })).toHaveCount(0);
});

test('a dossier is asked back with a reason, and stops when the agency confirms', async ({ world, open, page, phone, citizen }) => {
  const api = await FilingApi.signIn(world, citizen);
  const { id, dossierCode, number } = await api.file(WANTED);
  await open(`/ho-so-da-nop/${id}`);
  const filing = new FilingScreen(page);
  await filing.button(errand.back_ask).click();
  await filing.button(errand.back_next).click();
  await expect(page.getByText(errand.back_reason_missing)).toBeVisible();
  await page.getByLabel(errand.back_reason).fill('Khai sai nơi ở, tôi nộp lại.');
  await filing.button(errand.back_next).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText(dossierCode);
  expect(number).not.toBe(dossierCode);
  await dialog.getByRole('button', { name: errand.back_yes }).click();
  await expect(page.getByText(/^Bạn đã xin rút hồ sơ lúc/)).toBeVisible();
  await expect.poll(() => world.sandbox.act(dossierCode, { action: 'confirm_withdrawal' }).then(() => true, () => false)).toBe(true);
  await comeBackUntil(phone, page.getByText(errand.back_done));
});

test('a refusal shows its reason, and what was entered can be filed again', async ({ world, open, page, citizen }) => {
  const api = await FilingApi.signIn(world, citizen);
  const { id, dossierCode } = await api.file(WANTED);
  await world.sandbox.act(dossierCode, { action: 'refuse', reason: 'Nơi cư trú không thuộc địa bàn phường.' });
  await open(`/ho-so-da-nop/${id}`);
  await expect(page.getByRole('heading', { name: errand.no_title })).toBeVisible();
  await expect(page.getByText(said(errand.no_reason, { reason: 'Nơi cư trú không thuộc địa bàn phường.' })).first()).toBeVisible();
  const filing = new FilingScreen(page);
  await filing.button(errand.no_again).click();
  await page.waitForURL(/nop-ho-so\//);
  await expect(filing.control('case.code').first()).toBeChecked();
  await filing.button(form.next).click();
  await expect(filing.control('applicant.fullName')).toHaveValue('Nguyễn Thị Mai');
});

test('the service is rated in three degrees, once', async ({ world, open, page, citizen }) => {
  const api = await FilingApi.signIn(world, citizen);
  const { id, dossierCode } = await api.file(WANTED);
  await world.sandbox.act(dossierCode, { action: 'accept' });
  await world.sandbox.act(dossierCode, { action: 'finish' });
  await open(`/ho-so-da-nop/${id}`);
  const filing = new FilingScreen(page);
  await filing.button(rating.send).click();
  await expect(page.getByText(rating.missing)).toBeVisible();
  await page.getByRole('radio', { name: rating.score_3 }).check();
  await page.getByLabel(rating.comment).fill('Nhanh, dễ làm.');
  await filing.button(rating.send).click();
  await expect(page.getByText(rating.sent)).toBeVisible();
  await page.reload();
  await expect(page.getByText(said(rating.yours, { score: rating.score_3 }))).toBeVisible();
});
