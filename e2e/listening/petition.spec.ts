import { vi as inbox } from '../../src/app/features/inbox/inbox.vi';
import { vi as petition } from '../../src/app/features/petition/petition.vi';
import { vi as write } from '../../src/app/features/petition/write.vi';
import { vi as letter } from '../../src/app/letters/letter.vi';
import { vi as outbox } from '../../src/app/outbox/outbox.vi';
import { vi as rating } from '../../src/app/rating/rating.vi';
import { vi as papers } from '../../src/app/uploading/papers.vi';
import { Desk } from '../support/desk';
import { said } from '../support/filing-steps';
import { LetterApi, WRITER } from '../support/letter-api';
import { LetterScreen } from '../support/letter-screen';
import { onDisk, samplePhoto } from '../support/sample-files';
import { expect, test } from '../support/test';

test('a petition with two pictures goes from the gate to an answer that is rated', async ({ world, open, page, citizen }) => {
  const desk = new Desk(world);
  const screen = new LetterScreen(page);
  const title = `Chờ hai giờ ở quầy số 3 chưa được gọi ${Date.now()}`;
  await open('/phan-anh');
  await page.getByRole('link', { name: petition.write }).click();
  await screen.toText('quầy số 3, UBND xã Hàm Liêm');

  await screen.fillText(title, 'Sáng thứ Hai tôi chờ hai giờ ở quầy số 3. Gọi cho tôi theo số 0912345678 để biết thêm.');
  await expect(page.getByText(letter.guard_title)).toBeVisible();
  await expect(page.getByText(said(letter.guard_phone, { text: '0912345678' }), { exact: false })).toBeVisible();
  await screen.button(letter.guard_hide).click();
  await expect(page.getByText(letter.guard_title)).toHaveCount(0);
  await expect(page.getByLabel(write.text_content, { exact: true })).not.toHaveValue(/0912345678/);
  const chooser = page.waitForEvent('filechooser');
  await screen.button(write.gallery).click();
  await (await chooser).setFiles([await onDisk('quay-3.jpg', await samplePhoto()), await onDisk('so-thu-tu.jpg', await samplePhoto())]);
  await expect(page.locator('.upload-files').getByText(new RegExp(`^${papers.ready}`))).toHaveCount(2);
  await screen.next();

  await screen.expectStep(write.step_who);
  await screen.fillWriter();
  await screen.next();
  await screen.expectStep(write.step_review);
  await expect(page.getByText(said(write.review_pictures, { n: 2 }))).toBeVisible();
  await page.getByRole('checkbox', { name: write.consent }).check();
  await screen.button(write.send).click();
  await expect(page.getByText(petition.just_sent)).toBeVisible();

  await expect.poll(() => desk.letters('binh-thuan', 'petition', title)).toHaveLength(1);
  const [arrived] = await desk.letters('binh-thuan', 'petition', title);
  expect(arrived?.files).toHaveLength(2);
  expect(arrived?.showName).toBe(false);
  await desk.act(arrived?.id ?? '', { act: 'answer', text: 'Đã tăng thêm một quầy vào sáng thứ Hai. Xin lỗi ông/bà.' });

  const api = await LetterApi.signIn(world, citizen);
  await expect.poll(async () => (await api.inbox()).items.filter(({ kind }) => kind === 'petition_answered').length).toBe(1);
  await open('/hop-thu');
  await page.getByRole('list', { name: inbox.unread }).getByRole('link', { name: /đã trả lời phản ánh của bạn|đã được trả lời/ }).click();
  await expect(page.getByText('Đã tăng thêm một quầy vào sáng thứ Hai. Xin lỗi ông/bà.').first()).toBeVisible();
  await page.getByRole('radio', { name: rating.score_3, exact: true }).check();
  await page.getByLabel(rating.comment).fill('Trả lời nhanh.');
  await screen.button(rating.send).click();
  await expect(page.getByText(said(rating.yours, { score: rating.score_3 }))).toBeVisible();
  await expect.poll(async () => (await desk.letters('binh-thuan', 'petition', title))[0]?.ratings).toMatchObject([{ comment: 'Trả lời nhanh.' }]);
});

