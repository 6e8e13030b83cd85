import { vi as procedure } from '../../src/app/features/procedure/detail.vi';
import { vi as inbox } from '../../src/app/features/inbox/inbox.vi';
import { vi as question } from '../../src/app/features/question/question.vi';
import { Desk } from '../support/desk';
import { LetterApi } from '../support/letter-api';
import { LetterScreen } from '../support/letter-screen';
import { expect, test } from '../support/test';

const PROCEDURE = '1.004873';

test('a question about a procedure is answered in the inbox', async ({ world, open, page, citizen }) => {
  const desk = new Desk(world);
  const screen = new LetterScreen(page);
  const title = `Người ở xa có xin được giấy này không ${Date.now()}?`;
  await open(`/thu-tuc/${PROCEDURE}?tinh=binh-thuan`);
  const toQuestions = page.getByRole('link', { name: procedure.questions_go });
  await toQuestions.waitFor();
  const name = await page.getByRole('heading', { level: 1 }).innerText();
  await toQuestions.click();
  await page.getByRole('link', { name: question.ask, exact: true }).click();
  await expect(page.getByRole('main').getByText(name)).toBeVisible();
  await page.getByLabel(question.q_title, { exact: true }).fill(title);
  await page.getByLabel(question.q_content, { exact: true }).fill('Tôi đang làm việc ở tỉnh khác, muốn biết có nộp qua ứng dụng được không.');
  await screen.fillWriter();
  await page.getByRole('checkbox', { name: question.consent }).check();
  await screen.button(question.send).click();
  await expect(page.getByText(question.just_sent)).toBeVisible();

  await expect.poll(() => desk.letters('binh-thuan', 'question', title)).toHaveLength(1);
  const [arrived] = await desk.letters('binh-thuan', 'question', title);
  expect(arrived?.procedureCode).toBe(PROCEDURE);
  await desk.act(arrived?.id ?? '', { act: 'answer', text: 'Được. Ông/bà nộp trực tuyến và nhận kết quả qua bưu điện.' });

  const api = await LetterApi.signIn(world, citizen);
  await expect.poll(async () => (await api.inbox()).items.filter(({ kind }) => kind === 'question_answered').length).toBe(1);
  await open('/hop-thu');
  await page.getByRole('list', { name: inbox.unread }).getByRole('link', { name: /trả lời câu hỏi của bạn|Câu hỏi của bạn đã được trả lời/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  await expect(page.getByText('Được. Ông/bà nộp trực tuyến và nhận kết quả qua bưu điện.').first()).toBeVisible();
});