test('a complaint and a denunciation are shown their own channel and go no further', async ({ open, page }) => {
  const screen = new LetterScreen(page);
  await open('/phan-anh/viet');
  await screen.answerGate({ againstDecision: true });
  await expect(page.getByText(write.complaint_title)).toBeVisible();
  await expect(page.getByText('Ban Tiếp công dân tỉnh Lâm Đồng')).toBeVisible();
  await expect(screen.button(write.next)).toHaveCount(0);
  await screen.answerGate({ reportsOffender: true });
  await expect(page.getByText(write.denunciation_title)).toBeVisible();
  await expect(screen.button(write.next)).toHaveCount(0);
  await screen.answerGate();
  await screen.next();
  await screen.expectStep(write.step_about);
});

test('a petition written without a network waits on the phone and is sent once', async ({ world, open, page, context, citizen, watch }) => {
  watch.allowFailedRequests();
  const desk = new Desk(world);
  const screen = new LetterScreen(page);
  const title = `Đèn đường hỏng trước chợ Phan Rí ${Date.now()}`;
  await open('/phan-anh');
  await page.getByRole('link', { name: petition.write }).click();
  await screen.answerGate();
  await screen.next();
  await screen.expectStep(write.step_about);
  await expect(page.getByLabel(write.agency)).toBeVisible();
  await context.setOffline(true);
  await expect(page.getByText(write.offline)).toBeVisible();
  await page.goBack();
  await screen.toText('trước chợ Phan Rí');
  await screen.fillText(title, 'Ba bóng đèn trước chợ hỏng đã ba tuần, buổi tối đi lại rất nguy hiểm.');
  await screen.next();
  await screen.fillWriter();
  await screen.next();
  await page.getByRole('checkbox', { name: write.consent }).check();
  await screen.button(write.send_later).click();

  const waiting = page.getByRole('region', { name: outbox.title });
  await expect(page.getByText(petition.queued)).toBeVisible();
  await expect(waiting.getByText(title)).toBeVisible();
  expect(await desk.letters('binh-thuan', 'petition', title)).toEqual([]);

  await context.setOffline(false);
  await expect(waiting).toHaveCount(0);
  await page.evaluate(() => { window.dispatchEvent(new Event('online')); });
  await open('/phan-anh');
  const sent = page.getByRole('list', { name: petition.mine_label }).getByRole('link', { name: title });
  await expect(sent).toHaveCount(1);
  await expect.poll(() => desk.letters('binh-thuan', 'petition', title)).toHaveLength(1);
  await sent.click();
  await expect(page.getByText(WRITER.address, { exact: false })).toBeVisible();
  const api = await LetterApi.signIn(world, citizen);
  expect((await api.petitions()).filter((mine) => mine.title === title)).toHaveLength(1);
  expect(await desk.letters('binh-thuan', 'petition', title)).toHaveLength(1);
});

test('a petition begun from a dossier and queued without a network says that it waits', async ({ open, page, context, watch }) => {
  watch.allowFailedRequests();
  const screen = new LetterScreen(page);
  const title = `Không ai trả lời về hồ sơ ${Date.now()}`;
  await open('/phan-anh/viet?ho-so=H36.223-260630-0001&tinh=binh-thuan'); // the list of petitions has not been opened here
  await screen.toText('quầy số 3');
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  await screen.fillText(title, 'Tôi hỏi ba lần ở quầy số 3 mà không ai trả lời hồ sơ đang ở đâu.');
  await screen.next();
  await screen.fillWriter();
  await screen.next();
  await page.getByRole('checkbox', { name: write.consent }).check();
  await screen.button(write.send_later).click();
  await expect(page.getByText(petition.queued)).toBeVisible();
  await expect(page.getByRole('region', { name: outbox.title }).getByText(title)).toBeVisible();
});
